using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Quadro.Load;

/// <summary>The files of a site as they all stood at one moment, though somebody may write while they are
/// read.</summary>
/// <remarks>
/// Each file is read after all are listed, with its size and time at that moment. Where these are still what the list
/// says, the file was the same when the list was done: so all files are as they stood then. Where they are not, or a
/// file is gone, files are listed once more, and those read that differ from what was read.
/// </remarks>
internal sealed class Snapshot
{
    private const int MostAttempts = 10;

    private readonly IInputs inputs;
    private readonly Dictionary<string, TakenFile> taken = new(StringComparer.Ordinal);

    private Snapshot(IInputs inputs) => this.inputs = inputs;

    /// <summary>The files in the order of the list; those that never stood still say so.</summary>
    /// <param name="listed">A list that has been made already; null to make one.</param>
    public static ImmutableArray<TakenFile> Take(
        IInputs inputs,
        IReadOnlyList<InputFile>? listed,
        Func<InputFile, bool> isRead
    )
    {
        var snapshot = new Snapshot(inputs);
        for (var attempt = 1; ; attempt++)
        {
            var files = snapshot.Read(
                SourceTree.Wanted(attempt == 1 && listed is not null ? listed : inputs.List()),
                isRead
            );
            if (attempt == MostAttempts || !files.Any(file => file.IsInDoubt))
                return files;
            snapshot.Keep(files);
            inputs.Rest();
        }
    }

    private ImmutableArray<TakenFile> Read(InputFile[] listed, Func<InputFile, bool> isRead)
    {
        var files = new TakenFile[listed.Length];
        Parallel.For(0, listed.Length, i =>
        {
            var before = taken.GetValueOrDefault(listed[i].Path);
            files[i] =
                before is { IsInDoubt: false } && IsSame(before.Listed, listed[i]) ? before
                : isRead(listed[i]) ? Read(listed[i], before)
                : new TakenFile(listed[i]);
        });
        return ImmutableCollectionsMarshal.AsImmutableArray(files);
    }

    /// <summary>A refusal is believed when the file is still listed as it was and refused for the second
    /// time.</summary>
    private TakenFile Read(InputFile listed, TakenFile? before)
    {
        try
        {
            var read = inputs.Take(listed);
            return new TakenFile(
                listed,
                read.Bytes,
                IsInDoubt: read.Size != listed.Size || read.Modified != listed.Modified || IsLater(read, listed)
            );
        }
        catch (Exception e)
            when (e
                    is IOException
                        or UnauthorizedAccessException
                        or System.Security.SecurityException
                        or NotSupportedException
            )
        {
            return new TakenFile(
                listed,
                Refusal: e.Message,
                IsInDoubt: before?.Refusal is null || !IsSame(before.Listed, listed)
            );
        }
    }

    /// <summary>Listed as before. The number of a file is not compared: some disks give it another one each
    /// time.</summary>
    private static bool IsSame(InputFile a, InputFile b) =>
        a.Stamp?.Time == b.Stamp?.Time && a with { Stamp = null } == b with { Stamp = null };

    /// <summary>Changed behind its time.</summary>
    private static bool IsLater(InputBytes read, InputFile listed) =>
        read.Stamp is { } now && listed.Stamp is { } then && now.Time != then.Time;

    private void Keep(ImmutableArray<TakenFile> files)
    {
        taken.Clear();
        foreach (var file in files)
            taken.Add(file.Listed.Path, file);
    }
}

/// <summary>A file of the list and what was read of it.</summary>
/// <param name="Refusal">Why it could not be read.</param>
/// <param name="IsInDoubt">Whether it changed between being listed and being read.</param>
internal sealed record TakenFile(
    InputFile Listed,
    ReadOnlyMemory<byte> Bytes = default,
    string? Refusal = null,
    bool IsInDoubt = false
);
