using System.Collections.Immutable;
using System.Text;
using Quadro.Cli.Terminal;
using Quadro.Diagnostics;
using Quadro.Text;

namespace Quadro.Tests.Terminal;

/// <summary>Files with a place marked by «…», and the findings to print about them.</summary>
internal static class Findings
{
    public static Rule Broken { get; } =
        new("QD2003", Severity.Error, "A reference to nothing", "Un riferimento a niente");

    public static Rule Doubtful { get; } =
        new("QD6001", Severity.Warning, "A link to nothing", "Un collegamento a niente");

    public static SourceSpan Marked(string path, string marked)
    {
        var (start, end) = (
            marked.IndexOf('«', StringComparison.Ordinal),
            marked.IndexOf('»', StringComparison.Ordinal)
        );
        var text = marked.Remove(end, 1).Remove(start, 1);
        if (!path.EndsWith(".csv", StringComparison.Ordinal))
            return new SourceFile(path, text).Span(start, end - start - 1);
        var table = SourceFile.OfTable(path, Encoding.UTF8.GetBytes(text));
        return table.Span(
            Encoding.UTF8.GetByteCount(text[..start]),
            Encoding.UTF8.GetByteCount(text[start..(end - 1)])
        );
    }

    public static string Print(MessageOptions options, params ImmutableArray<Diagnostic> findings)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        MessageWriter.Write(writer, findings, options);
        return writer.ToString();
    }

    public static string Print(params ImmutableArray<Diagnostic> findings) => Print(new MessageOptions(), findings);
}
