using System.Text;
using Quadro.Load;

namespace Quadro.Tests.Load.Conformance;

/// <summary>What a case's events come to: the value as <see cref="Reading.Show"/> writes it, or the reason of a
/// refusal.</summary>
internal sealed record YamlExpectation(string? Shown, string? Refusal)
{
    private const string Core = "tag:yaml.org,2002:";
    private static readonly string[] KnownTags =
    [
        "!",
        Core + "str",
        Core + "int",
        Core + "float",
        Core + "bool",
        Core + "null",
        Core + "timestamp",
        Core + "seq",
        Core + "map",
    ];

    /// <summary>Null when the outcome is the one expected.</summary>
    public string? Compare(Node? node, string[] findings)
    {
        var codes = findings.Select(f => f[..6]).Distinct().ToArray();
        return Refusal switch
        {
            null when findings.Length > 0 => $"was refused: {findings[0]}",
            null => node.Show() == Shown ? null : $"gave\n    {node.Show()}\n    instead of\n    {Shown}",
            "invalid" => findings.Length > 0 ? null : $"is invalid and was read as {node.Show()}",
            _ => codes.Contains(Refusal) && !codes.Contains("QD1002")
                ? null
                : $"should be refused by {Refusal}: {string.Join("; ", findings)} {node.Show()}",
        };
    }

    public static YamlExpectation Of(string tree)
    {
        var events = new Events(tree.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        var shown = events.Documents();
        return new(shown, events.Refusal);
    }

    private sealed class Events(string[] lines)
    {
        private readonly Dictionary<string, string> anchors = [];
        private int next;

        public string? Refusal { get; private set; }

        public string Documents()
        {
            var documents = new List<string>();
            while (next < lines.Length)
            {
                var line = lines[next].Trim();
                if (line.StartsWith("+DOC", StringComparison.Ordinal))
                {
                    next++;
                    documents.Add(Value());
                }
                next++;
            }
            if (documents.Count > 1)
                Refusal ??= "QD1004";
            return documents.Count == 0 ? "nothing" : documents[0];
        }

        private string Value()
        {
            var line = lines[next++].TrimStart(' ');
            if (line.StartsWith("=ALI ", StringComparison.Ordinal))
                return anchors[line[6..]];
            var (kind, rest) = (line[..4], line.Length > 4 ? line[4..] : "");
            if (rest.StartsWith(" {}", StringComparison.Ordinal) || rest.StartsWith(" []", StringComparison.Ordinal))
                rest = rest[3..];
            var (anchor, tag) = (Take(ref rest, " &", ' '), Take(ref rest, " <", '>'));
            if (tag is not null && !KnownTags.Contains(tag))
                Refusal ??= "QD1004";
            var shown = kind switch
            {
                "+SEQ" => Sequence(),
                "+MAP" => Map(),
                _ => Scalar(rest[1..], tag),
            };
            if (anchor is not null)
                anchors[anchor] = shown;
            return shown;
        }

        private string Sequence()
        {
            var items = new List<string>();
            while (!lines[next].TrimStart(' ').StartsWith("-SEQ", StringComparison.Ordinal))
                items.Add(Value());
            next++;
            return $"[{string.Join(", ", items)}]";
        }

        private string Map()
        {
            var entries = new List<string>();
            var keys = new HashSet<string>();
            while (!lines[next].TrimStart(' ').StartsWith("-MAP", StringComparison.Ordinal))
            {
                if (!lines[next].TrimStart(' ').StartsWith("=VAL", StringComparison.Ordinal))
                    Refusal ??= "QD1004";
                var key = Value();
                var text = key == "-" ? "" : key.Trim('"');
                if (!keys.Add(text))
                    Refusal ??= "QD1003";
                entries.Add($"{text}: {Value()}");
            }
            next++;
            return $"{{{string.Join(", ", entries)}}}";
        }

        private static string Scalar(string text, string? tag)
        {
            var value = Unescape(text[1..]);
            if (tag is "!" or Core + "str")
                return $"\"{value}\"";
            if (tag is Core + "int" or Core + "float")
                return "#" + value;
            if (tag is Core + "bool")
                return "?" + value;
            if (text[0] != ':')
                return tag == Core + "null" ? "-" : $"\"{value}\"";
            return value is "" or "~" or "null" ? "-" : value;
        }

        private static string? Take(ref string rest, string opens, char closes)
        {
            if (!rest.StartsWith(opens, StringComparison.Ordinal))
                return null;
            var end = rest.IndexOf(closes, opens.Length);
            if (end < 0)
                end = rest.Length;
            var taken = rest[opens.Length..end];
            rest = closes == ' ' ? rest[end..] : rest[Math.Min(end + 1, rest.Length)..];
            return taken;
        }

        private static string Unescape(string text)
        {
            var plain = new StringBuilder();
            for (var i = 0; i < text.Length; i++)
                plain.Append(
                    text[i] != '\\'
                        ? text[i]
                        : text[++i] switch
                        {
                            'n' => '\n',
                            't' => '\t',
                            'r' => '\r',
                            'b' => '\b',
                            'e' => '\u001b',
                            '0' => '\0',
                            var c => c,
                        }
                );
            return plain.ToString();
        }
    }
}
