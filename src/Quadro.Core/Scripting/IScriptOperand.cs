using Quadro.Values;

namespace Quadro.Scripting;

/// <summary>A value with an arithmetic of its own; of all other operands <see cref="Operands"/> knows it.</summary>
public interface IScriptOperand : IOperand
{
    /// <summary>
    /// Computes <c>left op right</c>, where this value stands on either side and the operator is one of <c>+ - * / % ==
    /// != &lt; &lt;= &gt; &gt;=</c>. False when the operation makes no sense; then <paramref name="result"/> is a
    /// sentence that says why (or null for the general one).
    /// </summary>
    bool TryOperate(string op, object? left, object? right, out object? result);
}
