using Quadro.Text;

namespace Quadro.Values;

/// <summary>What came of an operation: a value, or why there is none.</summary>
public readonly record struct Operated
{
    private Operated(bool isDone, object? value, Wording? problem) =>
        (IsDone, Value, Problem) = (isDone, value, problem);

    public bool IsDone { get; }

    /// <summary>The value; null when the operation was not done.</summary>
    public object? Value { get; }

    /// <summary>Why it was not done; null when there is nothing to say but that it makes no sense.</summary>
    public Wording? Problem { get; }

    public static Operated Of(object? value) => new(true, value, null);

    public static Operated No(Wording problem) => new(false, null, problem);

    public static Operated No(string english, string italian) => No(new Wording(english, italian));

    /// <summary>The operation makes no sense.</summary>
    public static Operated Senseless => default;
}
