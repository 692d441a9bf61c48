using Quadro.Values;

namespace Quadro.Scripting;

/// <summary>A value with its own arithmetic. For all other operands, <see cref="Operands"/> knows it.</summary>
public interface IScriptOperand : IOperand
{
    /// <summary>Computes <c>left op right</c>, where this value is on either side and the operator is one of <c>+ - * / %
    /// == != &lt; &lt;= &gt; &gt;=</c>.</summary>
    Operated Operate(string op, object? left, object? right);
}
