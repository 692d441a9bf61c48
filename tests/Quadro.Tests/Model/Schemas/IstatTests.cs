using Quadro.Tests.Faults;
using Quadro.Tests.Support;

namespace Quadro.Tests.Model.Schemas;

/// <summary>ISTAT codes in a site that has territories.</summary>
public class IstatTests
{
    private const string Territories =
        "id;title;kind;istat;publication\nmilano;Milano;municipality;015146;\nvigevano;Vigevano;municipality;018177;\npavia;Pavia;municipality;018110;draft\n";

    [Fact]
    public void A_code_prints_as_the_name_of_its_territory_with_its_link()
    {
        var page = new SiteFolder().BuildGood(Site("015146", "015146|018177"))["cose/uno/index.html"];
        Assert.Contains(
            "<dd><a href=\"../../territories/milano/index.html\">Milano</a></dd>",
            page,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "<dd><a href=\"../../territories/vigevano/index.html\">Vigevano</a></dd>",
            page,
            StringComparison.Ordinal
        );
        Assert.Contains("(((015146 true Milano)))", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_code_that_no_territory_has_is_reported_with_the_nearest() =>
        BadInput.Expect(
            Site("015146", "018177"),
            Site("015147", "018177|099999"),
            "data/cose.csv(2,5): error QD2029: 'comune': no territory of the site has the ISTAT code '015147' "
                + "| did you mean '015146', Milano? | data/cose.schema.yaml(2,13): 'comune' is declared here",
            "data/cose.csv(2,19): error QD2029: 'altri': no territory of the site has the ISTAT code '099999' "
                + "| add the municipality to 'territories', or mend the code | …"
        );

    [Fact]
    public void A_code_without_its_zero_is_shown_with_it() =>
        BadInput.Expect(
            Site("015146", ""),
            Site("15146", ""),
            "data/cose.csv(2,5): error QD2003: 'comune': '15146' is not an ISTAT code of a municipality: it "
                + "has lost its zeros, did you mean '015146'? | …"
        );

    [Fact]
    public void A_territory_that_is_not_published_is_not_named()
    {
        var built = new SiteFolder().BuildGood(Site("018110", ""));
        Assert.All(built.Files.Values, text => Assert.DoesNotContain("Pavia", text, StringComparison.Ordinal));
        Assert.Contains("<dd>018110</dd>", built["cose/uno/index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void Without_territories_a_code_is_only_a_code() =>
        Assert.Contains(
            "<dd>015147</dd>",
            new SiteFolder().BuildGood(Site("015147", "").Without("data/territories.csv"))["cose/uno/index.html"],
            StringComparison.Ordinal
        );

    [Fact]
    public void Territories_themselves_keep_their_code() =>
        Assert.Contains(
            "015146",
            new SiteFolder().BuildGood(Site("015146", ""))["territories/milano/index.html"],
            StringComparison.Ordinal
        );

    private static SiteUnderTest Site(string code, string others) =>
        BadInput
            .Site.With("data/territories.csv", Territories)
            .With(
                "data/cose.schema.yaml",
                "fields:\n  - { name: comune, type: istat }\n  - { name: altri, type: istat, many: true }\n"
            )
            .With("data/cose.csv", $"id;comune;altri\nuno;{code};{others}\n")
            .With(
                "content/cose/uno.md",
                "((({{ record.comune.canonical }} {{ record.comune == \"015146\" }} {{ "
                    + "record.comune.territory.title }})))\n"
            );
}
