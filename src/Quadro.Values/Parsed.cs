namespace Quadro.Values;

/// <summary>What came of reading a value: the value, or a sentence that says why not, and the forms that are
/// accepted.</summary>
public readonly record struct Parsed<T>(T? Value, string? Problem, string? Accepted)
    where T : class
{
    public bool Ok => Value is not null;
}

/// <summary>The same for numbers.</summary>
public readonly record struct ParsedNumber<T>(T? Value, string? Problem, string? Accepted)
    where T : struct
{
    public bool Ok => Value is not null;
}

internal static class Parsed
{
    public static Parsed<T> Of<T>(T value)
        where T : class => new(value, null, null);

    public static Parsed<T> No<T>(string problem, string accepted)
        where T : class => new(null, problem, accepted);
}
