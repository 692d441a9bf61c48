using Quadro.Diagnostics;
using Quadro.Load.Csv;
using Quadro.Text;

namespace Quadro.Load.Excel;

/// <summary>Chooses the sheet of a workbook that contains the table.</summary>
internal static class SheetChoice
{
    /// <summary>The sheet that the dialect names, or else the only one with data, or the one with the name of the
    /// collection, or the first with data.</summary>
    /// <param name="unread">Set when only its position chose the sheet, and others have data too.</param>
    public static Sheet? Choose(
        Workbook book,
        Package package,
        string collection,
        ref Dialect dialect,
        out Func<SourceSpan?, Diagnostic>? unread,
        out IReadOnlyList<string> hidden
    )
    {
        (unread, hidden) = (null, []);
        if (book.Sheets.Count == 0)
            throw SheetFault.Corrupt(Messages.Load.NoSheetWithCells);
        if (dialect.SheetName is { } name)
            return Named(book, name);
        if (dialect.SheetNumber is { } number)
            return number > book.Sheets.Count
                ? throw new SheetFault(span => Messages.Load.UnknownSheetNumber(span, number, Names(book)))
                : book.Sheets[number - 1];
        var filled = book.Sheets.Where(sheet => HasData(package, sheet)).ToList();
        hidden = [.. filled.Where(sheet => sheet.Hidden).Select(sheet => $"'{sheet.Name}'")];
        if (hidden.Count > 0 && hidden.Count == filled.Count)
        {
            var names = string.Join(", ", hidden);
            throw new SheetFault(span => Messages.Load.AllSheetsHidden(span, names));
        }
        filled.RemoveAll(sheet => sheet.Hidden);
        if (filled.Count == 0)
            return null;
        var named = filled.Find(sheet => sheet.Name.Trim().Equals(collection, StringComparison.OrdinalIgnoreCase));
        var chosen = named ?? filled[0];
        var others = filled.Where(sheet => sheet != chosen).Select(sheet => $"'{sheet.Name}'").ToList();
        if (named is null && others.Count > 0)
            unread = span => Messages.Load.OtherSheets(span, chosen.Name, string.Join(", ", others));
        dialect = dialect.Found(
            Messages.Load.SheetRead,
            others.Count == 0
                ? Wording.Same($"'{chosen.Name}'")
                : Messages.Load.SheetAmongOthers(chosen.Name, string.Join(", ", others))
        );
        return chosen;
    }

    /// <summary>Finds a sheet by name. Spreadsheets ignore the case of names.</summary>
    private static Sheet Named(Workbook book, string name) =>
        book.Sheets.Find(sheet => sheet.Name == name)
        ?? book.Sheets.Find(sheet => sheet.Name.Trim().Equals(name.Trim(), StringComparison.OrdinalIgnoreCase))
        ?? throw new SheetFault(span =>
            Messages.Load.UnknownSheet(
                span,
                name,
                Names(book),
                Suggestions.Nearest(name, book.Sheets.Select(sheet => sheet.Name))
            )
        );

    private static string Names(Workbook book) => string.Join(", ", book.Sheets.Select(sheet => $"'{sheet.Name}'"));

    private static bool HasData(Package package, Sheet sheet)
    {
        using var xml = package.Open(sheet.Part);
        return xml is not null && SheetReader.HasData(xml);
    }
}
