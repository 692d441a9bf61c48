using System.Collections.Immutable;
using System.Text;
using Quadro.Cli.Disk;
using Quadro.Cli.Terminal;
using Quadro.Diagnostics;
using Quadro.Load;
using Quadro.Model.Settings;
using Quadro.Tests.Support;

namespace Quadro.Tests.Docs;

/// <summary>The files of an example, built in memory with the kit.</summary>
internal static class SampleSite
{
    public const string OldEncoding = "salvato in Windows-1252";

    private const string OnSheet = "nel foglio «";

    private static readonly EmbeddedKit Kit = new();

    /// <summary>Files under site/ and .quadro/ are found there before the build.</summary>
    public static ImmutableArray<Diagnostic> Findings(IEnumerable<SampleFile> files)
    {
        var (inputs, output, state) = (MemoryInputs.Empty, new MemoryOutput(), new MemoryOutput());
        foreach (var file in files)
        {
            if (file.Path.StartsWith("site/", StringComparison.Ordinal))
                output.Put(file.Path[5..], file.Text);
            else if (file.Path.StartsWith(".quadro/", StringComparison.Ordinal))
                state.Put(file.Path[8..], file.Text);
            else
                inputs = inputs.With(file.Path, Bytes(file));
        }
        return Findings(inputs, output, state);
    }

    public static ImmutableArray<Diagnostic> Findings(IInputs inputs, MemoryOutput output, MemoryOutput state) =>
        Pipeline
            .Run(
                new BuildRequest(new LayeredInputs(inputs, Kit), new BuildOptions { Threads = 1 }, output, state),
                TestContext.Current.CancellationToken
            )
            .Findings;

    /// <summary>
    /// Findings as they are shown on a terminal, without the line that points to the page, the count, and notes about
    /// lines of the kit, which would put another line number on many pages whenever a schema of the kit changes.
    /// </summary>
    public static string Said(ImmutableArray<Diagnostic> findings)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        MessageWriter.Write(writer, [.. findings.Select(WithoutKit)], new MessageOptions { All = true });
        var lines = writer
            .ToString()
            .Split('\n')
            .Where(line => !line.StartsWith("  more: ", StringComparison.Ordinal))
            .ToList();
        return findings.IsEmpty ? "" : string.Join('\n', lines[..^2]).TrimEnd('\n') + "\n";
    }

    private static Diagnostic WithoutKit(Diagnostic finding) =>
        finding with
        {
            Notes =
            [
                .. finding.Notes.Where(note =>
                    note.Span?.File.Path.StartsWith(SourceTree.KitPrefix, StringComparison.Ordinal) != true
                ),
            ],
        };

    /// <summary>A sheet of a workbook, written on the page as a table with semicolons.</summary>
    private static byte[] Workbook(SampleFile file)
    {
        var rows = file.Text.TrimEnd('\n').Split('\n').Select(line => line.Split(';')).ToArray();
        var (sheet, merged) = (file.Remark[OnSheet.Length..].TrimEnd('»'), (string?)null);
        if (sheet.IndexOf("», celle unite da ", StringComparison.Ordinal) is >= 0 and var at)
            (sheet, merged) = (sheet[..at], sheet[(at + 18)..].Replace(" a ", ":", StringComparison.Ordinal));
        var book = new Load.Excel.MadeWorkbook();
        var hidden = (string?)null;
        if (sheet.IndexOf("», nascosti ", StringComparison.Ordinal) is >= 0 and var from)
            (sheet, hidden) = (sheet[..from], sheet[(from + 12)..]);
        foreach (var name in sheet.Split("» e nel foglio «"))
            book = book.Sheet(name, rows, merged, hidden: hidden);
        return book.Bytes();
    }

    private static byte[] Bytes(SampleFile file)
    {
        if (file.Remark.StartsWith(OnSheet, StringComparison.Ordinal))
            return Workbook(file);
        Assert.True(file.Remark is "" or OldEncoding, file.Remark);
        return file.Remark == OldEncoding ? Encoding.Latin1.GetBytes(file.Text) : Encoding.UTF8.GetBytes(file.Text);
    }
}
