using System.Collections.Frozen;
using System.Collections.Immutable;
using Quadro.Diagnostics;
using Quadro.Load;
using Quadro.Model.Schemas;
using Quadro.Model.Settings;
using Quadro.Scripting;
using Quadro.Text;

namespace Quadro.Model.SchemaReading;

/// <summary>Reads the rules of a schema: the condition, its severity, and the message when it does not
/// hold.</summary>
internal sealed class RuleReader(NodeReading read)
{
    internal static readonly FrozenSet<string> Words = new[]
    {
        "code",
        "assert",
        "each",
        "at",
        "with",
        "message",
        "severity",
        "title",
    }.ToFrozenSet(StringComparer.Ordinal);

    public ImmutableArray<CheckedRule> Read(Node? node, FieldSet fields)
    {
        var found = read.Items(node, "rules").Select(item => ReadOne(item, fields)).OfType<CheckedRule>().ToList();
        foreach (
            var twins in found
                .Where(rule => rule.Rule.Code != Rules.Model.BrokenRule.Code)
                .GroupBy(rule => rule.Rule.Code, StringComparer.Ordinal)
                .ToList()
        )
        foreach (var later in twins.Skip(1))
        {
            found.Remove(later);
            read.Log.Add(Messages.Model.CodeTwice(later.Span, twins.First().Span, twins.Key));
        }
        return [.. found.Where(rule => !rule.IsOff)];
    }

    private CheckedRule? ReadOne(Node node, FieldSet fields)
    {
        if (read.Map(node, "rules") is not { } map)
            return null;
        read.KnownKeys(map, Words, Messages.Settings.ARule, Rules.Model.UnknownKeyword);
        var severity = Level(map["severity"], out var off) ?? Severity.Error;
        if (read.Text(map["assert"], "assert") is not { } assert)
        {
            read.Wrong(
                node,
                Messages.Model.RuleWithoutAssert,
                map["code"] is ScalarNode ? Messages.Model.OnlyKitRulesByCode : null
            );
            return null;
        }
        var code = read.Text(map["code"], "code") ?? Rules.Model.BrokenRule.Code;
        var each = read.Text(map["each"], "each");
        CheckNames(map, fields, each);
        var expression = ScriptExpression.Parse(assert, map["assert"]!.Span, read.Log);
        var (english, italian) = Message(map["message"]);
        var with = read.Text(map["with"], "with") is { } other
            ? ScriptExpression.Parse(other, map["with"]!.Span, read.Log)
            : null;
        if (
            expression is null
            || (!IsOfKit(expression) && !ExpressionChecks.Hold(expression, PartsOf(fields, each), fields, read.Log))
        )
            return null;
        var title = read.Words(map["title"], "title") is { } words
            ? Wording.OfSite(words.In("en", "it").Text, words.In("it", "en").Text)
            : Messages.Model.DoesNotHold(assert);
        return new CheckedRule(
            new Rule(code, severity, title) { IsOfSchema = true },
            expression,
            english,
            read.Text(map["at"], "at"),
            node.Span
        )
        {
            Each = each,
            Italian = italian,
            With = with,
            IsOff = off,
        };
    }

    /// <summary>The message of a rule in English and Italian; a message without languages is both.</summary>
    private (ScriptExpression? English, ScriptExpression? Italian) Message(Node? node)
    {
        if (node is not MapNode map)
        {
            var only = Parsed(node);
            return (only, only);
        }
        read.KnownKeys(map, ["en", "it"], Wording.Same("'message'"), Rules.Model.UnknownKeyword);
        var (english, italian) = (Parsed(map["en"]), Parsed(map["it"]));
        return (english ?? italian, italian ?? english);
    }

    private ScriptExpression? Parsed(Node? node) =>
        read.Text(node, "message") is { } text ? ScriptExpression.ParseText(text, node!.Span, read.Log) : null;

    /// <summary>Whether the kit contains the expression. Its comparisons may be impossible, because a site may change
    /// the categories of a field.</summary>
    private static bool IsOfKit(ScriptExpression expression) =>
        expression.Span.File.Path.StartsWith(SourceTree.KitPrefix, StringComparison.Ordinal);

    private static FieldSet PartsOf(FieldSet fields, string? each) =>
        (each is null ? null : fields.Find(each)?.Fields) ?? fields;

    /// <summary>Checks that 'each' names a field that has parts, and 'at' a field of the record or of the
    /// parts.</summary>
    private void CheckNames(MapNode map, FieldSet fields, string? each)
    {
        if (each is not null)
        {
            var parts = fields
                .All.Where(field => field.Fields is not null)
                .DistinctBy(field => field.Name)
                .ToDictionary(field => field.Name, StringComparer.Ordinal);
            if (!parts.TryGetValue(each, out var made))
            {
                read.Wrong(map["each"]!, Messages.Model.EachNamesNothing(each), Messages.DidYouMean(each, parts.Keys));
                return;
            }
            fields = made.Fields!;
        }
        if (read.Text(map["at"], "at") is { } at && fields.Find(at) is null)
            read.Wrong(map["at"]!, Messages.Model.AtNamesNothing(at), Messages.DidYouMean(at, fields.Names));
    }

    private Severity? Level(Node? node, out bool off)
    {
        off = false;
        switch (read.Text(node, "severity"))
        {
            case null:
                return null;
            case "error":
                return Severity.Error;
            case "warning":
                return Severity.Warning;
            case "info":
                return Severity.Info;
            case "off" or "false":
                off = true;
                return Severity.Info;
            case var other:
                read.Wrong(node!, Messages.Model.NoRuleSeverity(other));
                return null;
        }
    }
}
