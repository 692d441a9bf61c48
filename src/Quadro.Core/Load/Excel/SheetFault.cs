using Quadro.Diagnostics;
using Quadro.Text;

namespace Quadro.Load.Excel;

/// <summary>The reason why a workbook cannot be read. Never leaves this folder.</summary>
/// <param name="finding">The finding at the place of the workbook.</param>
internal sealed class SheetFault(Func<SourceSpan?, Diagnostic> finding) : Exception
{
    public Diagnostic At(SourceSpan span) => finding(span);

    public static SheetFault Corrupt(Wording what) => new(span => Messages.Load.DamagedSheet(span, what));

    public static SheetFault TooLarge(Wording what) => new(span => Messages.Load.SheetTooLarge(span, what));
}
