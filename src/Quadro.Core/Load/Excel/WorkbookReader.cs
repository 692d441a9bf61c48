using System.Xml;
using Quadro.Diagnostics;
using Quadro.Load.Csv;
using Quadro.Text;

namespace Quadro.Load.Excel;

/// <summary>Reads a table in a workbook (.xlsx), which is XML in a zip archive.</summary>
public static class WorkbookReader
{
    /// <summary>The table of one sheet, or null when the file cannot be read, which is reported.</summary>
    public static Table? Read(
        string path,
        ReadOnlyMemory<byte> bytes,
        string collection,
        Dialect dialect,
        DiagnosticBag log
    ) => ReadUntil(path, bytes, collection, (dialect, log), CancellationToken.None);

    internal static Table? ReadUntil(
        string path,
        ReadOnlyMemory<byte> bytes,
        string collection,
        (Dialect, DiagnosticBag) how,
        CancellationToken cancel
    )
    {
        var (dialect, log) = how;
        try
        {
            RefuseOthers(bytes.Span);
            using var package = new Package(bytes, cancel);
            var table = Read(package, path, collection, dialect, log);
            table.Cancel = cancel;
            return table;
        }
        catch (SheetFault fault)
        {
            log.Add(fault.At(Place(path)));
        }
        catch (Exception e)
            when (e
                    is XmlException
                        or IOException
                        or InvalidDataException
                        or NotSupportedException
                        or ArgumentException
                        or OverflowException
            )
        {
            var fault = SheetFault.Corrupt(
                e is XmlException xml ? Wording.Same(xml.Message) : Messages.Load.ArchiveNotUnpacked
            );
            log.Add(fault.At(Place(path)));
        }
        return null;
    }

    private static Table Read(Package package, string path, string collection, Dialect dialect, DiagnosticBag log)
    {
        if (package.FirstText("mimetype") is { } type && type.Contains("opendocument", StringComparison.Ordinal))
            throw new SheetFault(Messages.Load.OdsSheet);
        var book = Workbook.Read(package);
        // The separator of cells is a byte that no cell contains, so quotation marks, escapes and delimiters have no
        // meaning.
        var resolved = dialect with { Quotes = false, EscapeChar = null, Delimiter = null, SkipInitialSpace = false };
        if (
            SheetChoice.Choose(book, package, collection, ref resolved, out var unread, out var hiddenSheets)
            is not { } sheet
        )
            return TableReader.Empty(new SourceFile(path, ""), resolved);
        if (unread is not null)
            log.Add(unread(Place(path)));
        var reader = new SheetReader(
            package,
            book,
            SharedTexts.Read(package, book.SharedTexts),
            NumberStyle.Read(package, book.Styles),
            resolved
        );
        using var xml = package.Open(sheet.Part)
            ?? throw SheetFault.Corrupt(Messages.Load.SheetNotInWorkbook(sheet.Name));
        var text = reader.Read(xml);
        ReportHidden(path, reader.Hidden, hiddenSheets, log);
        if (text.LastRows.Count > TableReader.ColumnLimit)
            throw SheetFault.TooLarge(
                Messages.Load.SheetOfManyColumns(sheet.Name, text.LastRows.Count, TableReader.ColumnLimit)
            );
        var file = text.ToFile(path, sheet.Name);
        UnseenReport.Cells(text.Unseen, file, log);
        return new SheetTable(file, resolved, reader, text.LastRows, log).Read();
    }

    private static void ReportHidden(
        string path,
        HiddenParts parts,
        IReadOnlyCollection<string> sheets,
        DiagnosticBag log
    )
    {
        var words = parts.Words;
        if (sheets.Count > 0)
            words = words.Add(Messages.Load.HiddenSheets(string.Join(", ", sheets), sheets.Count == 1));
        if (words.IsEmpty)
            return;
        log.Add(Messages.Load.HiddenParts(Place(path), Wording.Join(", ", words)));
    }

    private static void RefuseOthers(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith("PK"u8))
            return;
        if (!bytes.StartsWith<byte>([0xD0, 0xCF, 0x11, 0xE0]))
            throw new SheetFault(Messages.Load.NoSpreadsheet);
        throw bytes.IndexOf("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"u8) >= 0
            ? new SheetFault(Messages.Load.ProtectedSheet)
            : new SheetFault(Messages.Load.XlsSheet);
    }

    private static SourceSpan Place(string path) => new SourceFile(path, "").Whole;
}
