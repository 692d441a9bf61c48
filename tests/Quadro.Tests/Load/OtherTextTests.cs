using Quadro.Tests.Support;

namespace Quadro.Tests.Load;

/// <summary>Files of content/ that other programs make pages from.</summary>
public class OtherTextTests
{
    private static SiteUnderTest Site =>
        SiteUnderTest.Of(
            "=== quadro.yaml\nlanguage: it\nrules: { QD6016: off, QD6017: off, QD6019: off }\n=== "
                + "content/a.md\n---\ntitle: "
                + "A\n---\nTesto.\n"
        );

    [Theory]
    [InlineData("note.qmd", "rename it to .md if it runs no code…")]
    [InlineData("info/Analisi.Rmd", "rename it to .md if it runs no code…")]
    [InlineData("projects/x.ipynb", "rename it to .md if it runs no code…")]
    [InlineData("guida.mdx", "write it as Markdown…")]
    [InlineData("guida.rst", "convert it to Markdown…")]
    [InlineData("guida.adoc", "convert it to Markdown…")]
    [InlineData("guida.textile", "convert it to Markdown…")]
    [InlineData("guida.org", "convert it to Markdown…")]
    [InlineData("MODULO.DOCX", "convert it to Markdown for a page; for a download…")]
    [InlineData("_metadata.yml", "records go under data/…")]
    [InlineData("projects/x.yaml", "records go under data/…")]
    [InlineData("old.mkd", "rename it to .md")]
    public void They_are_named_once_and_never_copied(string name, string help)
    {
        var built = Site.With("content/" + name, "---\ndraft: true\n---\nDa non mostrare.\n").Build();
        built.Found(
            $"content/{name}(1,1): warning QD1034: 'content/{name}' is not read, and is not published: texts "
                + $"are written in Markdown | {help}"
        );
        Assert.DoesNotContain(built.Files, file => file.Value.Contains("Da non mostrare", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("content/modulo.odt")]
    [InlineData("content/info/lettera.doc")]
    [InlineData("content/info/NOTA.RTF")]
    public void A_document_that_no_page_links_to_is_named(string path) =>
        Site.With(path, "testo\n")
            .Build()
            .Found(
                $"{path}(1,1): warning QD6031: '{path}' is published as it is, and no page links to it: "
                    + "its text is not read | for a page convert it…"
            );

    [Fact]
    public void Downloads_and_pictures_go_out_as_they_are()
    {
        var built = new SiteFolder().BuildGood(
            Site.With("content/dati.csv", "a,b\n")
                .With("content/dati.json", "{}\n")
                .With("content/nota.txt", "testo\n")
                .With("content/modulo.odt", "testo\n")
                .With("content/b.md", "---\ntitle: B\n---\nIl [modulo](modulo.odt).\n")
        );
        Assert.Equal("a,b\n", built["dati.csv"]);
        Assert.Equal("{}\n", built["dati.json"]);
        Assert.Equal("testo\n", built["nota.txt"]);
        Assert.Equal("testo\n", built["modulo.odt"]);
    }

    [Fact]
    public void A_link_to_one_is_broken() =>
        Site.With("content/guida.rst", "x\n")
            .With("content/a.md", "---\ntitle: A\n---\n[La guida](guida.rst)\n")
            .Build()
            .Found("content/a.md(4,12): error QD6001: …", "content/guida.rst(1,1): warning QD1034: …");
}
