using System.Collections.Concurrent;
using System.Collections.Immutable;
using Quadro.Diagnostics;
using Quadro.Text;

namespace Quadro.Load;

/// <summary>One file of the site as it was when the build started.</summary>
/// <param name="Path">The path relative to the site; files of the built-in kit start with "kit:".</param>
/// <param name="Text">The text of the file, or null for tables, pictures and other files that are not read as
/// text.</param>
public sealed record SourceEntry(string Path, ReadOnlyMemory<byte> Bytes, SourceFile? Text, string? Encoding = null)
{
    /// <summary>The path without "kit:", which a file of the site would have.</summary>
    public string SitePath => IsKit ? Path[SourceTree.KitPrefix.Length..] : Path;

    /// <summary>The file as text, even if it was not read as text.</summary>
    public SourceFile AsText() =>
        Text ?? new SourceFile(Path, System.Text.Encoding.UTF8.GetString(Bytes.Span).TrimStart('\ufeff'));

    public bool IsKit => Path.StartsWith(SourceTree.KitPrefix, StringComparison.Ordinal);
}

/// <summary>Every input file, read once at the start of a build and unchanged until its end.</summary>
public sealed class SourceTree
{
    public const string KitPrefix = "kit:";

    // Places in a file are counted in 32 bits.
    private const long LargestFile = 2_000_000_000;

    private readonly Dictionary<string, SourceEntry> byPath;
    private readonly ConcurrentDictionary<SourceEntry, UInt128> hashes = new(ReferenceEqualityComparer.Instance);

    private SourceTree(ImmutableArray<InputFile> listed, ImmutableArray<SourceEntry> entries)
    {
        Listed = listed;
        Entries = entries;
        byPath = entries.ToDictionary(e => e.Path, StringComparer.Ordinal);
    }

    /// <summary>All listed files, including those that must not be read.</summary>
    public ImmutableArray<InputFile> Listed { get; }

    /// <summary>The files that could be read, in ordinal order of path.</summary>
    public ImmutableArray<SourceEntry> Entries { get; }

    /// <summary>Cancels the reading of a file too, between two of its rows, values or kilobytes.</summary>
    internal CancellationToken Cancel { get; private init; }

    public SourceEntry? Find(string path) => byPath.GetValueOrDefault(path);

    /// <summary>The hash of a file's bytes, or 0 when there is no such file.</summary>
    public UInt128 HashOf(string path) =>
        byPath.TryGetValue(path, out var entry)
            ? hashes.GetOrAdd(entry, static file => ContentHash.Of(file.Bytes.Span))
            : 0;

    /// <summary>The files of a listing that a build reads or reports.</summary>
    internal static InputFile[] Wanted(IReadOnlyList<InputFile> listed) =>
        [
            .. listed
                .Where(f => !FileKinds.IsEditorJunk(f.Path) || HiddenFiles.Are(f.Path))
                .DistinctBy(f => f.Path, StringComparer.Ordinal)
                .Select(Named),
        ];

    /// <summary>Normalises a name. Some file systems split letters into base and accent, but findings, links and
    /// addresses use normal form C.</summary>
    private static InputFile Named(InputFile file) =>
        NormalForm.Holds(file.Display) ? file : file with { Display = NormalForm.Of(file.Display) };

    /// <param name="listed">The current list of the inputs, or null to list them.</param>
    public static SourceTree Read(IInputs inputs, DiagnosticBag log, IReadOnlyList<InputFile>? listed = null) =>
        ReadUntil(inputs, log, listed, CancellationToken.None);

    internal static SourceTree ReadUntil(
        IInputs inputs,
        DiagnosticBag log,
        IReadOnlyList<InputFile>? listed,
        CancellationToken cancel
    )
    {
        var files = Snapshot.Take(inputs, listed, IsRead);
        var read = new SourceEntry?[files.Length];
        Parallel.For(0, files.Length, i => read[i] = Entry(files[i], log));
        var entries = read.OfType<SourceEntry>().DistinctBy(entry => entry.Path, StringComparer.Ordinal).ToArray();
        ReportTwins(files, log);
        Array.Sort(entries, static (a, b) => string.CompareOrdinal(a.Path, b.Path));
        return new SourceTree([.. files.Select(file => file.Listed)], [.. entries]) { Cancel = cancel };
    }

    private static void ReportTwins(ImmutableArray<TakenFile> files, DiagnosticBag log)
    {
        foreach (
            var twin in files
                .Select(file => file.Listed.Display)
                .CountBy(name => name, StringComparer.Ordinal)
                .Where(name => name.Value > 1)
        )
            log.Add(Messages.Load.SameNameButForAccents(new SourceFile(twin.Key, "").Whole, twin.Key));
    }

    private static bool IsRead(InputFile file) =>
        file.Trouble is null && file.Size <= LargestFile && !HiddenFiles.Are(file.Path);

    private static SourceEntry? Entry(TakenFile taken, DiagnosticBag log)
    {
        var file = taken.Listed;
        var place = new SourceFile(file.Display, "").Whole;
        if (HiddenFiles.Are(file.Path))
            return null;
        if (file.Trouble is { } trouble)
            log.Add(Messages.Load.ForbiddenFile(place, file.Path, Wording.Same(trouble)));
        else if (file.Size > LargestFile)
            log.Add(Messages.Load.FileTooLarge(place, file.Path));
        else if (taken.IsInDoubt)
            log.Add(Messages.Load.RestlessFile(place, file.Path));
        else if (taken.Refusal is { } refusal)
            log.Add(Messages.Load.UnreadableFile(place, file.Path, refusal));
        else
            return Entry(file.Path, file.Display, taken.Bytes, log);
        return null;
    }

    /// <summary>A file as a build would read it.</summary>
    internal static SourceEntry Entry(string path, string shown, ReadOnlyMemory<byte> bytes, DiagnosticBag log) =>
        FileKinds.IsText(path) ? AsText(shown, bytes, log) : new SourceEntry(shown, bytes, null);

    /// <summary>Replaces invisible characters by others of the same length, so that places stay correct.</summary>
    private static SourceFile Plain(SourceFile file, DiagnosticBag log)
    {
        if (file.IsKeptAsBytes && UnseenSigns.Next(file.Utf8.Span, 0, out _) < 0)
            return file;
        var plain = UnseenReport.Without(file.Text, file.Span, log);
        return ReferenceEquals(plain, file.Text) ? file : new SourceFile(file.Path, plain);
    }

    private static SourceEntry AsText(string path, ReadOnlyMemory<byte> bytes, DiagnosticBag log)
    {
        if (FileKinds.IsMarkdown(path) && TextDecoding.IsUtf8(bytes.Span, null, out var mark))
            return new SourceEntry(
                path,
                bytes,
                Plain(SourceFile.OfText(path, bytes[mark..]), log),
                mark == 0 ? TextDecoding.Utf8 : TextDecoding.Utf8Mark
            );
        var decoded = TextDecoding.Decode(bytes.Span, null);
        var file = Plain(new SourceFile(path, decoded.Text), log);
        TextDecoding.Report(decoded, file, log);
        return new SourceEntry(path, bytes, file, decoded.Encoding);
    }
}
