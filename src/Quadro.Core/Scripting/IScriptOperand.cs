namespace Quadro.Scripting;

/// <summary>A value with its own arithmetic and comparison in templates and expressions.</summary>
public interface IScriptOperand
{
    /// <summary>
    /// Computes <c>left op right</c>, where this value stands on either side and the operator is one of <c>+ - * / % ==
    /// != &lt; &lt;= &gt; &gt;=</c>. False when the operation makes no sense; then <paramref name="result"/> is a
    /// sentence that says why (or null for the general one).
    /// </summary>
    bool TryOperate(string op, object? left, object? right, out object? result);

    /// <summary>True when the value is not known. Conditions then know neither true nor false.</summary>
    bool IsUnknown => false;

    /// <summary>A sentence when no value of this kind is ever equal to the word that the author wrote; null when one
    /// may be.</summary>
    string? Refuse(string word, out string? help)
    {
        help = null;
        return null;
    }
}
