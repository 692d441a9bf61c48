using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Quadro.Plan.Outputs;

namespace Quadro.Emit;

/// <summary>What the output folder says of itself: which files in it are ours, in a file beside them.</summary>
/// <remarks>
/// It travels with the folder, so that a page that is withdrawn is found and removed also by a build that has no traces
/// of it. It depends on nothing but the site's files, and names nothing that is not published.
/// </remarks>
public static class FileList
{
    public const string Name = OwnNames.List;

    private const int Version = 1;
    private const string VersionName = "version";
    private const string FilesName = "files";

    /// <param name="files">In ordinal order of path.</param>
    public static OutputFile Of(ImmutableArray<OutputFile> files) => Of(files.Select(file => (file.Path, file.Hash)));

    /// <param name="files">In ordinal order of path.</param>
    public static OutputFile Of(IEnumerable<(string Path, UInt128 Hash)> files)
    {
        using var stream = new MemoryStream();
        using (
            var json = new Utf8JsonWriter(
                stream,
                new JsonWriterOptions
                {
                    Indented = true,
                    NewLine = "\n",
                    Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
                }
            )
        )
        {
            json.WriteStartObject();
            json.WriteString(
                "about",
                "The files that Quadro wrote here, with a hash of each. Keep this file with them: by it the next "
                    + "build knows which are its own."
            );
            json.WriteNumber(VersionName, Version);
            json.WriteStartObject(FilesName);
            foreach (var (path, hash) in files)
                json.WriteString(path, hash.ToString("x32", CultureInfo.InvariantCulture));
            json.WriteEndObject();
            json.WriteEndObject();
        }
        stream.WriteByte((byte)'\n');
        return OutputFile.Of(Name, stream.ToArray());
    }

    /// <summary>The paths in a list; null when it is damaged, or names a path that Quadro would not write.</summary>
    public static FrozenSet<string>? Read(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            using var json = JsonDocument.Parse(bytes);
            if (!json.RootElement.TryGetProperty(VersionName, out var version) || version.GetInt32() != Version)
                return null;
            var paths = json
                .RootElement.GetProperty(FilesName)
                .EnumerateObject()
                .Select(file => file.Name)
                .ToFrozenSet(StringComparer.Ordinal);
            return paths.All(path => OutputPath.Trouble(path) is null && !OutputPath.IsReserved(path)) ? paths : null;
        }
        catch (Exception e)
            when (e is JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            return null;
        }
    }
}
