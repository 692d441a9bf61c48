using Quadro.Diagnostics;
using Quadro.Text;

namespace Quadro.Load.Yaml;

/// <summary>Turns YAML, a whole file or a front matter, into nodes. Only this folder uses YamlDotNet.</summary>
public static class YamlReader
{
    /// <summary>The maximum nesting of lists and maps.</summary>
    public const int DepthLimit = 100;

    /// <summary>The maximum number of nodes that all aliases of a file may refer to.</summary>
    public const int AliasLimit = 100_000;

    private const int MostFaults = 20;

    /// <summary>The content of a file, or null.</summary>
    public static Node? Read(SourceFile file, DiagnosticBag log) => Read(file, 0, file.Length, log);

    /// <summary>The content of a part of a file; spans are offsets into the whole file. Null when it is empty, or
    /// when no part can be used after a fault; of a list of records, the readable ones remain.</summary>
    public static Node? Read(SourceFile file, int start, int length, DiagnosticBag log)
    {
        var node = Read(file, start, length, log, out var whole);
        return whole || node is ListNode ? node : null;
    }

    /// <summary>Like the others, but also tells whether a fault prevented part of it from being read: null and whole
    /// means empty.</summary>
    /// <remarks>After a fault, reading continues with the next entry of the outermost list or map, so that one run
    /// finds all faults.</remarks>
    internal static Node? Read(
        SourceFile file,
        int start,
        int length,
        DiagnosticBag log,
        out bool whole,
        CancellationToken cancel = default
    ) => Read(file, file.Text, start, length, log, out whole, cancel);

    /// <param name="text">The file's text, at least as far as it is read.</param>
    internal static Node? Read(
        SourceFile file,
        string text,
        int start,
        int length,
        DiagnosticBag log,
        out bool whole,
        CancellationToken cancel = default
    )
    {
        var source = new YamlText(file, text, start, length) { Anchors = new YamlAnchors(log), Cancel = cancel };
        var end = start + length;
        var composer = new YamlComposer(source, log);
        var first = composer.Compose();
        whole = composer.Whole;
        if (whole || composer.FaultAt is null)
            return first;
        var parts = new List<Node?> { first };
        var kind = composer.Root;
        while (
            composer.FaultAt is { } fault
            && parts.Count < MostFaults
            && YamlRecovery.NextEntry(text, fault, end, kind) is { } next
        )
        {
            composer = new YamlComposer(source with { Start = next, Length = end - next }, log);
            parts.Add(composer.Compose());
        }
        return YamlRecovery.Join(parts, log);
    }
}

/// <summary>A text to read as one document.</summary>
internal sealed record YamlText(SourceFile File, string Text, int Start, int Length)
{
    public required YamlAnchors Anchors { get; init; }

    public CancellationToken Cancel { get; init; }
}
