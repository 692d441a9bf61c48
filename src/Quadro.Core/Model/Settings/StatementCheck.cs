using System.Globalization;
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
            log.Add(Messages.Settings.NoFeedback(statement.Span));
        if (given.Reviewed is not { Value.First: var reviewed } || asOf is not { Day: not null, First: var today })
            return;
        var due = new DateOnly(today.Year, DueMonth, DueDay);
        if (due >= today)
            due = due.AddYears(-1);
        // A review in spring already counts for that year.
        if (reviewed.Year >= due.Year)
            return;
        log.Add(Messages.Settings.OverdueStatement(given.Reviewed.Span, Iso(reviewed), Iso(due)));
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
