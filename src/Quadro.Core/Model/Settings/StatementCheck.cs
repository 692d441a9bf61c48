using Quadro.Diagnostics;
using Quadro.Values.Dates;

namespace Quadro.Model.Settings;

/// <summary>Checks that the accessibility statement is as the law requires: reviewed by 23 September of each year,
/// with an address to write to.</summary>
internal static class StatementCheck
{
    private const int DueMonth = 9;
    private const int DueDay = 23;

    public static void Check(SiteSettings settings, PartialDate? asOf, DiagnosticBag log)
    {
        if (settings.Accessibility is not { } given)
            return;
        if (given.Statement is { } statement && given.Feedback is null)
            log.Add(
                Rules.Settings.NoFeedback.At(
                    statement.Span,
                    "the accessibility statement gives readers no address for what they cannot use",
                    "write 'feedback' with an office's e-mail address, or a page"
                )
            );
        if (given.Reviewed is not { Value.First: var reviewed } || asOf is not { Day: not null, First: var today })
            return;
        var due = new DateOnly(today.Year, DueMonth, DueDay);
        if (due >= today)
            due = due.AddYears(-1);
        // A review in spring already counts for that year.
        if (reviewed.Year >= due.Year)
            return;
        log.Add(
            Rules.Settings.OverdueStatement.At(
                given.Reviewed.Span,
                $"the accessibility statement was reviewed on {reviewed:yyyy-MM-dd}, and had to be again by "
                    + $"{due:yyyy-MM-dd}",
                "review the statement, then set 'reviewed' to the day on which you did"
            )
        );
    }
}
