using Quadro.Text;

namespace Quadro.Values;

/// <summary>An object whose members a template or an expression may read but never change.</summary>
public interface IMembers
{
    /// <summary>The names of the members, for messages that suggest the nearest one.</summary>
    IEnumerable<string> MemberNames { get; }

    bool TryGetMember(string name, out object? value);

    /// <summary>How a message describes all objects of this kind, such as 'a record of …', or null when there is no
    /// such description.</summary>
    Wording? Described => null;
}
