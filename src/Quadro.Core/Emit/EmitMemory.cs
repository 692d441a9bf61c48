using System.Collections.Frozen;
using Quadro.Diagnostics;
using Quadro.Text;

namespace Quadro.Emit;

/// <summary>What earlier builds have left: in the folder of traces, and in the output folder itself.</summary>
/// <param name="Manifest">Null when there is none, or none that can be read.</param>
/// <param name="Listed">The paths that the output folder itself calls ours; null when it says nothing that can be
/// read.</param>
/// <param name="Journal">The paths that an unfinished build may have left in any state.</param>
/// <param name="JournalStands">Whether a journal must be removed at the end.</param>
/// <param name="DoubtsAll">The journal cannot be read: any file may be in any state.</param>
/// <param name="SavedAt">When the manifest was written, in the output's own time; a build that shall compare all
/// believes no time.</param>
internal sealed record EmitMemory(
    OutputManifest? Manifest,
    IReadOnlySet<string>? Listed,
    FrozenSet<string> Journal,
    bool JournalStands,
    bool DoubtsAll,
    long SavedAt
)
{
    private bool Adopts { get; init; }

    /// <summary>The paths at which files of ours may stand.</summary>
    public IEnumerable<string> Ours =>
        (Listed ?? Manifest?.Records.Select(record => record.Path) ?? [])
            .Concat(Journal)
            .Distinct(StringComparer.Ordinal);

    public static EmitMemory Load(EmitRequest request, DiagnosticBag log, bool lists = true)
    {
        var manifest = Find(request.State, OutputManifest.FileName(request.StateName), OutputManifest.Unpack, log);
        var journal = Find(request.State, OutputJournal.FileName(request.StateName), OutputJournal.Unpack, log);
        var savedAt = request.ComparesAll ? long.MinValue : manifest.Found?.Modified ?? long.MinValue;
        var memory = new EmitMemory(
            manifest.Value,
            null,
            journal.Value ?? [],
            journal.Found is not null,
            journal is { Found: not null, Value: null },
            savedAt
        )
        {
            Adopts = request.Adopts,
        };
        return lists ? memory with { Listed = memory.ListIn(request.Output, log) } : memory;
    }

    /// <summary>Whether a file at this path may be overwritten: it is one of ours, or there is no telling.</summary>
    public bool Knows(string path, OutputState state, IOutput output) =>
        Adopts
        || path == FileList.Name
        || Journal.Contains(path)
        || (Listed is { } listed ? listed.Contains(path) : IsAsLeft(path, state, output));

    /// <summary>Whether what stands at the path of an old output may be removed: the folder says that it is ours, or it
    /// is what we left there.</summary>
    public bool MayGo(string path, IOutput output)
    {
        if (Journal.Contains(path) || Listed is not null)
            return true;
        try
        {
            return output.Find(path) is not { Kind: OutputKind.File } state || IsAsLeft(path, state, output);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Whoever removes it is told the same.
            return true;
        }
    }

    /// <summary>The record of a file that still stands as it was left, or null when only its bytes can tell.</summary>
    /// <remarks>
    /// A time of change is only as fine as the file system's clock. A file changed once more within the tick in which
    /// the manifest was written could look untouched, so a time that is not older than the manifest is not believed.
    /// </remarks>
    public OutputRecord? Trusted(string path, OutputState state) =>
        !DoubtsAll
        && !Journal.Contains(path)
        && Manifest?.Find(path) is { } record
        && record.State == state
        && state.Modified < SavedAt
            ? record
            : null;

    /// <summary>A folder that says nothing of itself may be another one than the traces speak of.</summary>
    private bool IsAsLeft(string path, OutputState state, IOutput output) =>
        Manifest?.Find(path) is { } record
        && (record.State == state || ContentHash.Of(output.Read(path).Span) == record.Hash);

    private IReadOnlySet<string>? ListIn(IOutput output, DiagnosticBag log)
    {
        try
        {
            if (output is not ISharedOutput || output.Find(FileList.Name) is not { Kind: OutputKind.File } state)
                return null;
            if (Manifest is not null && Trusted(FileList.Name, state) is not null)
                return Manifest.Paths;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The survey of the folder is told the same.
            return null;
        }
        return Find(output, FileList.Name, FileList.Read, log).Value;
    }

    private static (OutputState? Found, T? Value) Find<T>(
        IOutput folder,
        string name,
        Func<ReadOnlyMemory<byte>, T?> unpack,
        DiagnosticBag log
    )
        where T : class
    {
        try
        {
            if (folder.Find(name) is not { } state)
                return (null, null);
            var value = unpack(folder.Read(name));
            if (value is null)
                log.Add(Ignored(name, Messages.Emit.DamagedOrOther));
            return (state, value);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            log.Add(Ignored(name, Wording.Same(e.Message)));
            return (new OutputState(0, 0), null);
        }
    }

    private static Diagnostic Ignored(string name, Wording why) => Messages.Emit.OutputTracesIgnored(name, why);
}
