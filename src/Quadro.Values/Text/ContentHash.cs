using System.IO.Hashing;
using System.Security.Cryptography;

namespace Quadro.Text;

/// <summary>The two hashes in use: a fast one to compare contents, and a strong one for addresses.</summary>
public static class ContentHash
{
    /// <summary>A hash of 128 bits, for comparing contents between builds.</summary>
    public static UInt128 Of(ReadOnlySpan<byte> bytes) => XxHash128.HashToUInt128(bytes);

    /// <summary>The same hash for contents that are in several parts.</summary>
    public static UInt128 OfParts(IEnumerable<ReadOnlyMemory<byte>> parts)
    {
        var hash = new XxHash128();
        foreach (var part in parts)
            hash.Append(part.Span);
        return hash.GetCurrentHashAsUInt128();
    }

    /// <summary>Ten hexadecimal digits of SHA-256, for file names that change with their content.</summary>
    public static string Fingerprint(ReadOnlySpan<byte> bytes)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes, hash);
        return Convert.ToHexStringLower(hash[..5]);
    }
}
