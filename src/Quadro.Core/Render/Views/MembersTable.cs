using Quadro.Values;

namespace Quadro.Render.Views;

/// <summary>A named set of values for templates, each computed when it is read.</summary>
internal sealed class MembersTable(string name, (string Name, Func<object?> Value)[] members) : IMembers
{
    public IEnumerable<string> MemberNames => members.Select(member => member.Name);

    public bool TryGetMember(string member, out object? value)
    {
        foreach (var (known, read) in members)
            if (known == member)
            {
                value = read() ?? Unknown.Missing;
                return true;
            }
        value = null;
        return false;
    }

    public override string ToString() => name;
}
