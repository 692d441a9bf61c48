namespace Quadro.Tests.Architecture;

/// <summary>One type's use of another, as metadata or IL shows it. Nested types count as the type they stand
/// in.</summary>
internal sealed record TypeUse(TypeName User, TypeName Used, string Where)
{
    public override string ToString() => $"{User} -> {Used} ({Where})";
}

internal sealed record TypeName(string Assembly, string Namespace, string Name)
{
    public bool IsIn(string space) =>
        Namespace == space
        || (
            Namespace.StartsWith(space, StringComparison.Ordinal)
            && Namespace.Length > space.Length
            && Namespace[space.Length] == '.'
        );

    public override string ToString() => Namespace.Length == 0 ? Name : $"{Namespace}.{Name}";
}
