using System.Globalization;
using System.Text;
using Quadro.Load;
using Quadro.Model.Inference.Evidence;

namespace Quadro.Model.Inference;

/// <summary>Writes a drafted schema as YAML that looks as if a person had written it.</summary>
internal static class SchemaText
{
    private const int CommentColumn = 34;

    public static string Write(Draft draft)
    {
        var text = new StringBuilder();
        foreach (var line in draft.Head)
            text.Append("# ").Append(line).Append('\n');
        text.Append("# Lines with '?' are for a person to decide.\n\n");
        text.Append("title: ").Append(Quoted(draft.Title)).Append('\n');
        Line(text, $"pages: {(draft.Key.Pages ? "true" : "false")}", [draft.Key.Why]);
        if (draft.Key.Key is not [] and not ["id"])
            Line(
                text,
                draft.Key.Key is [var one] ? $"primaryKey: {one}" : $"primaryKey: [{string.Join(", ", draft.Key.Key)}]",
                []
            );
        if (draft.Dialect is { } dialect)
            text.Append("dialect: ").Append(Flow(dialect)).Append('\n');
        text.Append(draft.Fields.IsEmpty ? "fields: []\n" : "fields:\n");
        foreach (var field in draft.Fields)
            Field(text, field, "  ", named: true);
        return text.ToString();
    }

    /// <summary>Writes a node on one line; quotation marks are kept where they matter.</summary>
    private static string Flow(Node node) =>
        node switch
        {
            MapNode map => map.Entries.IsEmpty
                ? "{}"
                : "{ "
                    + $"{string.Join(", ", map.Entries.Select(entry => $"{Quoted(entry.Key)}: {Flow(entry.Value)}"))} "
                    + "}",
            ListNode list => $"[{string.Join(", ", list.Items.Select(Flow))}]",
            ScalarNode { Kind: ScalarKind.Quoted } text => Quoted(text.Text),
            ScalarNode { Text: var text } => text.Length > 0 && text.All(char.IsAsciiLetterOrDigit)
                ? text
                : Quoted(text),
            _ => "null",
        };

    public static string Count(int number) => number.ToString("#,0", CultureInfo.InvariantCulture);

    private static void Field(StringBuilder text, DraftField field, string indent, bool named)
    {
        Line(text, $"{indent}- name: {Quoted(field.Name)}", []);
        var inside = indent + "  ";
        if (named && field.Header != field.Name)
            text.Append(inside).Append("source: ").Append(Quoted(field.Header)).Append('\n');
        if (named)
            text.Append(inside).Append("title: ").Append(Quoted(HeaderNames.Title(field.Header))).Append('\n');
        Line(
            text,
            $"{inside}type: {field.Type}",
            [.. field.Notes, .. field.Questions.Select(question => "? " + question)]
        );
        foreach (var (word, value) in Words(field))
            text.Append(inside).Append(word).Append(": ").Append(value).Append('\n');
        if (!field.Categories.IsEmpty)
            Categories(text, field, inside);
        if (field.Fields.IsEmpty)
            return;
        text.Append(inside).Append("fields:\n");
        foreach (var inner in field.Fields)
            Field(text, inner, inside + "  ", named: false);
    }

    private static IEnumerable<(string Word, string Value)> Words(DraftField field)
    {
        if (field.Format is { } format)
            yield return ("format", Quoted(format));
        if (field.Many)
            yield return ("many", "true");
        if (field.Delimiter is { } delimiter and not "|")
            yield return ("delimiter", Quoted(delimiter));
        if (field.Reference is { } target)
            yield return ("reference", target);
        if (field.DecimalChar is { } point and not '.')
            yield return ("decimalChar", Quoted(point.ToString()));
        else if (field is { DecimalChar: '.', Type: not "integer" })
            yield return ("decimalChar", "'.'");
        if (field.GroupChar is { } group)
            yield return ("groupChar", Quoted(group.ToString()));
        if (!field.MissingValues.IsEmpty)
            yield return ("missingValues", List(field.MissingValues.Insert(0, "").Distinct()));
        if (
            !field.TrueValues.IsEmpty
            && !field.TrueValues.Concat(field.FalseValues).All(word => word is "true" or "false")
        )
        {
            yield return ("trueValues", List(field.TrueValues));
            yield return ("falseValues", List(field.FalseValues));
        }
        if (Constraints(field) is { Length: > 0 } constraints)
            yield return ("constraints", $"{{ {constraints} }}");
    }

    private static string Constraints(DraftField field)
    {
        var parts = new List<string>();
        if (field.Required)
            parts.Add("required: true");
        if (field.Unique)
            parts.Add("unique: true");
        if (field.Minimum is { } minimum)
            parts.Add($"minimum: {minimum}");
        if (field.Maximum is { } maximum)
            parts.Add($"maximum: {maximum}");
        return string.Join(", ", parts);
    }

    private static void Categories(StringBuilder text, DraftField field, string indent)
    {
        text.Append(indent).Append("categories:\n");
        foreach (var (value, count) in field.Categories)
            Line(text, $"{indent}  - {Quoted(value)}", [Count(count)]);
    }

    /// <summary>Writes a line with its comments behind it, or above it when they are too long.</summary>
    private static void Line(StringBuilder text, string line, IReadOnlyList<string> comments)
    {
        var indent = line[..(line.Length - line.TrimStart().Length)];
        var shown = comments
            .Select(comment => string.Join(' ', comment.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries)))
            .ToList();
        foreach (var comment in shown.SkipLast(1))
            text.Append(indent).Append("# ").Append(comment).Append('\n');
        if (shown.Count == 0)
            text.Append(line);
        else
            text.Append(line.PadRight(Math.Max(CommentColumn, line.Length + 1))).Append("# ").Append(shown[^1]);
        text.Append('\n');
    }

    private static string List(IEnumerable<string> words) =>
        $"[{string.Join(", ", words.Select(word => Quoted(word)))}]";

    /// <summary>Quotes a text so that every YAML parser reads it as this text.</summary>
    internal static string Quoted(string text)
    {
        if (IsPlain(text))
            return text;
        var hard = text.Any(c =>
            char.IsControl(c) || c is '\u2028' or '\u2029' or '\ufeff' or '\u0085' || char.IsSurrogate(c)
        );
        return hard ? Escaped(text) : $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";
    }

    private static bool IsPlain(string text)
    {
        if (text.Length == 0 || !char.IsLetter(text[0]) || text[^1] == ' ')
            return false;
        foreach (var c in text)
            if (!char.IsLetterOrDigit(c) && c is not (' ' or '_' or '-' or '.' or '/' or '(' or ')' or '\'' or '%'))
                return false;
        return text.ToLowerInvariant()
            is not ("true" or "false" or "null" or "yes" or "no" or "on" or "off" or "y" or "n");
    }

    private static string Escaped(string text)
    {
        var escaped = new StringBuilder("\"");
        foreach (var c in text)
            switch (c)
            {
                case '"':
                    escaped.Append("\\\"");
                    break;
                case '\\':
                    escaped.Append("\\\\");
                    break;
                case '\n':
                    escaped.Append("\\n");
                    break;
                case '\r':
                    escaped.Append("\\r");
                    break;
                case '\t':
                    escaped.Append("\\t");
                    break;
                case var odd when char.IsControl(odd) || odd is '\u2028' or '\u2029' or '\ufeff' or '\u0085':
                    escaped.Append(CultureInfo.InvariantCulture, $"\\u{(int)odd:x4}");
                    break;
                default:
                    escaped.Append(c);
                    break;
            }
        return escaped.Append('"').ToString();
    }
}
