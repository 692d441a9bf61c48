using System.Collections.Immutable;
using System.Globalization;
using Quadro.Diagnostics;
using Quadro.Text;

namespace Quadro.Load.Csv;

/// <summary>Reads the <c>dialect</c> of a schema.</summary>
public static class DialectReader
{
    internal static ImmutableArray<string> Keys { get; } =
    [
        "commentChar",
        "commentRows",
        "delimiter",
        "doubleQuote",
        "encoding",
        "escapeChar",
        "header",
        "headerJoin",
        "headerRows",
        "hiddenColumns",
        "hiddenRows",
        "lineTerminator",
        "nullSequence",
        "quoteChar",
        "sheetName",
        "sheetNumber",
        "skipInitialSpace",
    ];

    /// <summary>Words of the standard that have no effect here.</summary>
    internal static ImmutableArray<string> Ignored { get; } =
    ["$schema", "name", "title", "description", "caseSensitiveHeader", "type"];

    /// <summary>Reads the map; each key or value that cannot be used is reported and left out.</summary>
    public static Dialect Read(MapNode map, DiagnosticBag log)
    {
        var dialect = Dialect.Unset;
        foreach (var entry in map.Entries)
            dialect = new Setting(entry, log).Apply(dialect);
        if (dialect is { EscapeChar: not null, Quotes: true } && map.Find("quoteChar") is { } both)
            log.Add(Messages.Load.QuoteAndEscape(both.KeySpan));
        return dialect;
    }

    private readonly record struct Setting(MapEntry Entry, DiagnosticBag Log)
    {
        private string? Text => (Entry.Value as ScalarNode)?.Text;

        public Dialect Apply(Dialect dialect) =>
            Entry.Key switch
            {
                "delimiter" => dialect with { Delimiter = Character("tab") ?? dialect.Delimiter },
                "quoteChar" => Text is "" or "none" or "null" or "~"
                    ? dialect with
                    {
                        Quotes = false,
                    }
                    : dialect with
                    {
                        QuoteChar = Character(null) ?? dialect.QuoteChar,
                    },
                "doubleQuote" => dialect with { DoubleQuote = Flag(dialect.DoubleQuote) },
                "escapeChar" => dialect with { EscapeChar = Text == "" ? null : Character(null) },
                "encoding" => dialect with { Encoding = EncodingName() },
                "header" => dialect with { Header = Flag(dialect.Header) },
                "headerRows" => dialect with { HeaderRows = Lines() },
                "headerJoin" => dialect with { HeaderJoin = Text ?? Refuse(" ", Messages.Load.ExpectText) },
                "commentChar" => dialect with { CommentChar = Text == "" ? null : Character(null) },
                "commentRows" => dialect with { CommentRows = Lines() },
                "skipInitialSpace" => dialect with { SkipInitialSpace = Flag(dialect.SkipInitialSpace) },
                "lineTerminator" => dialect with
                {
                    LineTerminator = Text is "\n" or "\r" or "\r\n"
                        ? Text
                        : Refuse<string?>(null, Messages.Load.ExpectLineEnd),
                },
                "nullSequence" => dialect with { NullSequence = Text },
                "sheetName" => dialect with { SheetName = Text },
                "hiddenRows" => dialect with { HiddenRows = Flag(dialect.HiddenRows) },
                "hiddenColumns" => dialect with { HiddenColumns = Flag(dialect.HiddenColumns) },
                "sheetNumber" => dialect with { SheetNumber = Number(Entry.Value) },
                var other when Ignored.Contains(other) => dialect,
                _ => Unknown(dialect),
            };

        private Dialect Unknown(Dialect dialect)
        {
            Log.Add(
                Messages.Load.UnknownDialectWord(
                    Entry.KeySpan,
                    Entry.Key,
                    string.Join(", ", Keys),
                    Suggestions.Nearest(Entry.Key, Keys)
                )
            );
            return dialect;
        }

        private char? Character(string? named)
        {
            if (Text is { Length: 1 } text && text[0] < 0x80 && text[0] is not ('\n' or '\r'))
                return text[0];
            if (named is not null && (Text == named || Text == "\\t"))
                return '\t';
            return Refuse<char?>(null, Messages.Load.ExpectCharacter);
        }

        private bool Flag(bool otherwise) =>
            Text switch
            {
                "true" => true,
                "false" => false,
                _ => Refuse(otherwise, Messages.Load.ExpectTruth),
            };

        private string? EncodingName() =>
            Text is { } name && TextDecoding.Known(name) is { } known
                ? known
                : Refuse<string?>(null, Messages.Load.ExpectEncoding);

        private ImmutableArray<int> Lines()
        {
            if (Number(Entry.Value) is { } one)
                return [one];
            if (Entry.Value is not ListNode list)
                return Refuse(ImmutableArray<int>.Empty, Messages.Load.ExpectLines);
            var lines = ImmutableArray.CreateBuilder<int>(list.Items.Length);
            foreach (var item in list.Items)
            {
                if (Number(item) is not { } line)
                    return Refuse(ImmutableArray<int>.Empty, Messages.Load.ExpectLines);
                lines.Add(line);
            }
            return lines.MoveToImmutable();
        }

        private static int? Number(Node node) =>
            node is ScalarNode scalar
            && int.TryParse(scalar.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number > 0
                ? number
                : null;

        private T Refuse<T>(T otherwise, Wording expected)
        {
            Log.Add(Messages.Load.WrongDialectValue(Entry.Value.Span, Text, Entry.Key, expected));
            return otherwise;
        }
    }
}
