namespace Quadro.Tests.Search;

/// <summary>What search is told of each page.</summary>
public class EntryTests
{
    private readonly SortedDictionary<string, string> files = SearchSite.Built(SearchSite.Start, new PlainIndexer());

    private string this[string page] => files[$"search/entries/{page}.txt"];

    [Fact]
    public void A_record_is_told_with_its_kind_and_the_facts_by_which_it_is_known() =>
        Assert.StartsWith(
            "it\nProgetto: Abitare in borgo\nMI3.1.1.a · Milano · In corso · 2021–2023\n",
            this["projects/borgo"],
            StringComparison.Ordinal
        );

    [Fact]
    public void Results_can_be_narrowed_down_by_collection_territory_state_and_each_year() =>
        Assert.Contains(
            "\ncollection=Progetti\nterritory=Milano\nstate=In corso\nyear=2021\nyear=2022\nyear=2023\n",
            this["projects/borgo"],
            StringComparison.Ordinal
        );

    [Fact]
    public void Codes_are_told_whole_and_in_parts()
    {
        Assert.Contains(
            "\nkeys MI3.1.1.a 3.1.1 3.1.1.a J49J21004600001",
            this["projects/borgo"],
            StringComparison.Ordinal
        );
        Assert.Contains("LR legge regionale 16 16/2016 2016", this["norms/lr16"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_code_in_a_text_is_a_mention() =>
        Assert.Contains("\nkeys manuale\nmentions MI3.1.1.a 3.1.1 3.1.1.a\n", this["guida"], StringComparison.Ordinal);

    [Fact]
    public void A_text_is_told_by_its_headings_with_apostrophes_that_part_words() =>
        Assert.EndsWith(
            "[] 0 \nPrima di tutto l'osservazione.\n[diritti] 2 I diritti\nIl diritto dell'abitare, nella "
                + "città.\n[i-progetti] 2 I progetti\nSi veda MI3.1.1.a.\n",
            this["guida"],
            StringComparison.Ordinal
        );

    [Fact]
    public void Rows_without_a_page_are_told_on_the_page_of_what_they_point_at() =>
        Assert.Contains("Comune di Milano", this["projects/borgo"], StringComparison.Ordinal);

    [Fact]
    public void The_facts_of_a_record_stand_before_its_text()
    {
        Assert.Contains("\n[] 0 \nUn progetto per la città.\n", this["projects/borgo"], StringComparison.Ordinal);
        Assert.EndsWith(
            "[perche-qui] 2 Perché qui\nLa piazza è di tutti.\n",
            this["projects/borgo"],
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Each_language_has_its_own_words()
    {
        Assert.StartsWith(
            "en\nProject: Abitare in borgo\nMI3.1.1.a · Milano · In progress · 2021–2023\n",
            this["en/projects/borgo"],
            StringComparison.Ordinal
        );
        Assert.Contains("collection=Projects\n", this["en/projects/borgo"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("visibility: internal")]
    [InlineData("draft: true")]
    [InlineData("publication: embargoed until 2027-01-01")]
    [InlineData("publication: withdrawn")]
    public void What_readers_may_not_see_is_in_no_entry(string why)
    {
        var site = SearchSite.Start.With("content/segreto.md", $"---\ntitle: Segreto\n{why}\n---\nUnicorno.\n");
        var hidden = SearchSite.Built(site, new PlainIndexer());
        Assert.DoesNotContain(hidden, file => file.Value.Contains("nicorno", StringComparison.Ordinal));
        Assert.DoesNotContain("search/entries/segreto.txt", hidden.Keys);
    }

    [Fact]
    public void An_internal_field_is_told_to_its_own_edition_alone()
    {
        var site = SearchSite
            .Start.With(
                "data/projects.schema.yaml",
                "fields:\n  - { name: note, type: string, visibility: internal }\n"
            )
            .With("data/projects/borgo.yaml", "note: Unicorno riservato\n");
        Assert.DoesNotContain(SearchSite.Built(site, new PlainIndexer()), file =>
            file.Value.Contains("nicorno", StringComparison.Ordinal)
        );
        var inside = SearchSite.Built(
            site with
            {
                Options = site.Options with { Edition = "internal" },
            },
            new PlainIndexer()
        );
        Assert.Contains("Unicorno riservato", inside["search/entries/projects/borgo.txt"], StringComparison.Ordinal);
    }

    [Fact]
    public void Addresses_of_persons_are_no_words() =>
        Assert.DoesNotContain(
            "example.org",
            SearchSite.Built(
                SearchSite
                    .Start.With("data/contacts.csv", "id,title,mail\nanna,Anna Neri,anna@example.org\n")
                    .With(
                        "data/contacts.schema.yaml",
                        "fields:\n  - { name: title, type: string }\n  - { name: mail, type: string, format: email }\n"
                    ),
                new PlainIndexer()
            )["search/entries/contacts/anna.txt"],
            StringComparison.Ordinal
        );
}
