using Quadro.Model.Values;
using Quadro.Scripting;

namespace Quadro.Model.Schemas;

/// <summary>One of the values that a field may have, with the words that readers see. Compares by its value.</summary>
public sealed class Category(string key, LocalizedText? label, int order) : IScriptOperand, IScriptMembers
{
    public string Value { get; } = key;

    public LocalizedText? Label { get; } = label;

    /// <summary>Its place in the schema: categories sort in this order.</summary>
    public int Order { get; } = order;

    public IEnumerable<string> MemberNames => ["value", "label"];

    public bool TryGetMember(string name, out object? value)
    {
        value = name switch
        {
            "value" => Value,
            "label" => (object?)Label ?? Value,
            _ => null,
        };
        return value is not null;
    }

    public bool TryOperate(string op, object? left, object? right, out object? result)
    {
        result = null;
        var (a, b) = (Text(left), Text(right));
        if (op is "==" or "!=")
        {
            result = string.Equals(a, b, StringComparison.Ordinal) == (op == "==");
            return true;
        }
        if (op == "+" && a is not null && b is not null)
        {
            result = a + b;
            return true;
        }
        return false;
    }

    public override string ToString() => Value;

    private static string? Text(object? side) => side switch
    {
        Category category => category.Value,
        string text => text,
        _ => null,
    };
}
