using System.Collections.Frozen;
using Quadro.Diagnostics;

namespace Quadro.Emit;

/// <summary>What earlier builds have left in the folder of traces.</summary>
/// <param name="Manifest">Null when there is none, or none that can be read: then the output folder is taken over as it is found.</param>
/// <param name="Journal">The paths that an unfinished build may have left in any state.</param>
/// <param name="JournalStands">Whether a journal must be removed at the end.</param>
/// <param name="DoubtsAll">The journal cannot be read: any file may be in any state.</param>
/// <param name="SavedAt">When the manifest was written, in the output's own time; a build that shall compare all believes no time.</param>
internal sealed record EmitMemory(OutputManifest? Manifest, FrozenSet<string> Journal, bool JournalStands, bool DoubtsAll, long SavedAt)
{
    public static EmitMemory Load(EmitRequest request, DiagnosticBag log)
    {
        var manifest = Find(request.State, OutputManifest.FileName(request.StateName), OutputManifest.Unpack, log);
        var journal = Find(request.State, OutputJournal.FileName(request.StateName), OutputJournal.Unpack, log);
        var savedAt = request.ComparesAll ? long.MinValue : manifest.Found?.Modified ?? long.MinValue;
        return new EmitMemory(manifest.Value, journal.Value ?? [], journal.Found is not null, journal is { Found: not null, Value: null }, savedAt);
    }

    /// <summary>Whether a file at this path may be overwritten: it is one of ours, or there is no telling.</summary>
    public bool Knows(string path) => Manifest is null || DoubtsAll || Journal.Contains(path) || Manifest.Find(path) is not null;

    /// <summary>The record of a file that still stands as it was left, or null when only its bytes can tell.</summary>
    /// <remarks>
    /// A time of change is only as fine as the file system's clock. A file changed once more within the tick in which the
    /// manifest was written could look untouched, so a time that is not older than the manifest is not believed.
    /// </remarks>
    public OutputRecord? Trusted(string path, OutputState state) =>
        !DoubtsAll && !Journal.Contains(path) && Manifest?.Find(path) is { } record && record.State == state && state.Modified < SavedAt ? record : null;

    private static (OutputState? Found, T? Value) Find<T>(IOutput folder, string name, Func<ReadOnlyMemory<byte>, T?> unpack, DiagnosticBag log)
        where T : class
    {
        try
        {
            if (folder.Find(name) is not { } state) return (null, null);
            var value = unpack(folder.Read(name));
            if (value is null) log.Add(Ignored(name, "it is damaged or was written by another version"));
            return (state, value);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            log.Add(Ignored(name, e.Message));
            return (new OutputState(0, 0), null);
        }
    }

    private static Diagnostic Ignored(string name, string why) =>
        Rules.Emit.TracesIgnored.At(
            null,
            $"The traces in '{name}' are not used: {why}",
            "nothing needs to be done: every output is compared with what is in the folder, and the traces are written anew");
}
