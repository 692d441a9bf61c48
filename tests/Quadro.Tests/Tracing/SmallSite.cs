using System.Text;
using Quadro.Make.Search;
using Quadro.Model.Settings;
using Quadro.Tests.Support;

namespace Quadro.Tests.Tracing;

/// <summary>Three things in two places, a page each, built over what stood there; every build is held against a clean
/// one.</summary>
internal sealed class SmallSite
{
    private readonly StandingSite standing = new();
    private EditedSite site = Start;

    private static EditedSite Start { get; } =
        Of(
            """
            === quadro.yaml
            title: Prova
            language: it
            languages: [it, en]
            as_of: 2026-06-30
            rules: { QD2031: off, QD6016: off, QD6017: off, QD6019: off }
            === data/things.schema.yaml
            title: { it: Cose, en: Things }
            fields:
              - { name: title, title: { it: Titolo, en: Title }, type: string }
              - { name: place, title: { it: Luogo, en: Place }, reference: places, inverse: things }
              - { name: kind, title: { it: Tipo, en: Kind }, type: string, categories: [{ value: big, label: { it: Grande, en: Big } }, { value: small, label: { it: Piccola, en: Small } }] }
              - { name: price, title: { it: Prezzo, en: Price }, type: integer }
              - { name: parts, title: { it: Parti, en: Parts }, type: object, many: true, fields: [{ name: title, type: string }] }
            === data/things.csv
            id,title,place,kind,price
            a,Alfa,p,big,1
            b,Beta,p,small,2
            c,Gamma,q,big,3
            === data/places.csv
            id,title
            p,Primo
            q,Secondo
            === content/index.md
            ---
            title: Casa
            ---
            Benvenuti.
            === content/uno.md
            ---
            title: Uno
            ---
            ## Posto

            Un testo.
            === content/due.md
            ---
            title: Due
            ---
            Un altro testo.
            === templates/layouts/base.html
            <!doctype html><html lang="{{ page.language }}"><head><title>{{ page.title }}</title></head><body>
            {{ content }}
            </body></html>
            === templates/pages/home.html
            {{ page.content }}
            === templates/pages/page.html
            {{ page.content }}
            === templates/pages/list.html
            {{ for one in page.items }}{{ link one }} {{ end }}
            === templates/pages/things.html
            <h1>{{ record.title }}</h1>
            === templates/pages/places.html
            <h1>{{ record.title }}</h1>
            """
        );

    public BuildReport Report => standing.Report;

    public IReadOnlyList<string> Findings => standing.Findings;

    public StandingSite Standing => standing;

    /// <summary>How many pages the last build rendered.</summary>
    public int Rendered => standing.Report.Rendered;

    public string this[string path] => standing[path];

    /// <summary>What an input says now.</summary>
    public string Text(string path) => site.Text(path)!;

    public SmallSite Put(string path, string text)
    {
        site = site with
        {
            Files = site.Files.SetItem(path, new EditedFile(Encoding.UTF8.GetBytes(text), standing.Machine.Now)),
        };
        return this;
    }

    public SmallSite Replace(string path, string old, string now)
    {
        var text = site.Text(path)!;
        Assert.Contains(old, text, StringComparison.Ordinal);
        return Put(path, text.Replace(old, now, StringComparison.Ordinal));
    }

    public SmallSite Delete(string path)
    {
        Assert.True(site.Files.ContainsKey(path), path);
        site = site with { Files = site.Files.Remove(path) };
        return this;
    }

    /// <summary>What the page of each thing shows.</summary>
    public SmallSite Shows(string template) => Put("templates/pages/things.html", template + "\n");

    public SmallSite Say(Func<BuildOptions, BuildOptions> options)
    {
        site = site with { Options = options(site.Options) };
        return this;
    }

    /// <summary>Builds on a machine that can make an index.</summary>
    public SmallSite Searches(ISearchIndexer indexer)
    {
        site = site with { Search = indexer };
        return this;
    }

    public SmallSite Build()
    {
        standing.Follow(site);
        return this;
    }

    public SmallSite BuildGood()
    {
        Build();
        Assert.False(Report.Failed, string.Join('\n', Findings));
        return this;
    }

    /// <summary>Fails with one error whose line has these words, and mends it.</summary>
    public SmallSite BuildBad(string words)
    {
        Build();
        Assert.True(Report.Failed);
        Assert.Contains(Findings, finding => finding.Contains(words, StringComparison.Ordinal));
        return this;
    }

    /// <summary>Builds on a machine that meets a misfortune; whether the build went as far as to meet it.</summary>
    public bool Disturbed(Fault fault) => standing.Disturb(site, fault);

    private static EditedSite Of(string files)
    {
        var inputs = SiteUnderTest.Of(files).Inputs;
        return EditedSite.Hamlet with
        {
            Files = System.Collections.Immutable.ImmutableSortedDictionary.CreateRange(
                StringComparer.Ordinal,
                inputs
                    .List()
                    .Select(file => KeyValuePair.Create(file.Path, new EditedFile(inputs.Read(file.Path).ToArray(), 1)))
            ),
        };
    }
}
