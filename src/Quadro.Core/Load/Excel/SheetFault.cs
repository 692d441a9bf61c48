using Quadro.Diagnostics;

namespace Quadro.Load.Excel;

/// <summary>Why a workbook cannot be read. Never leaves this folder.</summary>
internal sealed class SheetFault(Rule rule, string message, string help) : Exception(message)
{
    public Rule Rule { get; } = rule;

    public string Help { get; } = help;

    public static SheetFault Corrupt(string what) =>
        new(
            Rules.Load.SpreadsheetNotRead,
            $"the spreadsheet is damaged: {what}",
            "open it in a spreadsheet program and save it again as .xlsx"
        );

    public static SheetFault TooLarge(string what) =>
        new(Rules.Load.TooLarge, what, "save the sheet alone in a new file, or as CSV");
}
