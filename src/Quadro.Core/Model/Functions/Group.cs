using Quadro.Scripting;
using Quadro.Values;

namespace Quadro.Model.Functions;

/// <summary>The items of a list that share a value.</summary>
internal sealed class Group(object? key, IReadOnlyList<object?> items) : IMembers
{
    public object? Key => key;

    public IReadOnlyList<object?> Items => items;

    public IEnumerable<string> MemberNames => ["key", "items", "size"];

    public bool TryGetMember(string name, out object? value)
    {
        value = name switch
        {
            "key" => key,
            "items" => new ScriptList(items),
            "size" => items.Count,
            _ => null,
        };
        return name is "key" or "items" or "size";
    }

    public override string ToString() => "a group";
}
