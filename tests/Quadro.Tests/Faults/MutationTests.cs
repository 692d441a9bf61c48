using CsCheck;
using Quadro.Tests.Support;

namespace Quadro.Tests.Faults;

/// <summary>Whatever is done to a good site's files, a build ends with findings or with pages, never with an
/// exception.</summary>
public class MutationTests
{
    private static readonly string[] Scraps =
    [
        "\"",
        "'",
        ",",
        ";",
        "\n",
        "\n\n",
        "\t",
        "---\n",
        ": ",
        "- ",
        "[",
        "]",
        "{",
        "}",
        "{{ ",
        " }}",
        "[[",
        "]]",
        "|",
        "#",
        "&a ",
        "*a",
        "!!",
        "<b>",
        "-->",
        "\0",
        "\uFEFF",
        "\uD800",
        "é",
        "../../x",
        "null",
        "~",
        "31-02-2021",
        "1.302",
        "999999999999999999999999999999",
        "{{ for i in 1..9 }}",
        "{{ end }}",
        "id",
        "title",
        "aliases: [a]\n",
        "url: /x/\n",
        "parent: uno\n",
    ];

    private static readonly string[] Paths = [.. TownSite.Site.Inputs.List().Select(file => file.Path)];

    private static readonly Gen<Mutation> Mutations =
        from path in Gen.Int[0, Paths.Length - 1].Select(i => Paths[i])
        from at in Gen.Double[0, 1]
        from cut in Gen.Int[0, 12]
        from scrap in Gen.OneOf(Gen.Int[0, Scraps.Length - 1].Select(i => Scraps[i]), Gen.String[0, 4])
        from kind in Gen.Int[0, 5]
        select new Mutation(path, kind < 3 ? MutationKind.Splice : (MutationKind)(kind - 2), at, cut, scrap);

    [Fact]
    public void A_build_of_a_damaged_site_ends_in_order()
    {
        var folder = new SiteFolder().BuildGood(TownSite.Site);
        var good = folder.Files;
        Mutations
            .Array[1, 3]
            .Sample(
                mutations =>
                {
                    folder.Build(mutations.Aggregate(TownSite.Site, (site, mutation) => mutation.Of(site)));
                    Assert.DoesNotContain(folder.Findings, finding => finding.Code == "QD9001");
                    if (folder.Failed)
                    {
                        Assert.Empty(folder.Changes);
                        Assert.Equal(good, folder.Files);
                    }
                    else
                    {
                        Assert.Empty(OutputLinks.BrokenOnDisk(folder.Files));
                        folder.BuildGood(TownSite.Site);
                        Assert.Equal(good, folder.Files);
                    }
                },
                iter: Math.Max(1, CsCheck.Check.Iter / 2),
                threads: 1
            );
    }

    private enum MutationKind
    {
        Splice,
        Truncate,
        Repeat,
        Remove,
    }

    private sealed record Mutation(string Path, MutationKind Kind, double At, int Cut, string Scrap)
    {
        public SiteUnderTest Of(SiteUnderTest site)
        {
            if (!site.Inputs.List().Any(file => file.Path == Path))
                return site;
            var text = System.Text.Encoding.UTF8.GetString(site.Inputs.Read(Path).Span);
            var at = (int)(At * text.Length);
            var end = Math.Min(text.Length, at + Cut);
            return Kind switch
            {
                MutationKind.Remove => site.Without(Path),
                MutationKind.Truncate => site.With(Path, text[..at]),
                MutationKind.Repeat => site.With(Path, text[..end] + text[at..]),
                _ => site.With(Path, text[..at] + Scrap + text[end..]),
            };
        }
    }
}
