using System.Text.RegularExpressions;
using Quadro.Tests.Support;

namespace Quadro.Tests.Model;

/// <summary>All the ways in which a text names a record.</summary>
public class NameTests
{
    [Theory]
    [InlineData("[[projects/uno]]", "../progetti/uno/index.html", "Uno")]
    [InlineData("[[projects:uno]]", "../progetti/uno/index.html", "Uno")]
    [InlineData("[[uno]]", "../progetti/uno/index.html", "Uno")]
    [InlineData("[[uno|la strategia]]", "../progetti/uno/index.html", "la strategia")]
    [InlineData("[qua e là](projects:uno)", "../progetti/uno/index.html", "qua e là")]
    [InlineData("[qua e là](projects/due.md)", "../progetti/due/index.html", "qua e là")]
    [InlineData("[qua e là](projects/due.md#storia)", "../progetti/due/index.html#storia", "qua e là")]
    [InlineData("[[due#storia]]", "../progetti/due/index.html#storia", "Due &amp; più")]
    [InlineData("[[K-CITY]]", "../organisations/kcity/index.html", "KCity Srl")]
    [InlineData("[[k-city]]", "../organisations/kcity/index.html", "KCity Srl")]
    [InlineData("[[S.I.E.G.]]", "../glossario/sieg/index.html", "SIEG")]
    [InlineData("[[MI3.1.1.a]]", "../progetti/uno/index.html", "Uno")]
    [InlineData("[[MI.3.1.1.a]]", "../progetti/uno/index.html", "Uno")]
    [InlineData(
        "[[Legge regionale 16/2016]]",
        "../norms/lr-16-2016/index.html",
        "Disciplina regionale dei servizi abitativi"
    )]
    [InlineData(
        "[[legge regionale 8 luglio 2016 n. 16]]",
        "../norms/lr-16-2016/index.html",
        "Disciplina regionale dei servizi abitativi"
    )]
    [InlineData("[[LR16]]", "../norms/lr-16-2016/index.html", "Disciplina regionale dei servizi abitativi")]
    [InlineData("[[L.R. n. 16/2016|la legge]]", "../norms/lr-16-2016/index.html", "la legge")]
    [InlineData("[[guida/inizio]]", "../guida/inizio/index.html", "Inizio")]
    [InlineData("[[projects|i progetti]]", "../progetti/index.html", "i progetti")]
    public void A_link_by_name_finds_its_record(string written, string address, string text)
    {
        var built = new SiteFolder().BuildGood(TownSite.Site.With("content/x.md", $"Ecco {written}.\n"));
        Assert.Contains($"Ecco <a href=\"{address}\">{text}</a>.", built["x/index.html"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Legge regionale 16/2016")]
    [InlineData("legge regionale 8 luglio 2016 n. 16")]
    [InlineData("LR16")]
    [InlineData("lr-16-2016")]
    public void A_norm_in_any_spelling_is_one_record(string spelling)
    {
        var built = new SiteFolder().BuildGood(
            TownSite.Site.With("content/projects/tre.md", $"---\nnorms: [\"{spelling}\"]\n---\n")
        );
        Assert.Matches(new Regex("href=\"[./]*norms/lr-16-2016/index.html\""), built["progetti/tre/index.html"]);
        Assert.Matches(new Regex("href=\"[./]*progetti/tre/index.html\""), built["norms/lr-16-2016/index.html"]);
    }

    [Fact]
    public void A_name_of_two_records_must_say_which() =>
        Faults.BadInput.Expect(
            "=== data/programmes.csv\nid,title\npor,POR\n=== content/x.md\n[[projects/hub]]",
            "=== data/programmes.csv\nid,title\nhub,POR\n=== content/x.md\n[[hub]]",
            "content/x.md(1,1): error QD4014: 'hub' could be 'programmes/hub' or 'projects/hub' | write the "
                + "collection before it: [[collection/id]]"
        );
}
