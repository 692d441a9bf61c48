using Quadro.Text;

namespace Quadro.Values;

/// <summary>Why a text is not a value of a type.</summary>
/// <param name="Accepted">The forms that are accepted.</param>
public sealed record Refusal(Wording Problem, Wording Accepted);

/// <summary>The result of reading a value: the value, or why there is none.</summary>
public readonly record struct Parsed<T>(T? Value, Refusal? Refusal)
    where T : class
{
    public bool Ok => Value is not null;

    public Wording? Problem => Refusal?.Problem;

    public Wording? Accepted => Refusal?.Accepted;
}

/// <summary>The result of reading a value that is a struct: the value, or why there is none.</summary>
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
