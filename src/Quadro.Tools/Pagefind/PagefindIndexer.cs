using System.Collections.Immutable;
using System.ComponentModel;
using System.Globalization;
using System.Text.Json;
using Quadro.Make;
using Quadro.Make.Search;

namespace Quadro.Tools.Pagefind;

/// <summary>Makes the index with Pagefind, a program of its own that stands beside this one.</summary>
/// <param name="program">Pagefind's executable file.</param>
/// <param name="patience">How long it may take for one answer.</param>
public sealed class PagefindIndexer(string program, TimeSpan patience) : ISearchIndexer
{
    private const string Setting = "QUADRO_PAGEFIND";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    /// <summary>Where QUADRO_PAGEFIND says, else beside the program.</summary>
    public static PagefindIndexer Found()
    {
        var name = OperatingSystem.IsWindows() ? "pagefind_extended.exe" : "pagefind_extended";
        return new PagefindIndexer(
            Environment.GetEnvironmentVariable(Setting) is { Length: > 0 } chosen
                ? chosen
                : Path.Combine(AppContext.BaseDirectory, "pagefind", name),
            Patience
        );
    }

    public string? Trouble
    {
        get
        {
            var shown =
                Environment.GetEnvironmentVariable(Setting) == program
                    ? $"'{program}', which {Setting} names,"
                    : $"'pagefind/{Path.GetFileName(program)}' beside the program";
            if (!File.Exists(program))
                return $"{shown} is not there";
            return
                OperatingSystem.IsWindows()
                || (
                    File.GetUnixFileMode(program)
                    & (UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute)
                ) != 0
                ? null
                : $"{shown} may not be executed";
        }
    }

    /// <summary>Why the program cannot be used, tried out; null when it can.</summary>
    public string? TryOut(CancellationToken cancel)
    {
        if (Trouble is { } trouble)
            return trouble;
        try
        {
            using var service = new PagefindProcess(program, patience, cancel);
            service.Ask(json => json.WriteString("type", "NewIndex"), NumberOfIndex);
            return null;
        }
        catch (Exception e) when (IsFault(e))
        {
            cancel.ThrowIfCancellationRequested();
            return $"Pagefind {PagefindProcess.Reason(e)}";
        }
    }

    private static bool IsFault(Exception e) =>
        e
            is IOException
                or Win32Exception
                or JsonException
                or FormatException
                or InvalidOperationException
                or KeyNotFoundException;

    public string Identity =>
        new FileInfo(program) is var file
            ? string.Create(CultureInfo.InvariantCulture, $"pagefind {file.Length} {file.LastWriteTimeUtc.Ticks}")
            : "";

    public ImmutableArray<SearchFile> Index(IEnumerable<SearchEntry> entries, CancellationToken cancel)
    {
        try
        {
            using var service = new PagefindProcess(program, patience, cancel);
            var index = service.Ask(json => json.WriteString("type", "NewIndex"), NumberOfIndex);
            foreach (var entry in entries)
                service.Ask(json => WriteEntry(json, index, entry), _ => 0);
            return service.Ask(json => Begin(json, "GetFiles", index), Files);
        }
        catch (Exception e) when (IsFault(e))
        {
            cancel.ThrowIfCancellationRequested();
            throw new ToolException($"Pagefind {PagefindProcess.Reason(e)}", e);
        }
    }

    private static int NumberOfIndex(JsonElement answer) => answer.GetProperty("index_id").GetInt32();

    private static void Begin(Utf8JsonWriter json, string type, int index)
    {
        json.WriteString("type", type);
        json.WriteNumber("index_id", index);
    }

    private static void WriteEntry(Utf8JsonWriter json, int index, SearchEntry entry)
    {
        Begin(json, "AddFile", index);
        json.WriteString("url", entry.Url);
        json.WriteString("file_contents", EntryHtml.Of(entry));
    }

    private static ImmutableArray<SearchFile> Files(JsonElement answer)
    {
        var files = ImmutableArray.CreateBuilder<SearchFile>();
        foreach (var file in answer.GetProperty("files").EnumerateArray())
        {
            var path = file.GetProperty("path").GetString()!;
            if (!IsWanted(path))
                continue;
            var bytes = file.GetProperty("content").GetBytesFromBase64();
            if (path == "pagefind-entry.json")
                RequireVersion(bytes);
            files.Add(new SearchFile(path, bytes));
        }
        return files.DrainToImmutable();
    }

    /// <summary>What a browser fetches while it searches; the rest is Pagefind's own user interface.</summary>
    private static bool IsWanted(string path) =>
        path.Contains('/', StringComparison.Ordinal)
        || path is "pagefind.js" or "pagefind-entry.json"
        || path.EndsWith(".pf_meta", StringComparison.Ordinal)
        || path.StartsWith("wasm.", StringComparison.Ordinal);

    /// <summary>Older ones write the values of a filter in any order.</summary>
    private static void RequireVersion(byte[] entry)
    {
        using var json = JsonDocument.Parse(entry);
        var version = json.RootElement.GetProperty("version").GetString();
        if (!Version.TryParse(version, out var known) || known.Major != 1 || known.Minor < 6)
            throw new FormatException($"is version '{version}', and Quadro needs 1.6 or a later 1.x");
    }
}
