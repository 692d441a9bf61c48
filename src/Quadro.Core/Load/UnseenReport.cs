using Quadro.Diagnostics;
using Quadro.Text;

namespace Quadro.Load;

/// <summary>Reports invisible characters, and replaces them with <see cref="UnseenSigns.Stead"/>, so that later
/// stages meet none.</summary>
internal static class UnseenReport
{
    /// <summary>The maximum number of reports: a file with the wrong extension contains thousands.</summary>
    private const int Most = 20;

    /// <summary>Replaces them in a text. The result has the same length.</summary>
    /// <param name="place">Gives the span for an offset and a number of characters.</param>
    public static string Without(string text, Func<int, int, SourceSpan> place, DiagnosticBag log)
    {
        var found = new List<(int, int, char)>();
        for (var at = UnseenSigns.Next(text, 0); at >= 0; at = at < text.Length ? UnseenSigns.Next(text, at) : -1)
        {
            var start = at;
            while (at < text.Length && text[at] == text[start])
                at++;
            found.Add((start, at - start, text[start]));
        }
        if (found.Count == 0)
            return text;
        Report(found, place, log);
        return UnseenSigns.Replace(text);
    }

    /// <summary>The same of UTF-8, in bytes.</summary>
    public static ReadOnlyMemory<byte> Without(
        ReadOnlyMemory<byte> utf8,
        Func<int, int, SourceSpan> place,
        DiagnosticBag log
    )
    {
        var at = UnseenSigns.Next(utf8.Span, 0, out var length);
        if (at < 0)
            return utf8;
        var (clean, found) = (utf8.ToArray(), new List<(int, int, char)>());
        while (at >= 0)
        {
            var sign = Sign(utf8.Span.Slice(at, length));
            if (found is [.., var (start, long_, same)] && start + long_ == at && same == sign)
                found[^1] = (start, long_ + length, sign);
            else
                found.Add((at, length, sign));
            clean.AsSpan(at, length).Fill((byte)UnseenSigns.Stead);
            at = UnseenSigns.Next(utf8.Span, at + length, out length);
        }
        Report(found, place, log);
        return clean;
    }

    /// <summary>Replaces them in one value, in which they may have been escaped ("\u0007", _x0007_).</summary>
    public static string Without(string text, SourceSpan place, DiagnosticBag log)
    {
        var at = UnseenSigns.Next(text, 0);
        if (at < 0)
            return text;
        log.Add(Finding(text[at], place));
        return UnseenSigns.Replace(text);
    }

    public static Diagnostic Finding(char sign, SourceSpan place) =>
        Messages.Load.UnseenSign(place, UnseenSigns.Name(sign));

    /// <summary>Reports those in the cells of a sheet.</summary>
    public static void Cells(
        IReadOnlyList<(int Row, int Column, char Sign)> cells,
        SourceFile sheet,
        DiagnosticBag log
    ) =>
        Report(
            [.. cells.Select(cell => (cell.Row, cell.Column, cell.Sign))],
            (row, column) =>
            {
                var (start, length) = sheet.Sheet!.Find(sheet.Utf8.Span, row, column);
                return sheet.Span(start, length);
            },
            log
        );

    private static void Report(
        List<(int Start, int Length, char Sign)> found,
        Func<int, int, SourceSpan> place,
        DiagnosticBag log
    )
    {
        foreach (var (start, length, sign) in found.Take(Most))
            log.Add(Finding(sign, place(start, length)));
        if (found.Count > Most)
            log.Add(Messages.Load.MoreUnseenSigns(place(found[Most].Start, found[Most].Length), found.Count - Most));
    }

    private static char Sign(ReadOnlySpan<byte> utf8)
    {
        System.Text.Rune.DecodeFromUtf8(utf8, out var rune, out _);
        return (char)rune.Value;
    }
}
