using System.Buffers;
using System.Collections.Frozen;
using System.Text;
using Quadro.Diagnostics;
using Quadro.Plan.Outputs;
using Quadro.Text;

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
    public static Wording? Trouble(string path)
    {
        if (path.Length == 0)
            return Messages.Emit.IsEmpty;
        if (path[0] == '/')
            return Messages.Emit.IsAbsolute;
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

    private static Wording? CharacterTrouble(string path)
    {
        var at = path.AsSpan().IndexOfAny(Forbidden);
        if (at < 0)
            return Ascii.IsValid(path) || IsWholeText(path) ? null : Messages.Emit.HasHalfCharacter;
        var c = path[at];
        if (c == '\\')
            return Messages.Emit.HasBackslash;
        if (c == ':' && at == 1 && char.IsAsciiLetter(path[0]))
            return Messages.Emit.NamesDrive;
        return char.IsControl(c) ? Messages.Emit.HasControlCharacter : Messages.Emit.HasForbidden(c);
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

    private static Wording? SegmentTrouble(ReadOnlySpan<char> segment)
    {
        if (segment.IsEmpty)
            return Messages.Emit.HasEmptyPart;
        if (segment is ".")
            return Messages.Emit.HasDot;
        if (segment is "..")
            return Messages.Emit.LeadsOut;
        if (segment[^1] is '.' or ' ')
            return Messages.Emit.PartEndsBadly(segment.ToString());
        if (segment.Length * 3 > LongestSegment && Encoding.UTF8.GetByteCount(segment) > LongestSegment)
            return Messages.Emit.PartTooLong(LongestSegment);
        var dot = segment.IndexOf('.');
        var name = (dot < 0 ? segment : segment[..dot]).TrimEnd(' ');
        return Reserved.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name)
            ? Messages.Emit.PartIsDevice(segment.ToString())
            : null;
    }
}
