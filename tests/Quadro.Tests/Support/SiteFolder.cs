using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Quadro.Diagnostics;
using Quadro.Make;
using Quadro.Make.Charts;

namespace Quadro.Tests.Support;

/// <summary>An output folder in memory into which sites are built, one after the other, and what the last build
/// said.</summary>
public sealed class SiteFolder
{
    private readonly MemoryOutput state;
    private IReadOnlyList<Diagnostic> notices = [];
    private int before;

    public SiteFolder()
    {
        Output = new MemoryOutput(Machine);
        state = new MemoryOutput(Machine);
    }

    public MemoryMachine Machine { get; } = new();

    public MemoryOutput Output { get; }

    /// <summary>The makers of each build. Charts are not drawn, but have files.</summary>
    public ImmutableArray<Maker> Makers { get; init; } = [new ChartMaker(new PaperCharts())];

    public IReadOnlyList<Diagnostic> Findings { get; private set; } = [];

    /// <summary>Each finding as a reader sees it: <c>file(line,column): severity code: message | help</c>.</summary>
    public IReadOnlyList<string> Messages => [.. Findings.Select(Line)];

    public bool Failed => Findings.Any(finding => finding.IsError);

    public SortedDictionary<string, string> Files => Output.Snapshot();

    public string this[string path] =>
        Files.TryGetValue(path, out var text)
            ? text
            : throw new KeyNotFoundException($"there is no '{path}' but {string.Join(' ', Files.Keys)}");

    /// <summary>What the last build changed in the output folder.</summary>
    public IEnumerable<string> Changes => Output.Changes.Skip(before);

    public SiteFolder Build(SiteUnderTest site)
    {
        before = Output.Changes.Count;
        Machine.Now++;
        return Take(
            Pipeline.Run(
                new BuildRequest(site.Layered(), site.Options, Output, state) { Makers = Makers },
                TestContext.Current.CancellationToken
            )
        );
    }

    /// <summary>What 'quadro check' finds; nothing is written.</summary>
    public SiteFolder Check(SiteUnderTest site)
    {
        before = Output.Changes.Count;
        return Take(
            Pipeline.Run(
                new BuildRequest(site.Layered(), site.Options) { Makers = Makers },
                TestContext.Current.CancellationToken
            )
        );
    }

    /// <summary>Builds a site that has nothing to complain about.</summary>
    public SiteFolder BuildGood(SiteUnderTest site)
    {
        Build(site);
        Found();
        return this;
    }

    /// <summary>The last build found just this, in this order; "…" in an expected line stands for anything.</summary>
    public void Found(params string[] expected) => Compare(expected, Messages);

    /// <summary>The last build said just this beside its findings.</summary>
    public void Noticed(params string[] expected) => Compare(expected, [.. notices.Select(Line)]);

    private static void Compare(string[] expected, IReadOnlyList<string> said)
    {
        var matching =
            said.Count == expected.Length && said.Zip(expected).All(pair => Matches(pair.First, pair.Second));
        if (!matching)
            Assert.Fail($"expected\n  {string.Join("\n  ", expected)}\nfound\n  {string.Join("\n  ", said)}");
    }

    private SiteFolder Take(BuildReport report)
    {
        (Findings, notices) = (report.Findings, report.Notices);
        return this;
    }

    private static string Line(Diagnostic finding) =>
        $"{finding.Span?.ToString() ?? "quadro"}: "
        + $"{(finding.Accepted is null ? "" : "accepted ")}{finding.Severity.ToString().ToLowerInvariant()} "
        + $"{finding.Code}: {finding.Message}{(finding.Help is { } help ? " | " + help : "")}"
        + string.Concat(
            finding
                .Notes.Where(note => note.Span is { } span && !IsKit(span.File.Path))
                .Select(note => $" | {note.Span}: {note.Message}")
        );

    private static bool IsKit(string path) => path.Contains("templates/", StringComparison.Ordinal);

    private static bool Matches(string line, string pattern) =>
        Regex.IsMatch(
            line,
            $"^{string.Join(".*", pattern.Split('…').Select(Regex.Escape))}$",
            RegexOptions.Singleline | RegexOptions.CultureInvariant
        );
}
