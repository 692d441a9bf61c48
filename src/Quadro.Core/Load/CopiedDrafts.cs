using Quadro.Diagnostics;
using Quadro.Load.Markdown;
using Quadro.Text;

namespace Quadro.Load;

/// <summary>Files of content/ that go out as they are, and say at their top that they are not for readers.</summary>
internal static class CopiedDrafts
{
    private const int Top = 8192;

    public static void Report(SourceEntry file, DiagnosticBag log)
    {
        if (file.IsKit || FileKinds.IsBinary(FileKinds.Extension(file.Path))) return;
        var top = file.Bytes.Span[..Math.Min(Top, file.Bytes.Length)];
        if (!MayTell(top)) return;
        var text = TextDecoding.Decode(top, null).Text;
        if (Find(TopLine.Of(text, 0)) is not { } line) return;
        log.Add(Rules.Load.CopiedDraft.At(new SourceFile(file.Path, text).Span(line.Start, line.Text.Length),
            $"'{line.Text}' is not read here: files of this kind are copied as they are",
            $"make it a page, '{file.Path[..^FileKinds.Extension(file.Path).Length]}.md'; or keep it outside content/ as long as it is not for readers"));
    }

    /// <summary>In UTF-16 every other byte is zero; other files with zeros are no texts.</summary>
    private static bool MayTell(ReadOnlySpan<byte> top) =>
        top.StartsWith<byte>([0xFF, 0xFE]) || top.StartsWith<byte>([0xFE, 0xFF])
        || (top.IndexOf((byte)0) < 0 && FrontWords.MayWithhold(top));

    /// <summary>Fields stand at the top until something else does; fences, comments and blank lines may stand among them.</summary>
    private static TopLine? Find(List<TopLine> lines)
    {
        foreach (var line in lines)
        {
            if (FrontWords.HoldsDraft(line.Text)) return line;
            if (line.Shape == LineShape.Field && FrontWords.Withholds(line.Text)) return line;
            if (line.Shape == LineShape.Other && !IsComment(line.Text)) return null;
        }
        return null;
    }

    private static bool IsComment(string line) =>
        line.StartsWith("<!--", StringComparison.Ordinal) || line.EndsWith("-->", StringComparison.Ordinal)
        || line.StartsWith("<?xml", StringComparison.Ordinal)
        || line.StartsWith("/*", StringComparison.Ordinal) || line.StartsWith("*/", StringComparison.Ordinal)
        || line.StartsWith("//", StringComparison.Ordinal) || line.StartsWith('%');
}
