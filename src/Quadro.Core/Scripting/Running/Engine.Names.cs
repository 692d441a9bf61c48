using Quadro.Diagnostics;
using Quadro.Scripting.Forms;
using Quadro.Scripting.Parsing;
using Quadro.Text;
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
                Messages.Scripting.NoLocalVariable(variable.Name)
            )
            {
                IsSilent = host.IsInDoubt(variable.Name),
            };
        var functions = BuiltinObject.GetMembers().ToList();
        var help = IsCalled(variable) ? Messages.DidYouMean(variable.Name, functions) : null;
        help ??= ForeignNames.FormOf(variable.Name) is { } form
            ? Messages.Scripting.Write(form)
            : Messages.DidYouMean(variable.Name, functions.Concat(Globals()))
                ?? (
                    (variable.Parent as ScriptFunctionCall ?? variable.Parent?.Parent) is ScriptFunctionCall
                        && !IsCalled(variable)
                    || variable.Parent
                        is ScriptBinaryExpression
                        {
                            Operator: ScriptBinaryOperator.CompareEqual or ScriptBinaryOperator.CompareNotEqual
                        }
                        ? Messages.Scripting.TextInQuotes(variable.Name)
                        : null
                );
        return new ScriptFailure(span, Rules.Render.UnknownVariable, Messages.Scripting.NoVariable(variable.Name), help)
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
        var help = Messages.DidYouMean(member, names);
        if (help is null && member.All(char.IsAsciiDigit))
            help = Messages.Scripting.FieldByName;
        if (help is null && ForeignNames.FormOf(member) is { } form)
            help = Messages.Scripting.Write(form);
        if (help is null && names.Any())
            help = Messages.Scripting.ItHasFields([.. names.Order(StringComparer.Ordinal).Take(40)]);
        return new ScriptFailure(
            span,
            Rules.Render.UnknownMember,
            Messages.Scripting.NoMember(Describe(Unbox(target)), member),
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
                Messages.Scripting.HidesFunctions(name),
                Messages.Scripting.RenameField(name)
            )
            : null;

    private static Wording Describe(object? target) =>
        target switch
        {
            null => Messages.Scripting.Nothing,
            string or HtmlText or Phrase => Messages.Scripting.AText,
            ScriptList => Messages.Scripting.AList,
            IOperand => Messages.Scripting.TheValue,
            IMembers { Described: { } described } => described,
            IMembers members => members.ToString() is { Length: > 0 and < 80 } text
            && !text.StartsWith("Quadro.", StringComparison.Ordinal)
                ? Wording.Same($"'{text}'")
                : Messages.Scripting.This,
            _ => Messages.Scripting.TheValue,
        };
}
