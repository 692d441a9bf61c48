using Quadro.Text;

namespace Quadro.Values;

/// <summary>Why a text is no value of a kind.</summary>
/// <param name="Accepted">The forms that are accepted.</param>
public sealed record Refusal(Wording Problem, Wording Accepted);

/// <summary>What came of reading a value: the value, or why there is none.</summary>
public readonly record struct Parsed<T>(T? Value, Refusal? Refusal)
    where T : class
{
    public bool Ok => Value is not null;

    public Wording? Problem => Refusal?.Problem;

    public Wording? Accepted => Refusal?.Accepted;
}

/// <summary>The same for numbers.</summary>
public readonly record struct ParsedNumber<T>(T? Value, Refusal? Refusal)
    where T : struct
{
    public bool Ok => Value is not null;

    public Wording? Problem => Refusal?.Problem;
}

internal static class Parsed
{
    public static Parsed<T> Of<T>(T value)
        where T : class => new(value, null);

    public static Parsed<T> No<T>(Wording problem, Wording accepted)
        where T : class => new(null, new Refusal(problem, accepted));

    public static Parsed<T> No<T>(string english, string italian, Wording accepted)
        where T : class => No<T>(new Wording(english, italian), accepted);
}
