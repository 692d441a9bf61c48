using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Xml;

namespace Quadro.Load.Excel;

/// <summary>The parts of an .xlsx file: XML in a zip archive.</summary>
internal sealed class Package : IDisposable
{
    private readonly ZipArchive archive;
    private readonly CancellationToken cancel;
    private readonly Dictionary<string, ZipArchiveEntry> parts = new(StringComparer.OrdinalIgnoreCase);

    public Package(ReadOnlyMemory<byte> bytes, CancellationToken cancel)
    {
        this.cancel = cancel;
        var stream = MemoryMarshal.TryGetArray(bytes, out var array)
            ? new MemoryStream(array.Array!, array.Offset, array.Count, writable: false)
            : new MemoryStream(bytes.ToArray(), writable: false);
        archive = new ZipArchive(stream, ZipArchiveMode.Read);
        foreach (var entry in archive.Entries)
            parts.TryAdd(entry.FullName.Replace('\\', '/').TrimStart('/'), entry);
    }

    /// <summary>The number of bytes that have been unpacked so far.</summary>
    public long Unpacked { get; private set; }

    public bool Has(string part) => parts.ContainsKey(part);

    public string? FirstText(string part)
    {
        if (!parts.TryGetValue(part, out var entry))
            return null;
        using var reader = new StreamReader(new MeasuredStream(entry.Open(), entry.CompressedLength, Count));
        var buffer = new char[200];
        return new string(buffer, 0, reader.ReadBlock(buffer));
    }

    /// <summary>Opens a part, or returns null when there is none of that name.</summary>
    public XmlReader? Open(string part)
    {
        if (!parts.TryGetValue(part, out var entry))
            return null;
        return XmlReader.Create(
            new MeasuredStream(entry.Open(), entry.CompressedLength, Count),
            new XmlReaderSettings
            {
                DtdProcessing = DtdProcessing.Prohibit,
                XmlResolver = null,
                CloseInput = true,
                CheckCharacters = false,
                IgnoreComments = true,
                IgnoreProcessingInstructions = true,
            }
        );
    }

    /// <summary>The targets of a part's relationships, by id: the type and the name of a part.</summary>
    public Dictionary<string, (string Type, string Part)> Relationships(string part)
    {
        var slash = part.LastIndexOf('/') + 1;
        var found = new Dictionary<string, (string, string)>(StringComparer.Ordinal);
        using var xml = Open($"{part[..slash]}_rels/{part[slash..]}.rels");
        while (xml?.Read() == true)
        {
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "Relationship")
                continue;
            if (xml.GetAttribute("Id") is not { } id || xml.GetAttribute("Target") is not { } target)
                continue;
            found[id] = (xml.GetAttribute("Type") ?? "", Resolve(part[..slash], target));
        }
        return found;
    }

    public void Dispose() => archive.Dispose();

    private void Count(int bytes)
    {
        cancel.ThrowIfCancellationRequested();
        Unpacked += bytes;
    }

    private static string Resolve(string folder, string target)
    {
        if (target.StartsWith('/'))
            return target[1..];
        var names = folder.Split('/', StringSplitOptions.RemoveEmptyEntries).ToList();
        foreach (var name in target.Split('/'))
        {
            if (name == ".." && names.Count > 0)
                names.RemoveAt(names.Count - 1);
            else if (name is not ("." or ".."))
                names.Add(name);
        }
        return string.Join('/', names);
    }
}
