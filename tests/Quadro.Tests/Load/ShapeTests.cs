using System.IO.Compression;
using System.Text;
using Quadro.Tests.Support;

namespace Quadro.Tests.Load;

/// <summary>Small files of odd shapes are read with little memory, or are a message. The bound is on bytes made, never
/// on time.</summary>
[Collection(nameof(MeasuredMemory))]
public class ShapeTests
{
    private const long Most = 400L << 20;

    private const string Site =
        "=== quadro.yaml\ntitle: Prova\nlanguage: it\n=== content/a.md\n---\ntitle: A\n---\n\nUno.\n";

    private const string Head = "---\ntitle: B\n---\n\nUno.\n\n";

    public static TheoryData<string, string, string, int, string, string> Shapes =>
        new()
        {
            { "data/x.yaml", "a: ", "[", 200_000, "", "QD1016" },
            { "data/x.yaml", "", "- ", 80_000, "x", "QD1016" },
            { "data/x.yaml", "- id: a\n  x: \"", "a\n   ", 200_000, "\"", "" },
            { "data/x.yaml", "- id: a\n  k: !<", "a", 1_000_000, "> x\n", "QD1004" },
            { "data/x.yaml", "- id: a\n  k: ", "a: ", 100_000, "x", "QD1002" },
            { "data/x.yaml", "", "- id: ]a\n", 40_000, "", "QD1002" },
            { "data/x.yaml", "- id: a\n", "  k: 1\n", 40_000, "", "QD1003" },
            { "data/x.json", "", "[", 1_000_000, "", "QD1016" },
            { "data/x.json", "[{\"id\":\"a\",\"t\":", "1", 1_000_000, "}]", "" },
            { "data/x.json", "[{\"id\":\"a\",", "\"k\":1,", 40_000, "\"z\":1}]", "QD1003" },
            { "data/x.csv", "id", ",", 1_000_000, "\na\n", "QD1016" },
            { "data/x.csv", "id,b\na", ",x", 1_000_000, "\n", "QD1006" },
            { "data/x.csv", "id,b\na,", "x", 20_000_000, "\n", "QD1016" },
            { "data/x.csv", "id,b\n", "a,\"x\n", 50_001, "", "QD1005" },
            { "data/x.csv", "id,b\na,e", "\u0301\u0323", 200_000, "\n", "" },
            { "content/b.md", Head, "# a\n\nx\n\n", 10_000, "", "" },
            { "content/b.md", Head, "[a](/no/)\n\n", 10_000, "", "QD6001" },
            { "content/b.md", Head, "a {#b}\n\n", 4000, "", "QD6003" },
            { "content/b.md", Head, "{{ ", 5000, "", "QD4001" },
            { "content/b.md", Head + "<b ", "a b=\"1\" ", 5000, ">x</b>\n", "QD6033" },
            { "content/b.md", "---\ntitle: B\nx: ", "a", 5_000_000, "\n---\n\nx\n", "QD2002" },
            { "content/x.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\">", "<g>", 100_000, "", "QD6035" },
            { "content/x.html", "<!doctype html><title>a</title>", "<div>", 50_000, "", "QD6033" },
            { "templates/assets/x.css", "", "a{", 100_000, "", "" },
        };

    [Theory, MemberData(nameof(Shapes))]
    public void A_file_of_an_odd_shape_takes_little_memory(
        string path,
        string start,
        string piece,
        int times,
        string end,
        string code
    ) => Bounded(SiteUnderTest.Of(Site).With(path, start + string.Concat(Enumerable.Repeat(piece, times)) + end), code);

    [Theory]
    [InlineData(100)]
    [InlineData(2000)]
    public void A_long_text_that_many_cells_share_is_not_written_out_for_each(int times) =>
        Bounded(
            Book(
                string.Concat(Enumerable.Repeat("<row><c t=\"s\"><v>0</v></c></row>", times)),
                "<si><t>" + new string('a', 1_000_000) + "</t></si>"
            ),
            "QD1016"
        );

    [Fact]
    public void A_cell_of_millions_of_characters_is_named() =>
        Bounded(
            Book(
                "<row r=\"7\"><c r=\"C7\" t=\"s\"><v>0</v></c></row>",
                "<si><t>" + new string('a', 5_000_000) + "</t></si>"
            ),
            "QD1016",
            "the cell C7 holds 5,000,000 characters"
        );

    [Fact]
    public void A_cell_far_to_the_right_of_thousands_of_rows_is_named() =>
        Bounded(
            Book(
                string.Concat(Enumerable.Repeat("<row><c t=\"inlineStr\"><is><t>a</t></is></c></row>", 5000))
                    + "<row r=\"5002\"><c r=\"XFD5002\" t=\"inlineStr\"><is><t>z</t></is></c></row>",
                ""
            ),
            "QD1016",
            "the sheet reaches to column XFD in row 5002"
        );

    [Fact]
    public void A_cell_in_the_last_row_of_all_is_read() =>
        Bounded(
            Book(
                "<row r=\"1\"><c t=\"inlineStr\"><is><t>id</t></is></c></row>"
                    + "<row r=\"1048576\"><c t=\"inlineStr\"><is><t>a</t></is></c></row>",
                ""
            ),
            ""
        );

    private static SiteUnderTest Book(string rows, string shared)
    {
        const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
            foreach (
                var (name, text) in ((string, string)[])
                    [
                        (
                            "_rels/.rels",
                            $"<Relationships><Relationship Id=\"a\" Type=\"{Office}/officeDocument\" "
                                + "Target=\"xl/b.xml\"/></Relationships>"
                        ),
                        (
                            "xl/b.xml",
                            $"<workbook xmlns:r=\"{Office}\"><sheets><sheet name=\"S\" r:id=\"s\"/></sheets></workbook>"
                        ),
                        (
                            "xl/_rels/b.xml.rels",
                            $"<Relationships><Relationship Id=\"s\" Type=\"{Office}/worksheet\" Target=\"s.xml\"/>"
                                + $"<Relationship Id=\"t\" Type=\"{Office}/sharedStrings\" "
                                + "Target=\"t.xml\"/></Relationships>"
                        ),
                        ("xl/s.xml", $"<worksheet><sheetData>{rows}</sheetData></worksheet>"),
                        ("xl/t.xml", $"<sst>{shared}</sst>"),
                    ]
            )
            {
                using var part = zip.CreateEntry(name).Open();
                part.Write(Encoding.UTF8.GetBytes(text));
            }
        var site = SiteUnderTest.Of(Site);
        return site with { Inputs = site.Inputs.With("data/x.xlsx", bytes.ToArray()) };
    }

    private static void Bounded(SiteUnderTest site, string code, string words = "")
    {
        var before = GC.GetTotalAllocatedBytes();
        var said = new SiteFolder().Build(site).Messages;
        Assert.InRange(GC.GetTotalAllocatedBytes() - before, 0, Most);
        Assert.DoesNotContain(said, line => line.Contains("QD9001", StringComparison.Ordinal));
        if (code.Length > 0)
            Assert.Contains(said, line => line.Contains(code + ": " + words, StringComparison.Ordinal));
        else
            Assert.DoesNotContain(said, line => line.Contains("error", StringComparison.Ordinal));
    }
}
