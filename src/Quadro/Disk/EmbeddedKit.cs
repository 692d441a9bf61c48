using System.Reflection;
using Quadro.Load;
using Quadro.Text;

namespace Quadro.Cli.Disk;

/// <summary>The kit's templates, schemas and assets, which travel inside the executable.</summary>
public sealed class EmbeddedKit : IInputs
{
    private const string Prefix = "kit/";
    private readonly Assembly assembly;
    private readonly SortedDictionary<string, string> resources = new(StringComparer.Ordinal);
    private readonly Lazy<IReadOnlyList<InputFile>> listed;

    public EmbeddedKit()
        : this(typeof(EmbeddedKit).Assembly) { }

    internal EmbeddedKit(Assembly assembly)
    {
        this.assembly = assembly;
        foreach (var name in assembly.GetManifestResourceNames())
            if (name.StartsWith(Prefix, StringComparison.Ordinal))
                resources[name[Prefix.Length..].Replace('\\', '/')] = name;
        listed = new(Listed);
    }

    /// <remarks>An embedded file has no time of change; part of its hash stands for it.</remarks>
    public IReadOnlyList<InputFile> List() => listed.Value;

    private IReadOnlyList<InputFile> Listed() =>
        [
            .. resources.Keys.Select(path =>
            {
                var bytes = Read(path);
                return new InputFile(path, bytes.Length, (long)(ulong)ContentHash.Of(bytes.Span));
            }),
        ];

    public ReadOnlyMemory<byte> Read(string path)
    {
        if (!resources.TryGetValue(path, out var name))
            throw new FileNotFoundException("the kit has no such file");
        using var stream = assembly.GetManifestResourceStream(name)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
