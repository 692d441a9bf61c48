namespace Quadro.Values;

/// <summary>Something whose members a template or an expression may read. Read-only by construction.</summary>
public interface IMembers
{
    /// <summary>The names that can be read, for messages that name the nearest one.</summary>
    IEnumerable<string> MemberNames { get; }

    bool TryGetMember(string name, out object? value);

    /// <summary>What it is in a message about all of its kind, as 'a record of …'; null for what is one of its
    /// kind.</summary>
    string? Described => null;
}
