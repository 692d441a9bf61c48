using Quadro.Diagnostics;
using Quadro.Emit;
using Quadro.Load;
using Quadro.Model.Settings;
using Quadro.Render;
using Quadro.Text;
using Quadro.Tracing;

namespace Quadro;

/// <summary>The data that a build leaves in the folder of traces for the next one. If there is any doubt about them,
/// the next build makes everything.</summary>
internal sealed class BuildMemory
{
    private readonly BuildRequest request;
    private readonly string missing;
    private readonly string tracesName;
    private readonly string recordName;
    private long startedAt = long.MinValue;
    private Diagnostic? doubt;

    /// <param name="missing">The messages about tools that do not work here: another reason is another
    /// message.</param>
    public BuildMemory(BuildRequest request, string missing)
    {
        (this.request, this.missing) = (request, missing);
        (tracesName, recordName) = (TraceStore.FileName(request.StateName), BuildRecord.FileName(request.StateName));
    }

    /// <summary>The inputs that were listed to compare them with those of the last build, or null.</summary>
    public IReadOnlyList<InputFile>? Listed { get; private set; }

    private string Salt => $"{request.Identity}\n{InWords(request.Options)}\n{missing}";

    /// <summary>The options that pages may depend on; the number of threads is not one of them.</summary>
    public static string InWords(BuildOptions options) => (options with { Threads = 0 }).ToString();

    /// <summary>The report of the last build when the program, options, inputs and outputs are unchanged, or
    /// null.</summary>
    public BuildReport? Unchanged(StageWatch watch, CancellationToken cancel)
    {
        if (request is not { State: { } state, Output: { } output } || request.ComparesAll || request.Adopts)
            return null;
        try
        {
            if (state.Find(recordName) is null)
                return null;
            var inputs = Listed = request.Inputs.List();
            if (
                BuildRecord.Unpack(state.Read(recordName), path => FileOf(inputs, path)) is not { } record
                || record.Salt != Salt
                || !Stand(record, inputs, cancel)
            )
                return null;
            var emit = new EmitRequest([], output, state, request.StateName, request.Options.Threads);
            if (Emitter.Standing(emit, record.Outputs, cancel) is not { } standing)
                return null;
            return new BuildReport(record.Findings, record.Pages, standing, watch.Times)
            {
                Detected = record.Detected,
                Withheld = record.Withheld,
                Notices = record.Notices,
            };
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Notes the time before the first input is read: later changes count as changes.</summary>
    public void Start()
    {
        if (request.State is not { } state || request.Output is null)
            return;
        try
        {
            startedAt = state.Write($"started-{request.StateName}", "build\n"u8).Modified;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            startedAt = long.MinValue;
        }
    }

    /// <summary>The traces of an earlier build, or an empty store when there are none that can be trusted.</summary>
    public TraceStore Traces(Func<string, SourceFile?> find)
    {
        if (request.State is not { } state || request.ComparesAll)
            return TraceStore.Empty;
        try
        {
            if (state.Find(tracesName) is null)
                return TraceStore.Empty;
            var traces = TraceFile.Unpack(state.Read(tracesName), request.Identity, find);
            if (traces is null)
                doubt = Ignored(Messages.Emit.DamagedOrOther);
            return traces ?? TraceStore.Empty;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            doubt = Ignored(Wording.Same(e.Message));
            return TraceStore.Empty;
        }
    }

    /// <summary>The traces of this build in the form of their file, or null when they are unchanged.</summary>
    public ReadOnlyMemory<byte>? Pack(RenderedSite site, UInt128 ground)
    {
        // In a single conditional expression, null would become an empty memory.
        if (!site.Traces.IsChanged && ground == site.Traces.Ground)
            return null;
        return TraceFile.Pack(site.Store(request.Identity, ground));
    }

    /// <summary>The last step of a build. A build that ends before it leaves the earlier traces, which are still as
    /// true as before.</summary>
    public void Save(
        ReadOnlyMemory<byte>? traces,
        RenderedSite site,
        LoadedSite loaded,
        BuildReport report,
        DiagnosticBag log
    )
    {
        if (doubt is not null)
            log.Add(doubt);
        if (log.HasErrors)
            return;
        if (traces is { } packed)
            Saved(tracesName, log, () => packed);
        if (Record(site, loaded, report) is { } record)
            Saved(recordName, log, () => record.Pack());
    }

    /// <summary>The record of the build, or null when it is not enough for the next build to repeat the
    /// report.</summary>
    private BuildRecord? Record(RenderedSite site, LoadedSite loaded, BuildReport report)
    {
        if (startedAt == long.MinValue || loaded.Sources.Listed.Any(file => file.Trouble is not null))
            return null;
        if (
            !report
                .Findings.Concat(report.Notices.Where(notice => notice.Span is not null))
                .All(finding => CanRepeat(finding, loaded.Sources))
        )
            return null;
        var inputs = loaded.Sources.Listed.Select(file => new InputState(
            file.Display,
            file.Size,
            file.Modified,
            loaded.Sources.HashOf(file.Display)
        )
        {
            Stamp = StampOf(file),
        });
        var outputs = OutputManifest.DigestOf(
            site.Artifacts.OrderBy(artifact => artifact.OutputPath, StringComparer.Ordinal)
                .Select(artifact => (artifact.OutputPath, artifact.Hash))
        );
        return new BuildRecord(Salt, startedAt, outputs, [.. inputs])
        {
            Pages = report.Pages,
            Findings = report.Findings,
            Detected = report.Detected,
            Withheld = report.Withheld,
            Notices = report.Notices,
        };
    }

    /// <summary>Whether a finding can be repeated: those about the output folder may change, and places in sheets and
    /// in files of other encodings need the whole file.</summary>
    private static bool CanRepeat(Diagnostic finding, SourceTree sources) =>
        !finding.Code.StartsWith("QD5", StringComparison.Ordinal)
        && CanRepeat(finding.Span, sources)
        && CanRepeat(finding.Accepted?.Span, sources)
        && finding.Notes.All(note => CanRepeat(note.Span, sources));

    private static bool CanRepeat(SourceSpan? place, SourceTree sources)
    {
        if (place is not { File: { Length: > 0 } file })
            return true;
        if (sources.Find(file.Path) is not { } entry)
            return false;
        return ReferenceEquals(entry.Text, file)
            || (
                file.Sheet is null
                && entry.Text is null
                && entry.Bytes.Span.EndsWith(file.Utf8.Span)
                && TextDecoding.IsUtf8(entry.Bytes.Span, null, out var mark)
                && entry.Bytes.Length - mark == file.Utf8.Length
            );
    }

    private static SourceFile? FileOf(IReadOnlyList<InputFile> listed, string shown, IInputs inputs)
    {
        if (listed.FirstOrDefault(file => NormalForm.Of(file.Display) == shown) is not { Trouble: null } file)
            return null;
        var entry = SourceTree.Entry(file.Path, shown, inputs.Read(file.Path), new DiagnosticBag());
        if (entry.Text is { } text)
            return text;
        return TextDecoding.IsUtf8(entry.Bytes.Span, null, out var mark)
            ? SourceFile.OfTable(shown, entry.Bytes[mark..])
            : null;
    }

    private SourceFile? FileOf(IReadOnlyList<InputFile> listed, string shown) => FileOf(listed, shown, request.Inputs);

    private static (long, long)? StampOf(InputFile file) => file.Stamp is { } stamp ? (stamp.Time, stamp.Node) : null;

    /// <summary>Whether a file must be compared by its bytes. A file with a stamp is unchanged while the stamp is,
    /// unless it was changed while the last build read it, or later by a clock that was set back.</summary>
    private static bool IsDoubtful(InputFile file, InputState kept, long startedAt) =>
        file.Stamp is not { } stamp || StampOf(file) != kept.Stamp || Math.Max(stamp.Time, file.Modified) >= startedAt;

    /// <summary>Whether the inputs are those of the record: by size, time and stamp, or by their bytes when these are
    /// not enough.</summary>
    private bool Stand(BuildRecord record, IReadOnlyList<InputFile> listed, CancellationToken cancel)
    {
        var read = SourceTree.Wanted(listed);
        if (read.Length != record.Inputs.Length)
            return false;
        var doubtful = new List<(InputFile File, UInt128 Hash)>();
        for (var i = 0; i < read.Length; i++)
        {
            var (file, kept) = (read[i], record.Inputs[i]);
            if (file.Display != kept.Path || file.Size != kept.Size || file.Trouble is not null)
                return false;
            if (HiddenFiles.Are(file.Path))
                continue;
            if (file.Modified != kept.Modified || (!file.IsOfKit && IsDoubtful(file, kept, record.StartedAt)))
                doubtful.Add((file, kept.Hash));
        }
        var differ = 0;
        Parallel.ForEach(doubtful, new ParallelOptions { CancellationToken = cancel }, one =>
        {
            if (Volatile.Read(ref differ) == 0 && !Is(one.File, one.Hash))
                Volatile.Write(ref differ, 1);
        });
        return differ == 0;
    }

    /// <summary>Whether a file has the hash. A file that is gone since it was listed counts as different.</summary>
    private bool Is(InputFile file, UInt128 hash)
    {
        try
        {
            return ContentHash.Of(request.Inputs.Read(file.Path).Span) == hash;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private void Saved(string name, DiagnosticBag log, Func<ReadOnlyMemory<byte>> content)
    {
        try
        {
            request.State!.Replace(name, content().Span);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            log.Add(Messages.Emit.TracesNotWritten(name, e.Message));
        }
    }

    private Diagnostic Ignored(Wording why) => Messages.Emit.PageTracesIgnored(tracesName, why);
}
