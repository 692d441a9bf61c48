namespace Quadro.Tests.Architecture;

/// <summary>One library, and the one place that may know it.</summary>
internal sealed record LibraryFence(string Library, params string[] Allowed)
{
    /// <summary>Uses of the library from anywhere else; an allowed place is a namespace, or the full name of a
    /// type.</summary>
    public IEnumerable<string> Violations(IEnumerable<TypeUse> uses) =>
        from use in uses
        where
            use.Used.Assembly == Library && !Allowed.Any(place => use.User.IsIn(place) || use.User.ToString() == place)
        orderby use.ToString()
        select $"{Library} belongs to {string.Join(" and ", Allowed)}: {use}";
}
