using System.Buffers;
using System.Collections.Frozen;
using System.Text;
using Quadro.Plan.Outputs;

namespace Quadro.Emit;

/// <summary>Which paths a file of the site may have: those that mean the same file, inside the folder, on every
/// system.</summary>
public static class OutputPath
{
    private const int LongestSegment = 255;
    private static readonly SearchValues<char> Forbidden = SearchValues.Create([
        .. "\\:*?\"<>|",
        .. Enumerable.Range(0, 256).Select(c => (char)c).Where(char.IsControl),
    ]);

    private static readonly FrozenSet<string> Reserved = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "con",
        "prn",
        "aux",
        "nul",
        "conin$",
        "conout$",
        "clock$",
        "com0",
        "com1",
        "com2",
        "com3",
        "com4",
        "com5",
        "com6",
        "com7",
        "com8",
        "com9",
        "com¹",
        "com²",
        "com³",
        "lpt0",
        "lpt1",
        "lpt2",
        "lpt3",
        "lpt4",
        "lpt5",
        "lpt6",
        "lpt7",
        "lpt8",
        "lpt9",
        "lpt¹",
        "lpt²",
        "lpt³"
    );

    /// <summary>Why a path cannot be written, as the end of a sentence that starts with the path; null when it
    /// can.</summary>
    public static string? Trouble(string path)
    {
        if (path.Length == 0)
            return "is empty";
        if (path[0] == '/')
            return "is absolute";
        if (CharacterTrouble(path) is { } trouble)
            return trouble;
        var rest = path.AsSpan();
        while (true)
        {
            var end = rest.IndexOf('/');
            var segment = end < 0 ? rest : rest[..end];
            if (SegmentTrouble(segment) is { } reason)
                return reason;
            if (end < 0)
                return null;
            rest = rest[(end + 1)..];
        }
    }

    /// <summary>Whether a path is one of those that the output folder's own bookkeeping uses.</summary>
    public static bool IsReserved(string path) => path.StartsWith(OwnNames.Prefix, StringComparison.OrdinalIgnoreCase);

    /// <summary>Equal for two paths that are one file where names are compared without regard to case.</summary>
    /// <remarks>Two ways to encode one accent stay two paths: without culture data the runtime cannot compose
    /// them.</remarks>
    public static string Key(string path) => path.ToUpperInvariant();

    private static string? CharacterTrouble(string path)
    {
        var at = path.AsSpan().IndexOfAny(Forbidden);
        if (at < 0)
            return Ascii.IsValid(path) || IsWholeText(path) ? null : "has half a character";
        var c = path[at];
        if (c == '\\')
            return "has a backslash";
        if (c == ':' && at == 1 && char.IsAsciiLetter(path[0]))
            return "names a drive";
        return char.IsControl(c)
            ? "has a control character"
            : $"has a '{c}', which file names cannot have on every system";
    }

    private static bool IsWholeText(string path)
    {
        for (var rest = path.AsSpan(); !rest.IsEmpty; )
        {
            if (Rune.DecodeFromUtf16(rest, out _, out var read) != OperationStatus.Done)
                return false;
            rest = rest[read..];
        }
        return true;
    }

    private static string? SegmentTrouble(ReadOnlySpan<char> segment)
    {
        if (segment.IsEmpty)
            return "has an empty part between two '/'";
        if (segment is ".")
            return "has a part '.'";
        if (segment is "..")
            return "leads out of its folder with '..'";
        if (segment[^1] is '.' or ' ')
            return $"has a part, '{segment}', that ends in a full stop or a space";
        if (segment.Length * 3 > LongestSegment && Encoding.UTF8.GetByteCount(segment) > LongestSegment)
            return $"has a part of more than {LongestSegment} bytes";
        var dot = segment.IndexOf('.');
        var name = (dot < 0 ? segment : segment[..dot]).TrimEnd(' ');
        return Reserved.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name)
            ? $"has a part, '{segment}', that is the name of a device on Windows"
            : null;
    }
}
