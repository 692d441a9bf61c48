using System.Globalization;
using System.Text;
using CsCheck;
using Quadro.Diagnostics;
using Quadro.Load;
using Quadro.Load.Csv;
using Quadro.Load.Json;
using Quadro.Load.Markdown;
using Quadro.Load.Yaml;
using Quadro.Text;

namespace Quadro.Tests.Load;

/// <summary>Whatever the bytes, a reader gives nodes and findings, never an exception, and every place lies inside its
/// file.</summary>
public class AnyBytesTests
{
    // QUADRO_FUZZ=1000000 makes a long run of it.
    private static readonly int Times = int.Parse(
        Environment.GetEnvironmentVariable("QUADRO_FUZZ") ?? "1000",
        CultureInfo.InvariantCulture
    );

    private static readonly string[] Yaml =
    [
        "- id: a\n  names: {it: Uno, en: One}\n  when: 2021-02-03\n  text: |\n    riga\n    altra\n- id: b\n  "
            + "list: [1, 'due', \"tre\\n\"]\n",
        "a: &x {p: 1, q: [*y, ~]}\nb: {<<: *x, r: !!str 12}\n? k\n: v\n'c d': >-\n  uno\n\n  due\n# fine\n",
        "%YAML 1.2\n---\nè: 😀\r\nb:\t2\r\n...\r\n",
    ];

    private static readonly string[] Json =
    [
        "{\"a\": [1, -2.5e3, true, null, \"è\\u00e8\\n😀\"], \"b\": {\"c\": {}}, \"d\": []}",
        "[[],[{}],\"\"]",
    ];
    private static readonly string[] Csv =
    [
        "id;nome;n\r\na;\"Città; \"\"x\"\"\";1,5\r\nb;\"due\r\nrighe\";\r\n\r\nc;;3\r\n",
        "a,b\n1,2\n3,\"x\n4,5\n",
        "a\tb\r1\t2\r",
        "sep=|\nè|b\n1|\"\"\n",
    ];
    private static readonly string[] Markdown =
    [
        "---\ntitle: Uno\ntags: [a, b]\n---\n\n# Ciao\n\n---\n",
        "---\r\nè: 'x'\r\n---\r\nTesto",
        "# no front matter\n---\n",
    ];

    [Fact]
    public void Yaml_never_throws() =>
        Check(Yaml, "x.yaml", (bytes, log) => Text(bytes, "x.yaml", log, file => Places(YamlReader.Read(file, log))));

    [Fact]
    public void Json_never_throws() =>
        Check(Json, "x.json", (bytes, log) => Text(bytes, "x.json", log, file => Places(JsonReader.Read(file, log))));

    [Fact]
    public void Front_matter_never_throws() => Check(Markdown, "x.md", (bytes, log) => Text(bytes, "x.md", log, file =>
            {
                var source = FrontMatter.Split(file, log);
                return Places(source.Fields).Append(source.Body);
            }));

    [Fact]
    public void Tables_never_throw()
    {
        Dialect[] dialects =
        [
            Dialect.Unset,
            Dialect.Unset with
            {
                SkipInitialSpace = true,
            },
            Dialect.Unset with
            {
                EscapeChar = '\\',
                Quotes = false,
            },
            Dialect.Unset with
            {
                Quotes = false,
                CommentChar = '#',
            },
            Dialect.Unset with
            {
                HeaderRows = [1, 3],
                CommentRows = [2],
                Header = true,
            },
            Dialect.Unset with
            {
                Header = false,
                DoubleQuote = false,
            },
        ];
        foreach (var dialect in dialects)
            Check(
                Csv,
                "x.csv",
                (bytes, log) =>
                {
                    var decoded = TextDecoding.Decode(bytes, null);
                    var straight = TextDecoding.ToUtf8(bytes, null, out var encoding)!;
                    Assert.Equal(
                        (decoded.Text, decoded.Encoding, decoded.Undecodable.Length),
                        (Encoding.UTF8.GetString(straight.Bytes), encoding, straight.Faults.Length)
                    );
                    var file = SourceFile.OfTable("x.csv", straight.Bytes);
                    TextDecoding.Report(encoding, straight.Faults, 3, file, log);
                    var table = TableReader.Read(file, dialect, log);
                    return (
                        file,
                        [.. table.Headers.Select(h => h.Span), .. table.Rows.SelectMany(r => Spans(r, table))]
                    );
                },
                dialects.Length
            );
    }

    [Fact]
    public void Tables_never_throw_in_any_dialect()
    {
        var sign = Gen.Char[",;\t|\"'\\# :a\0\nè"];
        Gen.Select(DamagedBytes.Of(Csv), sign, sign, sign, sign, Gen.Int[0, 255])
            .Sample(
                (bytes, delimiter, quote, escape, comment, set) =>
                {
                    var dialect = Dialect.Unset with
                    {
                        Delimiter = (set & 1) == 0 ? null : delimiter,
                        QuoteChar = (set & 2) == 0 ? '"' : quote,
                        Quotes = (set & 4) == 0,
                        EscapeChar = (set & 24) != 0 ? null : escape,
                        CommentChar = (set & 32) == 0 ? null : comment,
                        SkipInitialSpace = (set & 64) == 0,
                    };
                    var log = new DiagnosticBag();
                    var table = TableReader.Read(
                        SourceFile.OfTable("x.csv", Encoding.UTF8.GetBytes(TextDecoding.Decode(bytes, null).Text)),
                        dialect,
                        log
                    );
                    foreach (var span in table.Rows.SelectMany(r => Spans(r, table)))
                        Inside(span);
                },
                iter: Times
            );
    }

    [Fact]
    public void Workbooks_never_throw()
    {
        var book = new Excel.MadeWorkbook().Sheet(
            "Foglio1",
            [
                ["id", "n", "d"],
                ["a", "#1.5", "#46023@dd/mm/yyyy"],
                ["^b\u00e8", "!#N/A", "=A1"],
                ["c", "?1", "#0.5@0%"],
            ],
            merged: "A2:B2"
        );
        byte[][] samples =
        [
            book.Bytes(),
            new Excel.MadeWorkbook()
                .Sheet("uno", [])
                .Sheet(
                    "x",
                    [
                        ["a"],
                        ["#1"],
                    ]
                )
                .Bytes(),
        ];
        Gen.Select(
                Gen.Int[0, samples.Length - 1],
                Gen.Int[0, 5000],
                Gen.Byte,
                Gen.Select(Gen.Int[0, 4], Gen.Int[0, 5000], Gen.Int[0, 12]).List[0, 6]
            )
            .Sample(
                (sample, at, value, edits) =>
                {
                    var bytes = samples[sample].ToList();
                    bytes[at % bytes.Count] = value;
                    foreach (var (what, place, count) in edits)
                        DamagedBytes.Edit(bytes, what, place, count, [value]);
                    Workbook([.. bytes]);
                },
                iter: Math.Max(1, Times / 10)
            );
    }

    [Fact]
    public void Any_XML_in_a_workbook_never_throws()
    {
        string[] sheets =
        [
            "<sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>id</t></is></c><c "
                + "r=\"C1\"><v>7</v></c></row><row r=\"3\"><c r=\"B3\" "
                + "t=\"str\"><f>A1</f><v>x_x000D_</v></c><c s=\"1\"><v>1.5E3</v></c></row></sheetData><mergeCells><mergeCell ref=\"A1:B2\"/></mergeCells>",
            "<sheetData><row><c t=\"s\"><v>0</v></c></row><row><c t=\"b\"><v>1</v></c></row><row><c "
                + "t=\"e\"><v>#N/A</v></c></row><row><c t=\"d\"><v>2020-01-01</v></c></row></sheetData>",
        ];
        DamagedBytes
            .Of(sheets)
            .Sample(
                bytes => Workbook(new Excel.MadeWorkbook().Raw("x", Encoding.UTF8.GetString(bytes)).Bytes()),
                iter: Math.Max(1, Times / 10)
            );
    }

    private static void Workbook(byte[] bytes)
    {
        var log = new DiagnosticBag();
        var table = Quadro.Load.Excel.WorkbookReader.Read("x.xlsx", bytes, "x", Dialect.Unset, log);
        foreach (var span in table?.Rows.SelectMany(row => Spans(row, table)) ?? [])
            Inside(span);
        foreach (var finding in log.Sorted())
            Inside(finding.Span!.Value);
        foreach (var header in table?.Headers ?? [])
            Inside(header.Span);
    }

    [Fact]
    public void A_site_of_any_bytes_never_throws() =>
        Check(
            [.. Yaml, .. Json, .. Csv, .. Markdown],
            "site",
            (bytes, log) =>
            {
                var inputs = new MemoryInputs();
                foreach (
                    var path in (string[])
                        [
                            "quadro.yaml",
                            "data/a.yaml",
                            "data/b.json",
                            "data/c.csv",
                            "data/e.xlsx",
                            "data/d.geojson",
                            "data/a.schema.yaml",
                            "data/c.schema.yaml",
                            "content/x.en.md",
                            "templates/i18n/it.yaml",
                        ]
                )
                    inputs.Add(path, bytes);
                var site = Loader.Load(SourceTree.Read(inputs, log), log);
                foreach (var source in site.Records)
                    source.Table?.Rows.Count();
                return (new SourceFile("site", ""), []);
            },
            10
        );

    private static IEnumerable<SourceSpan> Spans(TableRow row, Table table)
    {
        Assert.Equal(table.Headers.Length, row.Count);
        for (var i = 0; i < row.Count; i++)
        {
            Assert.True(row.IsEmpty(i) ? row.Text(i).Length == 0 : row.Text(i).Length <= row.Span(i).Length);
            yield return row.Span(i);
        }
        yield return row.Whole;
    }

    private static void Check(
        string[] samples,
        string path,
        Func<byte[], DiagnosticBag, (SourceFile File, IEnumerable<SourceSpan> Spans)> read,
        int share = 1
    )
    {
        DamagedBytes
            .Of(samples)
            .Sample(
                bytes =>
                {
                    var log = new DiagnosticBag();
                    var (file, spans) = read(bytes, log);
                    foreach (var span in spans)
                    {
                        Assert.Same(file, span.File);
                        Inside(span);
                    }
                    foreach (var finding in log.Sorted())
                    {
                        Assert.NotNull(finding.Span);
                        Inside(finding.Span.Value);
                        foreach (var note in finding.Notes)
                            if (note.Span is { } other)
                                Inside(other);
                    }
                },
                iter: Math.Max(1, Times / share),
                print: bytes => $"{path}: {Convert.ToHexString(bytes)} {Encoding.UTF8.GetString(bytes)}"
            );
    }

    private static void Inside(SourceSpan span)
    {
        Assert.True(
            span.Start >= 0 && span.Length >= 0 && span.Start + span.Length <= span.File.Length,
            $"{span.Start}+{span.Length} of {span.File.Length}"
        );
        Assert.True(span.From.Line >= 1 && span.From.Column >= 1);
    }

    private static (SourceFile File, IEnumerable<SourceSpan> Spans) Text(
        byte[] bytes,
        string path,
        DiagnosticBag log,
        Func<SourceFile, IEnumerable<SourceSpan>> read
    )
    {
        var decoded = TextDecoding.Decode(bytes, null);
        var file = new SourceFile(path, decoded.Text);
        TextDecoding.Report(decoded, file, log);
        return (file, read(file));
    }

    private static IEnumerable<SourceSpan> Places(Node? node) =>
        node switch
        {
            null => [],
            ListNode list => list.Items.SelectMany(Places).Append(list.Span),
            MapNode map => map.Entries.SelectMany(e => Places(e.Value).Append(e.KeySpan)).Append(map.Span),
            _ => [node.Span],
        };
}
