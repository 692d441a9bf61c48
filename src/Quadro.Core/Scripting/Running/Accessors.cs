using System.Collections.Immutable;
using Quadro.Values;
using Scriban;
using Scriban.Runtime;

namespace Quadro.Scripting.Running;

/// <summary>Reads members of the model's objects. Every read of a template passes here.</summary>
internal sealed class MembersAccessor : ReadOnlyAccessor
{
    public static MembersAccessor Instance { get; } = new();

    public override IEnumerable<string> GetMembers(
        TemplateContext context,
        Scriban.Parsing.SourceSpan span,
        object target
    ) => Members(target)?.MemberNames ?? [];

    public override bool TryGetValue(
        TemplateContext context,
        Scriban.Parsing.SourceSpan span,
        object target,
        string member,
        out object value
    )
    {
        value = null!;
        if (Members(target) is not { } members || !((Engine)context).Read(members, member, out var found))
            return false;
        value = ((Engine)context).Present(found)!;
        return true;
    }

    private static IMembers? Members(object target) => target as IMembers ?? (target as OperandBox)?.Value as IMembers;
}

internal sealed class ListMembersAccessor : ReadOnlyAccessor
{
    public static ListMembersAccessor Instance { get; } = new();

    public static ImmutableArray<string> Names { get; } = ["size", "first", "last"];

    public override IEnumerable<string> GetMembers(
        TemplateContext context,
        Scriban.Parsing.SourceSpan span,
        object target
    ) => Names;

    public override bool TryGetValue(
        TemplateContext context,
        Scriban.Parsing.SourceSpan span,
        object target,
        string member,
        out object value
    )
    {
        var list = (ScriptList)target;
        value = member switch
        {
            "size" => list.Count,
            "first" => list.Count > 0 ? list[0]! : null!,
            "last" => list.Count > 0 ? list[^1]! : null!,
            _ => null!,
        };
        return Names.Contains(member);
    }
}

internal sealed class NoMembersAccessor : ReadOnlyAccessor
{
    public static NoMembersAccessor Instance { get; } = new();

    public override IEnumerable<string> GetMembers(
        TemplateContext context,
        Scriban.Parsing.SourceSpan span,
        object target
    ) => target is string ? ["size"] : [];

    public override bool TryGetValue(
        TemplateContext context,
        Scriban.Parsing.SourceSpan span,
        object target,
        string member,
        out object value
    )
    {
        value = member == "size" && target is string text ? text.Length : null!;
        return value is not null;
    }
}

internal abstract class ReadOnlyAccessor : IObjectAccessor
{
    public bool HasIndexer => true;

    public Type IndexType => typeof(string);

    public abstract IEnumerable<string> GetMembers(
        TemplateContext context,
        Scriban.Parsing.SourceSpan span,
        object target
    );

    public abstract bool TryGetValue(
        TemplateContext context,
        Scriban.Parsing.SourceSpan span,
        object target,
        string member,
        out object value
    );

    public int GetMemberCount(TemplateContext context, Scriban.Parsing.SourceSpan span, object target) =>
        GetMembers(context, span, target).Count();

    public bool HasMember(TemplateContext context, Scriban.Parsing.SourceSpan span, object target, string member) =>
        TryGetValue(context, span, target, member, out _);

    public bool TrySetValue(
        TemplateContext context,
        Scriban.Parsing.SourceSpan span,
        object target,
        string member,
        object? value
    ) => false;

    public bool TryGetItem(
        TemplateContext context,
        Scriban.Parsing.SourceSpan span,
        object target,
        object index,
        out object value
    )
    {
        if (index is string name && TryGetValue(context, span, target, name, out value))
            return true;
        value = Engine.Box(
            ((Engine)context).Member(target is OperandBox box ? box.Value : target, index?.ToString() ?? "", span)
        )!;
        return true;
    }

    public bool TrySetItem(
        TemplateContext context,
        Scriban.Parsing.SourceSpan span,
        object target,
        object index,
        object? value
    ) => false;
}
