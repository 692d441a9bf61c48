using System.Collections.Immutable;
using System.Text;
using Quadro.Cli.Disk;
using Quadro.Load;
using Quadro.Make.Pictures;
using Quadro.Make.Search;
using Quadro.Model.Settings;
using Quadro.Render;
using Quadro.Tests.Golden;

namespace Quadro.Tests.Tracing;

/// <summary>A site that people go on editing: its files with the times at which they were changed, and the words of the
/// command line.</summary>
internal sealed record EditedSite
{
    public required ImmutableSortedDictionary<string, EditedFile> Files { get; init; }

    public BuildOptions Options { get; init; } = new() { Threads = 1 };

    /// <summary>The golden site that uses a little of everything.</summary>
    public static EditedSite Town { get; } = Of(GoldenSite.Named("town").Inputs);

    /// <summary>The same without the kit's own collections, over a kit that has only what it needs: built twice as
    /// fast.</summary>
    public static EditedSite Hamlet { get; } =
        (Town with { Files = Town.Files.RemoveRange(SmallKit.Without), Kit = SmallKit.Of(new EmbeddedKit()) })
            .Without("quadro.yaml", "owner: comune\n")
            .Without("content/updates/primo.md", ", projects/vie");

    public static EditedSite Of(FileSet files) =>
        new()
        {
            Files = files.Files.ToImmutableSortedDictionary(
                file => file.Key,
                file => new EditedFile(file.Value, 1),
                StringComparer.Ordinal
            ),
        };

    /// <summary>What makes the index; null on a machine that has none.</summary>
    public ISearchIndexer? Search { get; init; }

    /// <summary>What makes pictures smaller; null on a machine that has none.</summary>
    public IPictureTool? Pictures { get; init; }

    /// <summary>Where pages wait; null on a machine that has no room for them but its memory.</summary>
    public ISpool? Spool { get; init; }

    public IInputs Kit { get; init; } = new EmbeddedKit();

    public IInputs Layered() => new LayeredInputs(new TimedInputs(Files), Kit);

    public string? Text(string path) =>
        Files.TryGetValue(path, out var file) ? Encoding.UTF8.GetString(file.Bytes) : null;

    private EditedSite Without(string path, string words) =>
        this with
        {
            Files = Files.SetItem(
                path,
                new EditedFile(Encoding.UTF8.GetBytes(Text(path)!.Replace(words, "", StringComparison.Ordinal)), 1)
            ),
        };

    private sealed class TimedInputs(ImmutableSortedDictionary<string, EditedFile> files) : IInputs
    {
        public IReadOnlyList<InputFile> List() =>
            [
                .. files.Select(file => new InputFile(file.Key, file.Value.Bytes.Length, file.Value.Modified)
                {
                    Stamp = new ChangeStamp(file.Value.Changed ?? file.Value.Modified, 0),
                }),
            ];

        public ReadOnlyMemory<byte> Read(string path) =>
            files.TryGetValue(path, out var file) ? file.Bytes : throw new IOException("the file is not there");
    }
}

/// <param name="Changed">When the system saw the file change, where somebody has given it another time.</param>
internal sealed record EditedFile(byte[] Bytes, long Modified, long? Changed = null);
