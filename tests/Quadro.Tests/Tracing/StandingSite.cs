using System.Collections.Immutable;
using Quadro.Diagnostics;
using Quadro.Emit;
using Quadro.Model.Settings;
using Quadro.Tests.Support;
using Quadro.Text;

namespace Quadro.Tests.Tracing;

/// <summary>An output folder and traces that stay while the site is edited, and beside each build a clean one that
/// tells what is right.</summary>
internal sealed class StandingSite
{
    private readonly SortedSet<string> foreign = new(StringComparer.Ordinal);

    public StandingSite()
    {
        Output = new MemoryOutput(Machine);
        State = new MemoryOutput(Machine);
        Kept = new MemoryOutput(Machine);
    }

    public MemoryMachine Machine { get; } = new();

    public MemoryOutput Output { get; }

    public MemoryOutput State { get; }

    /// <summary>Where pictures lie that were made.</summary>
    public MemoryOutput Kept { get; }

    /// <summary>The last build over what stood there.</summary>
    public BuildReport Report { get; private set; } = null!;

    public SortedDictionary<string, string> Files => Output.Snapshot();

    /// <summary>Each finding of the last build with all that it says.</summary>
    public ImmutableArray<string> Findings => [.. Report.Findings.Select(Told)];

    public string this[string path] =>
        Files.TryGetValue(path, out var text)
            ? text
            : throw new KeyNotFoundException($"there is no '{path}' but {string.Join(' ', Files.Keys)}");

    /// <summary>Somebody puts a file of their own where no page of ours will be.</summary>
    public void Intrude(string path, string text)
    {
        foreign.Add(path);
        Output.Put(path, text);
    }

    /// <summary>Builds over what stands there; what is wrong with what came out, or null.</summary>
    public string? Build(EditedSite site)
    {
        var (before, remembers) = (Files, Remembers);
        Report = Run(site, Output, State, Kept);
        var clean = new MemoryOutput();
        var right = Run(site with { Options = site.Options with { Threads = 1 } }, clean, new MemoryOutput(), null);
        if (!remembers && !right.Failed)
            TidyUp(before, clean.Snapshot());
        return Compare("finding", Lines(right), Lines(Report))
            ?? (
                right.Failed
                    ? Compare("file after a failed build", Pairs(before), Pairs(Files))
                    : Compare("file", Pairs(clean.Snapshot()), Pairs(Files).Where(pair => !foreign.Contains(pair.Key)))
            )
            ?? WhatIsForeign(before);
    }

    /// <summary>As <see cref="Build"/>, for tests of one case.</summary>
    public StandingSite Follow(EditedSite site)
    {
        Machine.Now += 10;
        if (Build(site) is { } wrong)
            Assert.Fail(wrong);
        return this;
    }

    /// <summary>Whether it is known what the last build wrote. Where it is not, what stands there may be somebody
    /// else's, and stays.</summary>
    private bool Remembers =>
        State.Find("outputs-site.bin") is not null && OutputManifest.Unpack(State.Read("outputs-site.bin")) is not null;

    /// <summary>Somebody takes away what was left lying.</summary>
    private void TidyUp(SortedDictionary<string, string> before, SortedDictionary<string, string> clean)
    {
        foreach (var (path, text) in Files)
            if (!clean.ContainsKey(path) && !foreign.Contains(path) && before.GetValueOrDefault(path) == text)
                Output.Delete(path);
    }

    /// <summary>Builds on a machine that meets a misfortune; whether the build went as far as to meet it.</summary>
    public bool Disturb(EditedSite site, Fault fault)
    {
        Machine.Now += 10;
        Machine.Start(fault);
        try
        {
            Run(site, Output, State, Kept);
        }
        catch (Exception e)
            when (e is MachineDiedException
                || (e as AggregateException)?.InnerExceptions.All(inner => inner is MachineDiedException) == true
            )
        {
            // The process ended; what it left is what the next build finds.
        }
        var met = Machine.Changes > fault.At;
        Machine.Start();
        return met;
    }

    private static BuildReport Run(EditedSite site, MemoryOutput output, MemoryOutput state, MemoryOutput? kept) =>
        Pipeline.Run(
            new BuildRequest(site.Layered(), site.Options, output, state)
            {
                Spool = site.Spool,
                Makers = TestMakers.Of(site.Pictures, site.Search),
                Kept = maker => maker == SiteSettings.Search ? state : kept,
                Tidies = true,
            },
            TestContext.Current.CancellationToken
        );

    private string? WhatIsForeign(SortedDictionary<string, string> before) =>
        foreign.FirstOrDefault(path => before.GetValueOrDefault(path) != Files.GetValueOrDefault(path)) is { } path
            ? $"somebody else's file was changed: {path}"
            : null;

    /// <summary>Findings in their order; that traces could not be used is told only by a build that has some.</summary>
    /// <summary>What is said of the site; what is said of what else stands in the folder, a clean folder cannot
    /// say.</summary>
    private static IEnumerable<KeyValuePair<string, string>> Lines(BuildReport report) =>
        report
            .Findings.Where(finding =>
                finding.Rule != Rules.Emit.TracesIgnored && finding.Rule != Rules.Emit.UnknownFiles
            )
            .Select((finding, i) => KeyValuePair.Create($"{i:D4}", Told(finding)));

    private static IEnumerable<KeyValuePair<string, string>> Pairs(SortedDictionary<string, string> files) => files;

    private static string Told(Diagnostic finding) =>
        $"{Place(finding.Span)} {finding.Severity} {finding.Code} {finding.Rule.Title} {finding.Message} | "
        + $"{finding.Help} | {string.Join(" | ", finding.Notes.Select(note => $"{Place(note.Span)} {note.Message}"))}"
        + $" | {finding.Record} {finding.Field} x{finding.Times} {finding.Accepted}";

    private static string Place(SourceSpan? place) =>
        place is { } span ? $"{span}-{span.To} '{span.Text}' {span.File.Line(span.From.Line)}" : "nowhere";

    private static string? Compare(
        string what,
        IEnumerable<KeyValuePair<string, string>> right,
        IEnumerable<KeyValuePair<string, string>> found
    )
    {
        var (wanted, there) = (
            new SortedDictionary<string, string>(right.ToDictionary(), StringComparer.Ordinal),
            found.ToDictionary()
        );
        foreach (var (key, text) in wanted)
        {
            if (!there.TryGetValue(key, out var other))
                return $"missing {what} {key}: {Short(text)}";
            if (other != text)
                return $"wrong {what} {key}{Golden.TextDifference.Describe(text, other)}";
        }
        return there.Keys.Order(StringComparer.Ordinal).FirstOrDefault(key => !wanted.ContainsKey(key)) is { } extra
            ? $"unexpected {what} {extra}: {Short(there[extra])}"
            : null;
    }

    private static string Short(string text) => text.Length > 200 ? text[..200] + "…" : text;
}
