using System.Collections.Immutable;
using Quadro.Render;
using Quadro.Tracing;

namespace Quadro.Make.Search;

/// <summary>The files of an index, with the digest of their inputs.</summary>
/// <param name="Digest">The digest of the indexer and of all entries.</param>
public sealed record SearchIndex(UInt128 Digest, ImmutableArray<SearchFile> Files)
{
    /// <summary>The folder of the files in the site.</summary>
    public const string Folder = "search/";

    /// <summary>The name and version of the packed form.</summary>
    public const string Magic = "QDSEARC1";

    public IEnumerable<Artifact> Artifacts => Files.Select(file => Artifact.Made(Folder + file.Path, file.Bytes));

    public byte[] Pack() => StateFile.Pack(Magic, writer =>
        {
            writer.Write((ulong)(Digest >> 64));
            writer.Write((ulong)Digest);
            writer.Write(Files.Length);
            foreach (var file in Files)
            {
                writer.Write(file.Path);
                writer.Write(file.Bytes.Length);
                writer.Write(file.Bytes.Span);
            }
        });

    public static SearchIndex? Unpack(ReadOnlyMemory<byte> bytes) => StateFile.Unpack(bytes, Magic, reader =>
        {
            var digest = new UInt128(reader.ReadUInt64(), reader.ReadUInt64());
            var files = ImmutableArray.CreateBuilder<SearchFile>();
            for (var count = reader.ReadInt32(); count > 0; count--)
                files.Add(new SearchFile(reader.ReadString(), reader.ReadBytes(reader.ReadInt32())));
            return new SearchIndex(digest, files.DrainToImmutable());
        });
}
