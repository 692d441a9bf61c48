using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Quadro.Load;

/// <summary>The files of a site as they all were at one moment, although they may be changed while they are
/// read.</summary>
/// <remarks>Each file is read after all are listed, with its size and time at that moment. When these match the list,
/// the file had not changed since the list was complete, so all files are in their state of that moment. When they do
/// not match, or a file is gone, the files are listed again, and those that differ from what was read are read
/// again.</remarks>
internal sealed class Snapshot
{
    private const int MostAttempts = 10;

    private readonly IInputs inputs;
    private readonly Dictionary<string, TakenFile> taken = new(StringComparer.Ordinal);

    private Snapshot(IInputs inputs) => this.inputs = inputs;

    /// <summary>The files in the order of the list; files that never became stable are marked.</summary>
    /// <param name="listed">A list that was already made, or null to make one.</param>
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

    /// <summary>Reads a file. A refusal is final when the file is still listed as before and refused a second
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

    /// <summary>Whether two entries are the same. The number of a file is not compared: some disks change it each
    /// time.</summary>
    private static bool IsSame(InputFile a, InputFile b) =>
        a.Stamp?.Time == b.Stamp?.Time && a with { Stamp = null } == b with { Stamp = null };

    /// <summary>Whether a file changed without a change of its time.</summary>
    private static bool IsLater(InputBytes read, InputFile listed) =>
        read.Stamp is { } now && listed.Stamp is { } then && now.Time != then.Time;

    private void Keep(ImmutableArray<TakenFile> files)
    {
        taken.Clear();
        foreach (var file in files)
            taken.Add(file.Listed.Path, file);
    }
}

/// <summary>A file of the list, with its content.</summary>
/// <param name="Refusal">The reason why it could not be read, or null.</param>
/// <param name="IsInDoubt">Whether it changed between the listing and the reading.</param>
internal sealed record TakenFile(
    InputFile Listed,
    ReadOnlyMemory<byte> Bytes = default,
    string? Refusal = null,
    bool IsInDoubt = false
);
