using Quadro.Diagnostics;
using Quadro.Text;

namespace Quadro.Load.Yaml;

/// <summary>YAML, a whole file or a front matter, to nodes. The only folder that knows YamlDotNet.</summary>
public static class YamlReader
{
    /// <summary>How deep lists and maps may stand in each other.</summary>
    public const int DepthLimit = 100;

    /// <summary>How many nodes all aliases of a file may stand for.</summary>
    public const int AliasLimit = 100_000;

    /// <summary>The content of a file.</summary>
    public static Node? Read(SourceFile file, DiagnosticBag log) => Read(file, 0, file.Length, log);

    /// <summary>
    /// The content of a part of a file; spans are offsets into the whole file. Null when it is empty or when a fault leaves
    /// nothing to go on with; after a fault in a list of records, the records before it.
    /// </summary>
    public static Node? Read(SourceFile file, int start, int length, DiagnosticBag log) =>
        Read(file, start, length, log, out _);

    /// <summary>As the others, telling whether a fault kept a part from being read: null and whole is empty.</summary>
    internal static Node? Read(SourceFile file, int start, int length, DiagnosticBag log, out bool whole)
    {
        var composer = new YamlComposer(file, start, length, log);
        var node = composer.Compose();
        whole = composer.Whole;
        return node;
    }
}
