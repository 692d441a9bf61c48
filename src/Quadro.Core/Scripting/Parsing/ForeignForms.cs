using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Quadro.Diagnostics;
using Quadro.Scripting.Running;
using Quadro.Text;
using Scriban.Syntax;
using Expression = Scriban.Syntax.ScriptExpression;

namespace Quadro.Scripting.Parsing;

/// <summary>Finds syntax of other languages that the engine misreads, or rejects only when it runs it: 'a and b' is a
/// call of a, 2024-06-01 a subtraction. It runs once, right after parsing.</summary>
internal sealed partial class ForeignForms
{
    private static readonly FrozenSet<string> Nothings = new[]
    {
        "nil",
        "none",
        "null",
        "empty",
        "blank",
        "undefined",
        "nothing",
        "na",
        "nan",
        "vuoto",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private readonly string source;
    private readonly HashSet<string> assigned = new(StringComparer.Ordinal);
    private readonly Dictionary<ScriptNode, string> piped = new(ReferenceEqualityComparer.Instance);
    private readonly List<Complaints.Complaint> found = [];

    private ForeignForms(string source) => this.source = source;

    /// <param name="source">The text that was parsed; places are offsets in it.</param>
    public static IReadOnlyList<Complaints.Complaint> In(ScriptNode node, string source)
    {
        var forms = new ForeignForms(source);
        forms.Gather(node);
        forms.Walk(node);
        return forms.found;
    }

    private void Gather(ScriptNode node)
    {
        if (node is ScriptAssignExpression { Target: ScriptVariable target })
            assigned.Add(target.Name);
        if (node is ScriptForStatement { Variable: ScriptVariable each })
            assigned.Add(each.Name);
        if (
            node is Scriban.Syntax.ScriptFunction
            && Nodes.Parts(node).OfType<ScriptVariable>().FirstOrDefault() is { } name
        )
            assigned.Add(name.Name);
        foreach (var part in Nodes.Parts(node))
            Gather(part);
    }

    private void Walk(ScriptNode node)
    {
        var before = found.Count;
        if (node is ScriptPipeCall { To: { } to } pipe)
            piped[to] = Text(pipe.From);
        if (node is ScriptFunctionCall call)
            Call(call);
        if (
            node
                is ScriptMemberExpression
                {
                    Target: ScriptVariableGlobal { Name: "date" } date,
                    Member: { Name: var member }
                }
            && Own(date.Name)
            && ForeignNames.OfDate(member) is { } help
        )
            Complain(node, Messages.Scripting.NoDateMember(member), help);
        var compares =
            node is ScriptBinaryExpression { Operator: var op }
            && Operators.Sign(op) is { } sign
            && Operators.IsComparison(sign);
        if (node is ScriptBinaryExpression binary && !compares)
            Binary(binary);
        if (found.Count > before)
            return;
        foreach (var part in Nodes.Parts(node))
            Walk(part);
        // A fault in one side explains the fault in the whole comparison.
        if (compares && found.Count == before)
            Binary((ScriptBinaryExpression)node);
    }

    private void Call(ScriptFunctionCall call)
    {
        if (
            call.Target is ScriptVariableGlobal { Name: var name }
            && Own(name)
            && ForeignNames.FormOf(name, Given(call)) is { } form
        )
        {
            Complain(call.Target, Messages.Scripting.NoFunction(name), Messages.Scripting.Write(form));
            return;
        }
        if (call.ExplicitCall)
            return;
        var words = call.Arguments.Prepend(call.Target).ToList();
        var subject = Text(call.Target);
        for (var i = 0; i < words.Count; i++)
            if (
                words[i] is ScriptVariableGlobal { Name: var word }
                && Own(word)
                && Word(call, word.ToLowerInvariant(), i, words) is var (sentence, help)
            )
            {
                Complain(words[i]!, sentence, help);
                return;
            }
        if (
            call.Arguments
            is [ScriptUnaryExpression { Operator: ScriptUnaryOperator.FunctionParametersExpand, Right: { } power }]
        )
            Complain(
                call.Arguments[0],
                Messages.Scripting.NoOperator("^"),
                Text(power) == "2" ? Messages.Scripting.Write($"{subject} * {subject}") : Messages.Scripting.MultiplyOut
            );
        if (call.Target is ScriptLiteral)
            Complain(
                call.Arguments[0],
                Messages.Scripting.NotReadBehind(Text(call.Arguments[0]), Text(call.Target)),
                Messages.Scripting.OperatorMissing
            );
    }

    private List<string> Given(ScriptFunctionCall call)
    {
        var given = call.Arguments.Select(Text).ToList();
        if (piped.TryGetValue(call, out var first))
            given.Insert(0, first);
        return given;
    }

    /// <summary>The intended meaning of a word between values, and how to write it.</summary>
    private (Wording, Wording)? Word(ScriptFunctionCall call, string word, int at, List<Expression?> words)
    {
        var subject = Text(call.Target);
        if (at == 0)
            return word switch
            {
                "not" => (
                    Messages.Scripting.NoWordOfExpressions("not"),
                    Text(words, 1) is ['(', .., ')'] inside
                        ? Messages.Scripting.Write($"!{inside}")
                        : Messages.Scripting.Write($"!({Text(words, 1)})")
                ),
                "if" or "iif" => (Messages.Scripting.IfIsNoValue, Messages.Scripting.FormOfChoice),
                "unless" => (Messages.Scripting.NoWordOfExpressions("unless"), Messages.Scripting.WriteIfNot),
                "elsif" or "elseif" or "elif" => (
                    Messages.Scripting.NoWordOfTemplates(word),
                    Messages.Scripting.WrittenElseIf
                ),
                _ => null,
            };
        var isNot = words
            .Skip(1)
            .Take(at + 1)
            .Any(other =>
                other is ScriptVariableGlobal { Name: var name }
                && name.Equals("not", StringComparison.OrdinalIgnoreCase)
            );
        return word switch
        {
            "and" => (Messages.Scripting.NoOperator("and"), Messages.Scripting.Write("&&")),
            "or" => (Messages.Scripting.NoOperator("or"), Messages.Scripting.Write("||")),
            "is" => (
                Messages.Scripting.NoOperator("is"),
                words.Skip(at).Any(other => IsNot(other))
                    ? Messages.Scripting.Write($"{subject} != null")
                    : Messages.Scripting.Write($"{subject} == {(at + 1 < words.Count ? Value(words[at + 1]) : "null")}")
            ),
            "in" => (
                Messages.Scripting.CannotBeUsedHere("in"),
                Messages.Scripting.Write(
                    $"{(isNot ? "!(" : "")}contains {Text(words, at + 1)} {subject}{(isNot ? ")" : "")}"
                )
            ),
            "not" when at + 1 < words.Count && words[at + 1] is ScriptVariableGlobal { Name: "in" or "IN" } => (
                Messages.Scripting.CannotBeUsedHere("not in"),
                Messages.Scripting.Write($"!(contains {Text(words, at + 2)} {subject})")
            ),
            "contains" or "includes" or "has" => (
                Messages.Scripting.WrittenFirst(word),
                Messages.Scripting.Write($"contains {subject} {Text(words, at + 1)}")
            ),
            "like" => (
                Messages.Scripting.NoOperator("like"),
                Messages.Scripting.Write(Like(subject, Text(words, at + 1)))
            ),
            "matches" or "startswith" or "starts_with" or "endswith" or "ends_with" => (
                Messages.Scripting.NoOperator(word),
                Messages.Scripting.Write(ForeignNames.FormOf(word, subject, Text(words, at + 1))!)
            ),
            "mod" => (
                Messages.Scripting.NoOperator("mod"),
                Messages.Scripting.Write($"{subject} % {Text(words, at + 1)}")
            ),
            "div" => (
                Messages.Scripting.NoOperator("div"),
                Messages.Scripting.Write($"{subject} // {Text(words, at + 1)}")
            ),
            "between" => (
                Messages.Scripting.NoOperator("between"),
                Messages.Scripting.Write(
                    $"{subject} >= {Or(words, at + 1, "1")} && {subject} <= {Or(words, at + 3, "3")}"
                )
            ),
            "eq" or "equals" => (Messages.Scripting.NoOperator(word), Messages.Scripting.Write("==")),
            "ne" or "neq" => (Messages.Scripting.NoOperator(word), Messages.Scripting.Write("!=")),
            "gt" or "lt" or "ge" or "le" or "gte" or "lte" => (
                Messages.Scripting.NoOperator(word),
                Messages.Scripting.Write(
                    (word[0] == 'g' ? ">" : "<") + (word.Contains('e', StringComparison.Ordinal) ? "=" : "")
                )
            ),
            _ => null,
        };
    }

    /// <summary>The wildcards in a pattern show which part of the text is meant.</summary>
    private static string Like(string subject, string pattern) =>
        (pattern.Trim('"', '\''), pattern) switch
        {
            ({ Length: > 1 } text, [_, not '%', .., '%', _]) => $"string.starts_with {subject} \"{text[..^1]}\"",
            ({ Length: > 1 } text, [_, '%', .., not '%', _]) => $"string.ends_with {subject} \"{text[1..]}\"",
            var (text, _) => $"contains {subject} \"{text.Trim('%')}\"",
        };

    private void Binary(ScriptBinaryExpression binary)
    {
        var text = Text(binary);
        if (Date().IsMatch(text))
        {
            Complain(binary, Messages.Scripting.DateWithoutQuotes(text), Messages.Scripting.DateInQuotes(text));
            return;
        }
        if (Operators.Sign(binary.Operator) is not { } sign || !Operators.IsComparison(sign))
            return;
        if (
            binary.Left is ScriptBinaryExpression inner
            && Operators.Sign(inner.Operator) is { } first
            && Operators.IsComparison(first)
            && sign is not ("==" or "!=")
        )
            Complain(
                binary,
                Messages.Scripting.ComparedAgain,
                Messages.Scripting.Write($"{Text(inner)} && {Text(inner.Right)} {sign} {Text(binary.Right)}")
            );
        foreach (var (side, other) in new[] { (binary.Left, binary.Right), (binary.Right, binary.Left) })
        {
            if (side is ScriptLiteral && Text(side) is var figure && Thousands().IsMatch(figure))
            {
                var whole = figure.Replace(".", "", StringComparison.Ordinal);
                Complain(
                    side,
                    Messages.Scripting.TwoReadings(figure, whole, figure.TrimEnd('0').TrimEnd('.')),
                    Messages.Scripting.WriteOneOf(whole, $"{figure}0")
                );
            }
            if (side is not ScriptVariableGlobal { Name: var name } || !Own(name))
                continue;
            if (Nothings.Contains(name) && side == binary.Right)
                Complain(
                    side,
                    Messages.Scripting.NoWordOfExpressions(name),
                    Messages.Scripting.AskNull($"{Text(other)} {sign} null")
                );
            else if (name is "True" or "TRUE" or "False" or "FALSE" or "vero" or "falso")
                Complain(side, Messages.Scripting.NoWordOfExpressions(name), Messages.Scripting.TrueOrFalse);
        }
    }

    private bool Own(string name) => !assigned.Contains(name);

    private string Or(List<Expression?> words, int at, string other) => at < words.Count ? Text(words[at]) : other;

    private static bool IsNot(Expression? word) =>
        word is ScriptVariableGlobal { Name: var name } && name.Equals("not", StringComparison.OrdinalIgnoreCase);

    private string Value(Expression? word) =>
        word is ScriptVariableGlobal { Name: var name } && Nothings.Contains(name) ? "null" : Text(word);

    private void Complain(ScriptNode node, Wording sentence, Wording? help) =>
        found.Add(
            new Complaints.Complaint(Math.Max(0, node.Span.Start.Offset), Math.Max(0, node.Span.Length), sentence, help)
        );

    private string Text(List<Expression?> words, int from) => string.Join(' ', words.Skip(from).Select(Text));

    private string Text(ScriptNode? node)
    {
        if (node is null)
            return "";
        var (start, end) = (
            Math.Clamp(node.Span.Start.Offset, 0, source.Length),
            Math.Clamp(node.Span.End.Offset + 1, 0, source.Length)
        );
        return end > start ? source[start..end].Trim() : "";
    }

    [GeneratedRegex(@"^(\d{4}-\d{1,2}-\d{1,2}|\d{4}-\d\d|\d{1,2}[/-]\d{1,2}[/-]\d{4})$")]
    private static partial Regex Date();

    [GeneratedRegex(@"^[1-9]\d{0,2}\.\d{3}$")]
    private static partial Regex Thousands();
}
