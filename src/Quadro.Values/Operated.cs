using Quadro.Text;

namespace Quadro.Values;

/// <summary>The result of an operation: a value, or why there is none.</summary>
public readonly record struct Operated
{
    private Operated(bool isDone, object? value, Wording? problem) =>
        (IsDone, Value, Problem) = (isDone, value, problem);

    public bool IsDone { get; }

    /// <summary>The value, or null when the operation was not done.</summary>
    public object? Value { get; }

    /// <summary>Why the operation was not done, or null when it simply makes no sense.</summary>
    public Wording? Problem { get; }

    public static Operated Of(object? value) => new(true, value, null);

    public static Operated No(Wording problem) => new(false, null, problem);

    public static Operated No(string english, string italian) => No(new Wording(english, italian));

    /// <summary>The result of an operation that makes no sense.</summary>
    public static Operated Senseless => default;
}
