using Quadro.Diagnostics;
using Quadro.Scripting.Forms;
using Quadro.Scripting.Parsing;
using Quadro.Values;
using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Quadro.Scripting.Running;

/// <summary>Messages about unknown names: variables, functions, fields.</summary>
internal sealed partial class Engine
{
    private bool UnknownVariable(
        TemplateContext context,
        Scriban.Parsing.SourceSpan span,
        ScriptVariable variable,
        out object value
    )
    {
        value = LostBy(NoVariable(span, variable));
        return true;
    }

    private ScriptFailure NoVariable(Scriban.Parsing.SourceSpan span, ScriptVariable variable)
    {
        if (variable.Scope == ScriptVariableScope.Local)
            return new ScriptFailure(
                span,
                Rules.Render.UnknownVariable,
                $"the local variable '${variable.Name}' has no value here"
            )
            {
                IsSilent = host.IsInDoubt(variable.Name),
            };
        var functions = BuiltinObject.GetMembers().ToList();
        var help = IsCalled(variable) ? Quadro.Text.Suggestions.DidYouMean(variable.Name, functions) : null;
        help ??= ForeignNames.FormOf(variable.Name) is { } form
            ? $"write: {form}"
            : Quadro.Text.Suggestions.DidYouMean(variable.Name, functions.Concat(Globals()))
                ?? (
                    (variable.Parent as ScriptFunctionCall ?? variable.Parent?.Parent) is ScriptFunctionCall
                        && !IsCalled(variable)
                    || variable.Parent
                        is ScriptBinaryExpression
                        {
                            Operator: ScriptBinaryOperator.CompareEqual or ScriptBinaryOperator.CompareNotEqual
                        }
                        ? $"a text is written in quotes: \"{variable.Name}\""
                        : null
                );
        return new ScriptFailure(
            span,
            Rules.Render.UnknownVariable,
            $"'{variable.Name}' is neither a variable nor a function",
            help
        )
        {
            IsSilent = host.IsInDoubt(variable.Name),
        };
    }

    private static bool IsCalled(ScriptVariable variable) =>
        variable.Parent switch
        {
            ScriptPipeCall pipe => ReferenceEquals(pipe.To, variable),
            ScriptFunctionCall call => ReferenceEquals(call.Target, variable),
            _ => false,
        };

    private IEnumerable<string> Globals() => CurrentGlobal?.GetMembers() ?? [];

    private bool UnknownMember(
        TemplateContext context,
        Scriban.Parsing.SourceSpan span,
        object target,
        string member,
        out object value
    )
    {
        value = LostBy(NoMember(span, target, member));
        return true;
    }

    private ScriptFailure NoMember(Scriban.Parsing.SourceSpan span, object target, string member)
    {
        var names = Unbox(target) switch
        {
            IMembers members => members.MemberNames,
            IScriptObject scriptObject => scriptObject.GetMembers(),
            ScriptList => ListMembersAccessor.Names,
            _ => [],
        };
        if (Hidden(member) is { } hidden)
            return hidden;
        var help = Quadro.Text.Suggestions.DidYouMean(member, names);
        if (help is null && member.All(char.IsAsciiDigit))
            help = "a field is asked for by its name; a number asks for an item of a list";
        if (help is null && ForeignNames.FormOf(member) is { } form)
            help = $"write: {form}";
        if (help is null && names.Any())
            help = $"it has: {string.Join(", ", names.Order(StringComparer.Ordinal).Take(40))}";
        return new ScriptFailure(
            span,
            Rules.Render.UnknownMember,
            $"{Describe(Unbox(target))} has no field '{member}'",
            help
        )
        {
            IsSilent = host.IsInDoubt(Unbox(target)),
        };
    }

    /// <summary>The failure when a field has the name of a group of functions, which hides the group.</summary>
    private ScriptFailure? Hidden(string member) =>
        CurrentNode is ScriptMemberExpression { Target: ScriptVariableGlobal { Name: var name } } node
        && BuiltinObject.TryGetValue(name, out var group)
        && group is ScriptObject functions
        && functions.Contains(member)
            ? new ScriptFailure(
                node.Span,
                Rules.Render.UnknownMember,
                $"'{name}' is a field here, and hides the functions of that name",
                $"give the field another name in the schema, with 'source: {name}' for its column"
            )
            : null;

    private static string Describe(object? target) =>
        target switch
        {
            null => "nothing",
            string or HtmlText or Phrase => "a text",
            ScriptList => "a list",
            IOperand => "the value",
            IMembers { Described: { } described } => described,
            IMembers members => members.ToString() is { Length: > 0 and < 80 } text
            && !text.StartsWith("Quadro.", StringComparison.Ordinal)
                ? $"'{text}'"
                : "this",
            _ => "the value",
        };
}
