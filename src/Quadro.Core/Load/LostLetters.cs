using Quadro.Diagnostics;
using Quadro.Text;

namespace Quadro.Load;

/// <summary>Finds the character U+FFFD in data: a program wrote it for a letter that it could not read, before the
/// file came here.</summary>
internal static class LostLetters
{
    private const char Sign = '\uFFFD';

    /// <summary>Reports them in a file that counts bytes.</summary>
    public static void ReportInTable(SourceFile file, DiagnosticBag log)
    {
        var utf8 = file.Utf8.Span;
        var sign = "\uFFFD"u8;
        for (int at = utf8.IndexOf(sign), next; at >= 0; at = (next = utf8[at..].IndexOf(sign)) < 0 ? -1 : at + next)
        {
            var start = at;
            while (utf8[at..].StartsWith(sign))
                at += sign.Length;
            log.Add(Finding(file.Span(start, at - start)));
        }
    }

    /// <summary>Reports them in a file that was read as text, unless invalid bytes of the file itself were already
    /// reported.</summary>
    public static void ReportInText(SourceEntry entry, DiagnosticBag log)
    {
        var (file, text) = (entry.Text!, entry.Text!.Text);
        if (!text.Contains(Sign, StringComparison.Ordinal) || !System.Text.Unicode.Utf8.IsValid(entry.Bytes.Span))
            return;
        for (var at = text.IndexOf(Sign, StringComparison.Ordinal); at >= 0; at = text.IndexOf(Sign, at))
        {
            var start = at;
            while (at < text.Length && text[at] == Sign)
                at++;
            log.Add(Finding(file.Span(start, at - start)));
            if (at >= text.Length)
                return;
        }
    }

    private static Diagnostic Finding(SourceSpan place) => Messages.Load.LostLetter(place, Sign);
}
