using System.Collections.Immutable;
using Quadro.Text;
using Quadro.Tracing;

namespace Quadro.Emit;

/// <summary>A file that Quadro has written: what it holds, and how it stood on the disk just after.</summary>
public readonly record struct OutputRecord(string Path, UInt128 Hash, OutputState State);

/// <summary>What the last finished build left in the output folder, in ordinal order of path.</summary>
public sealed class OutputManifest
{
    private const string Magic = "QDOUTPT1";
    private readonly Dictionary<string, OutputRecord> byPath;

    public OutputManifest(ImmutableArray<OutputRecord> records)
    {
        Records = records;
        byPath = records.ToDictionary(r => r.Path, StringComparer.Ordinal);
    }

    public ImmutableArray<OutputRecord> Records { get; }

    public IReadOnlySet<string> Paths => Records.Select(record => record.Path).ToHashSet(StringComparer.Ordinal);

    /// <summary>Of all paths and hashes; the list that the folder has of them adds nothing.</summary>
    public UInt128 Digest =>
        DigestOf(Records.Where(record => record.Path != FileList.Name).Select(record => (record.Path, record.Hash)));

    /// <param name="files">In ordinal order of path.</param>
    public static UInt128 DigestOf(IEnumerable<(string Path, UInt128 Hash)> files)
    {
        var digest = new Digest();
        foreach (var (path, hash) in files)
            digest.Add(path).Add(hash);
        return digest.Value;
    }

    public static string FileName(string stateName) => $"outputs-{stateName}.bin";

    public OutputRecord? Find(string path) => byPath.TryGetValue(path, out var record) ? record : null;

    public byte[] Pack() => Pack(Records);

    public static byte[] Pack(ImmutableArray<OutputRecord> records) => StateFile.Pack(Magic, writer =>
        {
            writer.Write(records.Length);
            foreach (var record in records)
            {
                writer.Write(record.Path);
                writer.Write((ulong)(record.Hash >> 64));
                writer.Write((ulong)record.Hash);
                writer.Write(record.State.Size);
                writer.Write(record.State.Modified);
            }
        });

    /// <summary>Null when the bytes are not a whole manifest of this version, or name a path that Quadro would not
    /// write.</summary>
    public static OutputManifest? Unpack(ReadOnlyMemory<byte> bytes) => StateFile.Unpack(bytes, Magic, reader =>
        {
            var count = reader.ReadInt32();
            var records = ImmutableArray.CreateBuilder<OutputRecord>();
            for (var i = 0; i < count; i++)
            {
                var path = reader.ReadString();
                if (OutputPath.Trouble(path) is { } trouble)
                    throw new FormatException(trouble.English);
                var hash = new UInt128(reader.ReadUInt64(), reader.ReadUInt64());
                records.Add(new OutputRecord(path, hash, new OutputState(reader.ReadInt64(), reader.ReadInt64())));
            }
            return new OutputManifest(records.DrainToImmutable());
        });
}
