using System.Text;
using Quadro.Authoring;
using Quadro.Tests.Support;

namespace Quadro.Tests.Authoring;

/// <summary>How a file is written goes into the schema that is inferred from it.</summary>
public class InferDialectTests
{
    [Theory]
    [InlineData("headerRows: [2]", "Works of 2025;;\nid;title;size\na;A;1\nb;B;2\n")]
    [InlineData("headerRows: [1, 2], headerJoin: ' - '", "id;title;size\ncode;of it;in m\na;A;1\n")]
    [InlineData("commentChar: '#', delimiter: ;", "# made by hand\nid;title\na;A\n")]
    [InlineData("quoteChar: ''''", "id,title\na,'A, b'\n")]
    [InlineData("quoteChar: ''", "id;title\na;\"A\" b\n")]
    [InlineData("commentRows: [2], header: true", "id;title\nto be read;\na;A\n")]
    [InlineData("delimiter: \"\\t\", encoding: utf-8", "id\ttitle\na\tA;b;c\nb\tB;b;c\n")]
    [InlineData("header: false", "a;1\nb;2\n")]
    public void A_dialect_that_was_said_is_kept_and_reads_the_file(string dialect, string table)
    {
        var site = BadInput()
            .With("data/works.csv", table)
            .With("data/works.schema.yaml", $"dialect: {{ {dialect} }}\n");
        Proven(site, InferredSchema.OfCollection(SiteReading.Read(site.Layered(), new()), "works")!);
        Proven(
            site,
            InferredSchema.OfFiles(
                "works",
                [new DataFile("data/works.csv", Encoding.UTF8.GetBytes(table))],
                null,
                new DataFile("data/works.schema.yaml", Encoding.UTF8.GetBytes($"dialect: {{ {dialect} }}\n"))
            )
        );
    }

    [Fact]
    public void The_line_of_the_header_is_found_and_written()
    {
        var site = BadInput().With("data/works.csv", "Works of 2025;;\n\nid;title;size\na;A;1\nb;B;2\n");
        Assert.Contains(
            "dialect: { headerRows: [3] }",
            Proven(site, InferredSchema.OfCollection(SiteReading.Read(site.Layered(), new()), "works")!),
            StringComparison.Ordinal
        );
        var inferred = InferredSchema.OfFiles(
            "works",
            [new DataFile("data/works.csv", Encoding.UTF8.GetBytes("Works of 2025\nid;title;size\na;A;1\nb;B;2\n"))],
            null
        );
        Assert.Contains("dialect: { headerRows: [2] }", inferred.Text, StringComparison.Ordinal);
        Assert.Empty(inferred.Findings);
    }

    [Fact]
    public void A_schema_without_fields_finds_them_and_its_other_words_hold()
    {
        var site = BadInput()
            .With("data/works.csv", "Works of 2025;;;\ncode;title;size;made\nx1;A;1,5;n.c.\nx2;B;2,5;3\n")
            .With(
                "data/works.schema.yaml",
                "title: Opere\nprimaryKey: code\ndecimalChar: ','\nmissingValues: [n.c.]\nsort: "
                    + "[-size]\ndialect: { headerRows: [2] }\n"
                    + "rules: [{ code: BIG, assert: 'size > 1' }]\n"
            );
        var built = new SiteFolder().BuildGood(
            site.With(
                "content/sizes.md",
                "---\ntitle: Sizes\n---\n{{ for w in data.works }}[{{ w.size + 1 }} {{ w.made }}]{{ end }}\n"
            )
        );
        Assert.Contains("[3,5 3][2,5 <span class=\"unknown\">", built["sizes/index.html"], StringComparison.Ordinal);
        Assert.Contains("works/x1/index.html", built.Files.Keys);
        new SiteFolder()
            .Build(site.With("data/works.schema.yaml", "primaryKey: kode\ndialect: { headerRows: [2] }\n"))
            .Found(
                "data/works.schema.yaml(1,13): error QD2001: there is no field 'kode' in 'works' | did you mean 'code'?"
            );
    }

    private static SiteUnderTest BadInput() =>
        SiteUnderTest.Of("=== quadro.yaml\ntitle: Prova\nlanguage: it\nas_of: 2026-06-30\n");

    private static string Proven(SiteUnderTest site, InferredSchema inferred)
    {
        Assert.DoesNotContain(inferred.Findings, finding => finding.IsError);
        new SiteFolder().BuildGood(site.With("data/works.schema.yaml", inferred.Text!));
        return inferred.Text!;
    }
}
