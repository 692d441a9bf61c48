using System.Collections.Frozen;
using Quadro.Tracing;

namespace Quadro.Emit;

/// <summary>The paths that a build was about to write or delete. It stands only while a build writes: found at the
/// start, it says that the last one did not finish.</summary>
internal static class OutputJournal
{
    private const string Magic = "QDJOURN1";

    public static string FileName(string stateName) => $"journal-{stateName}.bin";

    public static byte[] Pack(IReadOnlyCollection<string> paths) => StateFile.Pack(Magic, writer =>
        {
            writer.Write(paths.Count);
            foreach (var path in paths)
                writer.Write(path);
        });

    /// <summary>Null when the bytes are not a whole journal of this version, or name a path that Quadro would not
    /// write.</summary>
    public static FrozenSet<string>? Unpack(ReadOnlyMemory<byte> bytes) => StateFile.Unpack(bytes, Magic, reader =>
        {
            var count = reader.ReadInt32();
            var paths = new HashSet<string>(StringComparer.Ordinal);
            for (var i = 0; i < count; i++)
            {
                var path = reader.ReadString();
                if (OutputPath.Trouble(path) is { } trouble)
                    throw new FormatException(trouble.English);
                paths.Add(path);
            }
            return paths.ToFrozenSet(StringComparer.Ordinal);
        });
}
