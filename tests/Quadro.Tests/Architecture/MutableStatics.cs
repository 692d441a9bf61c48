using System.CodeDom.Compiler;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Quadro.Tests.Architecture;

/// <summary>
/// Finds static fields through which one build could be seen by another: assignable ones, and read-only ones that hold
/// something that changes. A type of ours counts as unchanging when all its fields do, all the way down.
/// </summary>
internal sealed class MutableStatics(params Assembly[] ours)
{
    private static readonly FrozenSet<Type> Unchanging = new[]
    {
        typeof(string),
        typeof(decimal),
        typeof(Guid),
        typeof(DateOnly),
        typeof(TimeOnly),
        typeof(DateTime),
        typeof(DateTimeOffset),
        typeof(TimeSpan),
        typeof(Int128),
        typeof(UInt128),
        typeof(Version),
        typeof(Uri),
        typeof(Type),
        typeof(System.Text.UTF8Encoding),
        typeof(System.Text.Rune),
        typeof(System.Text.RegularExpressions.Regex),
        typeof(System.Text.CompositeFormat),
        typeof(System.Text.Json.JsonEncodedText),
        typeof(System.Numerics.BigInteger),
        typeof(Index),
        typeof(Range),
    }.ToFrozenSet();

    private static readonly FrozenSet<string> UnchangingGenerics = new[]
    {
        typeof(FrozenDictionary<,>),
        typeof(FrozenSet<>),
        typeof(ImmutableArray<>),
        typeof(ImmutableList<>),
        typeof(ImmutableDictionary<,>),
        typeof(ImmutableHashSet<>),
        typeof(ImmutableSortedDictionary<,>),
        typeof(ImmutableSortedSet<>),
        typeof(ReadOnlyMemory<>),
        typeof(Nullable<>),
        typeof(KeyValuePair<,>),
        typeof(IEqualityComparer<>),
        typeof(IComparer<>),
        typeof(EqualityComparer<>),
        typeof(Comparer<>),
    }
        .Select(type => type.FullName!)
        .ToFrozenSet();

    /// <summary>Types of libraries, by full name, that their documentation calls immutable once made.</summary>
    private static readonly FrozenSet<string> UnchangingByName = new[]
    {
        "Markdig.MarkdownPipeline",
        "System.StringComparer",
        "System.OrdinalComparer",
    }.ToFrozenSet();

    private readonly HashSet<Type> visiting = [];

    public IEnumerable<string> Find(IEnumerable<Type> types) =>
        from type in types
        where !IsGenerated(type)
        from field in type.GetFields(
            BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly
        )
        let trouble = Trouble(field)
        where trouble is not null
        orderby type.FullName, field.Name
        select $"{type.FullName}.{field.Name} {trouble}";

    private string? Trouble(FieldInfo field)
    {
        if (field.IsLiteral || field.IsDefined(typeof(GeneratedCodeAttribute)))
            return null;
        if (field.IsDefined(typeof(ThreadStaticAttribute)))
            return "is kept per thread";
        if (!field.IsInitOnly)
            return "can be assigned";
        return IsUnchanging(field.FieldType) ? null : $"holds a {field.FieldType.Name}, which can change";
    }

    /// <summary>The compiler's own caches (lambdas, constant data, generated regular expressions) are the same in every
    /// build.</summary>
    private static bool IsGenerated(Type type)
    {
        for (var outer = type; outer is not null; outer = outer.DeclaringType)
            if (
                outer.IsDefined(typeof(CompilerGeneratedAttribute), false)
                || outer.IsDefined(typeof(GeneratedCodeAttribute), false)
                || outer.Name.StartsWith('<')
            )
                return true;
        return false;
    }

    private bool IsUnchanging(Type type)
    {
        if (
            type.IsPrimitive
            || type.IsEnum
            || Unchanging.Contains(type)
            || UnchangingByName.Contains(type.FullName ?? "")
        )
            return true;
        if (typeof(Delegate).IsAssignableFrom(type) || type.IsGenericParameter)
            return true;
        if (type.IsArray || type.IsPointer)
            return false;
        if (IsSearchValues(type))
            return true;
        if (type.IsGenericType && UnchangingGenerics.Contains(type.GetGenericTypeDefinition().FullName!))
            return type.GetGenericArguments().All(IsUnchanging);
        if (IsTuple(type))
            return type.GetGenericArguments().All(IsUnchanging);
        return ours.Contains(type.Assembly) && (!visiting.Add(type) || OursIsUnchanging(type));
    }

    /// <summary>A base type or an interface of ours is as unchanging as the types that stand behind it.</summary>
    private bool OursIsUnchanging(Type type)
    {
        var behind = type.IsSealed
            ? [type]
            : ours.SelectMany(assembly => assembly.GetTypes())
                .Where(candidate => candidate == type || type.IsAssignableFrom(candidate));
        var unchanging = behind.All(FieldsAreUnchanging);
        visiting.Remove(type);
        return unchanging;
    }

    private bool FieldsAreUnchanging(Type type)
    {
        for (var level = type; level is not null && ours.Contains(level.Assembly); level = level.BaseType)
            foreach (
                var field in level.GetFields(
                    BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly
                )
            )
                if (
                    !(field.IsInitOnly || level.IsValueType || IsConstructorParameter(field))
                    || !IsUnchanging(field.FieldType)
                )
                    return false;
        return true;
    }

    private static bool IsConstructorParameter(FieldInfo field) =>
        field.Name.StartsWith('<') && field.Name.EndsWith(">P", StringComparison.Ordinal);

    private static bool IsSearchValues(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(System.Buffers.SearchValues<>);

    private static bool IsTuple(Type type) =>
        type.IsGenericType && type.FullName!.StartsWith("System.ValueTuple`", StringComparison.Ordinal);
}
