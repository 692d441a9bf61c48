using System.Collections.Immutable;
using System.Globalization;
using Quadro.Tests.Pictures;
using Quadro.Tests.Search;
using Quadro.Tests.Support;

namespace Quadro.Tests.Tracing;

/// <summary>A row of edits that a seed decides, each followed by a build that must give what a clean one
/// gives.</summary>
internal sealed class EditScript
{
    private static readonly ImmutableArray<Edit> Kinds =
    [
        .. DataEdits.All,
        .. TextEdits.All,
        .. TemplateEdits.All,
        .. SettingEdits.All,
        .. PictureEdits.All,
        .. DiskEdits.All,
    ];
    private static readonly int Weights = Kinds.Sum(kind => kind.Weight);

    private readonly ImmutableArray<int> seeds;
    private readonly EditedSite start;
    private readonly bool ticks;

    private EditScript(ImmutableArray<int> seeds, EditedSite start, bool ticks) =>
        (this.seeds, this.start, this.ticks) = (seeds, start, ticks);

    public int Length => seeds.Length;

    public static EditScript Of(int seed, int length)
    {
        var random = new Random(seed);
        return new EditScript(
            [.. Enumerable.Range(0, length).Select(_ => random.Next())],
            (seed % 4 == 0 ? EditedSite.Town : EditedSite.Hamlet) with
            {
                Search = seed % 2 == 0 ? new PlainIndexer() : null,
                Pictures = seed % 5 == 0 ? null : new PlainPictures(),
                Spool = seed % 7 < 3 ? new PlainSpool() : null,
            },
            ticks: seed % 3 != 0
        );
    }

    /// <summary>Plays the edits; what went wrong, after which of them, or null.</summary>
    public Mismatch? Play(EditTally? tally = null)
    {
        var standing = new StandingSite();
        standing.Machine.Ticks = ticks;
        var (site, lastGood, done) = (start, start, new List<string>());
        if (standing.Build(site) is { } fault)
            return new Mismatch(0, fault, done);
        if (standing.Report.Failed)
            return new Mismatch(
                0,
                "the site has errors before any edit: "
                    + $"{standing.Findings.First(finding => finding.Contains("Error", StringComparison.Ordinal))}",
                done
            );
        for (var i = 0; i < seeds.Length; i++)
        {
            var random = new Random(seeds[i]);
            var edit = new Editing(random, site, standing);
            if (random.Next(4) > 0)
                standing.Machine.Now++;
            if (standing.Report.Failed && random.Next(100) < 60)
                edit.Site = Mended(lastGood, site, standing.Machine.Now, done);
            else
                for (var more = random.Next(6) == 0 ? 3 : 1; more > 0; more--)
                    Act(edit, random, done);
            done[^1] += string.Create(CultureInfo.InvariantCulture, $" [{seeds[i]}]");
            site = edit.Site;
            if (standing.Build(site) is { } wrong)
                return new Mismatch(i + 1, wrong, done);
            tally?.Count(standing.Report);
            if (!standing.Report.Failed)
                lastGood = site;
        }
        return null;
    }

    /// <summary>The shortest script found that still goes wrong: edits are left out one after the other while it
    /// does.</summary>
    public EditScript Shrink()
    {
        var shortest = this;
        for (var size = Math.Max(1, Length / 2); size > 0; size /= 2)
        for (var at = 0; at < shortest.Length; )
        {
            var shorter = new EditScript(
                shortest.seeds.RemoveRange(at, Math.Min(size, shortest.Length - at)),
                start,
                ticks
            );
            if (shorter.Play() is { } still)
                shortest = new EditScript(shorter.seeds[..still.Edits], start, ticks);
            else
                at += size;
        }
        return shortest;
    }

    private static void Act(Editing edit, Random random, List<string> done)
    {
        var at = random.Next(Weights);
        foreach (var kind in Kinds)
        {
            if ((at -= kind.Weight) >= 0)
                continue;
            done.Add(kind.Name);
            kind.Act(edit);
            return;
        }
    }

    /// <summary>The last site that could be built, its files brought back by hand: those that differ are new on the
    /// disk.</summary>
    private static EditedSite Mended(EditedSite good, EditedSite site, long now, List<string> done)
    {
        done.Add("mended");
        var files = good.Files.Select(file =>
            KeyValuePair.Create(
                file.Key,
                site.Files.GetValueOrDefault(file.Key) is { } there
                && there.Bytes.AsSpan().SequenceEqual(file.Value.Bytes)
                    ? there
                    : file.Value with
                    {
                        Modified = now,
                    }
            )
        );
        return good with { Files = files.ToImmutableSortedDictionary(StringComparer.Ordinal) };
    }
}

/// <summary>Where a script went wrong.</summary>
/// <param name="Edits">How many edits stood before it.</param>
internal sealed record Mismatch(int Edits, string What, IReadOnlyList<string> Done)
{
    public override string ToString() => $"{What}\nafter: {string.Join("; ", Done)}";
}

/// <summary>What the builds of many scripts did.</summary>
internal sealed class EditTally
{
    public int Builds { get; private set; }

    public int Failed { get; private set; }

    public long Pages { get; private set; }

    public long Rendered { get; private set; }

    public void Count(BuildReport report)
    {
        Builds++;
        if (report.Failed)
        {
            Failed++;
            return;
        }
        Pages += report.Pages;
        Rendered += report.Rendered;
    }

    public override string ToString() =>
        $"{Builds} builds, of which {Failed} failed as they should; {Pages} pages, {Rendered} of them rendered";
}
