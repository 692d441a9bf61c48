using Quadro.Tests.Support;

namespace Quadro.Tests.Model;

/// <summary>One name in two encodings ('à' as one character, or as 'a' and an accent) is one name, wherever it is
/// written.</summary>
public class ComposedNameTests
{
    /// <summary>'à' in two characters, as some file systems and programs write it.</summary>
    private const string Apart = "a\u0300";
    private const string Whole = "\u00e0";

    private static string Both(string text) =>
        text.Replace("<apart>", Apart, StringComparison.Ordinal).Replace("<whole>", Whole, StringComparison.Ordinal);

    [Theory]
    [InlineData("nov.md", "[x](libert.md)")]
    [InlineData("nov.md", "[x](/libert/)")]
    [InlineData("nov.md", "[x](../libert/)")]
    [InlineData("nov.md", "[[libert]]")]
    [InlineData("nov.md", "<a href=\"/libert/\">x</a>")]
    public void A_file_and_a_link_meet(string other, string link)
    {
        foreach (var (inFile, inLink) in new[] { (Apart, Whole), (Whole, Apart), (Apart, Apart) })
        {
            var site = SiteUnderTest
                .Of("=== quadro.yaml\ntitle: Prova\nlanguage: it\nas_of: 2026-01-01\n")
                .With($"content/libert{inFile}.md", "---\ntitle: Libero\n---\nTesto.\n")
                .With(
                    $"content/{other}",
                    "---\ntitle: Altro\n---\nVedi "
                        + $"{link.Replace("libert", "libert" + inLink, StringComparison.Ordinal)}.\n"
                );
            var built = new SiteFolder().BuildGood(site);
            Assert.Contains($"libert{Whole}/index.html", built.Files.Keys);
            Assert.DoesNotContain(Apart, built["nov/index.html"], StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Ids_aliases_codes_and_titles_meet_in_tables_yaml_and_front_matter()
    {
        var site = SiteUnderTest.Of(
            Both(
                """
                === quadro.yaml
                title: Prova
                language: it
                as_of: 2026-01-01
                === data/luoghi.schema.yaml
                fields:
                  - { name: id }
                  - { name: title }
                  - { name: qualit<apart>, source: "Qualit<whole>", categories: [rarit<apart>] }
                === data/luoghi.csv
                id,Qualit<apart>
                citt<whole>,rarit<whole>
                === data/visite.schema.yaml
                pages: false
                fields:
                  - { name: id }
                  - { name: luogo, reference: luoghi }
                === data/visite.csv
                id,luogo
                1,citt<whole>
                2,citt<apart>
                3,la Universit<apart>
                4,Citt<apart> Alta
                === content/luoghi/citt<apart>.md
                ---
                title: Citt<whole> Alta
                aliases: [La universit<whole>]
                ---
                Testo.
                === content/p.md
                ---
                title: P
                ---
                {{ for v in data.visite }}{{ v.luogo.title }};{{ end }}

                Sono {{ data.luoghi | where "qualit<whole>" "rarit<apart>" | size }}.
                """
            )
        );
        var built = new SiteFolder().BuildGood(site);
        Assert.Contains(
            Both("Citt<whole> Alta;Citt<whole> Alta;Citt<whole> Alta;Citt<whole> Alta;"),
            built["p/index.html"],
            StringComparison.Ordinal
        );
        Assert.Contains("Sono 1.", built["p/index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_id_in_two_encodings_is_the_same_id() =>
        Faults.BadInput.Expect(
            "=== data/boats.csv\nid,title\nonda,A\nmar,B",
            $"=== data/boats.csv\nid,title\ncitt{Apart},A\ncitt{Whole},B",
            $"data/boats.csv(3,1): error QD2007: 'citt{Whole}' stands twice in this file | give one of them "
                + "another id | data/boats.csv(2,1): it stands here first"
        );

    [Fact]
    public void Two_files_whose_names_differ_in_the_encoding_alone_are_named() =>
        Faults.BadInput.Expect(
            SiteUnderTest.Of("=== quadro.yaml\nlanguage: it\n").With($"content/libert{Apart}.md", "Uno.\n"),
            SiteUnderTest
                .Of("=== quadro.yaml\nlanguage: it\n")
                .With($"content/libert{Apart}.md", "Uno.\n")
                .With($"content/libert{Whole}.md", "Due.\n"),
            $"content/libert{Whole}.md(1,1): error QD1010: two files are called 'content/libert{Whole}.md': "
                + "only the encoding of an accent in their names differs, and one of them is not read | "
                + "delete one of the two, or rename it"
        );

    [Fact]
    public void A_facet_value_in_two_encodings_is_one_page()
    {
        var built = new SiteFolder().BuildGood(
            SiteUnderTest.Of(
                Both(
                    """
                    === quadro.yaml
                    language: it
                    as_of: 2026-01-01
                    === data/luoghi.schema.yaml
                    facets: [citt<whole>]
                    fields:
                      - { name: id }
                      - { name: title }
                      - { name: citt<apart> }
                    === data/luoghi.csv
                    id,title,citt<apart>
                    uno,Uno,Cant<whole>
                    due,Due,Cant<apart>
                    """
                )
            )
        );
        ;
        Assert.Single(built.Files.Keys, path =>
            path.Contains("/per-", StringComparison.Ordinal) && path.Contains("canta", StringComparison.Ordinal)
        );
    }
}
