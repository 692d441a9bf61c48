using Quadro.Diagnostics;
using Quadro.Load.Csv;
using Quadro.Load.Markdown;
using Quadro.Text;

namespace Quadro.Load;

/// <summary>Finds files of content/ that would be copied unchanged although they, or a row or an object in them, are
/// marked as not for readers.</summary>
internal static class CopiedDrafts
{
    private const int Top = 8192;

    public static void Report(SourceEntry file, DiagnosticBag log)
    {
        var extension = FileKinds.Extension(file.Path);
        if (file.IsKit || FileKinds.IsBinary(extension))
            return;
        if (
            extension
            is ".csv"
                or ".tsv"
                or ".json"
                or ".geojson"
                or ".jsonl"
                or ".ndjson"
                or ".topojson"
                or ".webmanifest"
        )
        {
            if (FrontWords.MayWithhold(file.Bytes.Span))
                ReportData(file, extension, log);
            return;
        }
        var top = file.Bytes.Span[..Math.Min(Top, file.Bytes.Length)];
        if (!MayTell(top))
            return;
        var text = TextDecoding.Decode(top, null).Text;
        if (Find(TopLine.Of(text, 0)) is not { } line)
            return;
        log.Add(
            Messages.Load.CopiedDraft(
                new SourceFile(file.Path, text).Span(line.Start, line.Text.Length),
                line.Text,
                $"{file.Path[..^FileKinds.Extension(file.Path).Length]}.md"
            )
        );
    }

    private static void ReportData(SourceEntry file, string extension, DiagnosticBag log)
    {
        var found = extension is ".csv" or ".tsv"
            ? InTable(file)
            : InJson(new SourceFile(file.Path, TextDecoding.Decode(file.Bytes.Span, null).Text));
        if (found is not var (words, place))
            return;
        log.Add(Messages.Load.CopiedDataDraft(place, words));
    }

    /// <summary>Finds an object marked as a draft. Which objects are records is not known, so any of them
    /// counts.</summary>
    private static (string Words, SourceSpan Place)? InJson(SourceFile file) =>
        FrontWords.DraftIn(file.Text) is var (start, length)
            ? (file.Text.Substring(start, length), file.Span(start, length))
            : null;

    private static (string Words, SourceSpan Place)? InTable(SourceEntry file)
    {
        var utf8 = TextDecoding.IsUtf8(file.Bytes.Span, null, out var mark)
            ? file.Bytes[mark..]
            : TextDecoding.ToUtf8(file.Bytes.Span, null, out _)?.Bytes ?? default;
        var table = TableReader.Read(SourceFile.OfTable(file.Path, utf8), Dialect.Unset, new DiagnosticBag());
        var columns = Enumerable
            .Range(0, table.Headers.Length)
            .Where(i => FrontWords.MayKeep(table.Headers[i].Name))
            .ToList();
        if (columns.Count == 0)
            return null;
        foreach (var row in table.Rows)
        foreach (var column in columns)
            // The name must be in quotes, as in JSON: a column 'publication' is usually a journal or a date.
            if (
                table.Headers[column].Name.Trim() is var name
                && FrontWords.Withholds($"\"{name}\": {row.Text(column)}")
            )
                return ($"{name}: {row.Text(column)}", row.Span(column));
        return null;
    }

    /// <summary>Whether a file may be a text. In UTF-16 every other byte is zero; other files with zeros are not
    /// texts.</summary>
    private static bool MayTell(ReadOnlySpan<byte> top) =>
        top.StartsWith<byte>([0xFF, 0xFE])
        || top.StartsWith<byte>([0xFE, 0xFF])
        || (top.IndexOf((byte)0) < 0 && FrontWords.MayWithhold(top));

    /// <summary>Finds a field at the top of a text. Only fences, comments and blank lines may be between
    /// fields.</summary>
    private static TopLine? Find(List<TopLine> lines)
    {
        foreach (var line in lines)
        {
            if (FrontWords.HoldsDraft(line.Text))
                return line;
            if (line.Shape == LineShape.Field && FrontWords.Withholds(line.Text))
                return line;
            if (line.Shape == LineShape.Other && !IsComment(line.Text))
                return null;
        }
        return null;
    }

    private static bool IsComment(string line) =>
        line.StartsWith("<!--", StringComparison.Ordinal)
        || line.EndsWith("-->", StringComparison.Ordinal)
        || line.StartsWith("<?xml", StringComparison.Ordinal)
        || line.StartsWith("/*", StringComparison.Ordinal)
        || line.StartsWith("*/", StringComparison.Ordinal)
        || line.StartsWith("//", StringComparison.Ordinal)
        || line.StartsWith('%');
}
