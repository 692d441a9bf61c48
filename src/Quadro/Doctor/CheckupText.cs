using System.Collections.Immutable;
using System.Globalization;
using Quadro.Cli.Terminal;
using Quadro.Diagnostics;

namespace Quadro.Cli.Doctor;

/// <summary>Prints what was found out: a line each, and below what is missing its cost and what to do.</summary>
internal static class CheckupText
{
    private const int NameColumns = 10;

    public static void Write(TextWriter writer, ImmutableArray<Checkup> checkups, bool colour)
    {
        var paint = new Paint(colour);
        foreach (var checkup in checkups)
        {
            writer.WriteLine(
                $"{Word(checkup.Health, paint)}  {checkup.Name.PadRight(NameColumns)} {Printable.Line(checkup.Says)}"
            );
            var margin = new string(' ', "missing  ".Length + NameColumns + 1);
            if (checkup.Cost is { } cost)
                writer.WriteLine($"{margin}{Printable.Line(cost)}");
            if (checkup.Fix is { } fix)
                writer.WriteLine($"{margin}{paint.Help("fix")}: {Printable.Line(fix)}");
        }
        writer.WriteLine();
        writer.WriteLine(Summary(checkups));
    }

    private static string Word(Health health, Paint paint) =>
        health switch
        {
            Health.Good => paint.Help("ok") + "     ",
            Health.Missing => paint.Severity(Severity.Warning, "missing"),
            _ => paint.Severity(Severity.Error, "broken") + " ",
        };

    private static string Summary(ImmutableArray<Checkup> checkups)
    {
        var broken = checkups.Count(checkup => checkup.Health == Health.Broken);
        var missing = checkups.Count(checkup => checkup.Health == Health.Missing);
        if (broken > 0)
            return $"{Things(broken)} must be repaired before a site can be built";
        return missing > 0
            ? $"sites can be built; {Things(missing)} missing that builds can do without"
            : "nothing is missing";
    }

    private static string Things(int count) =>
        count == 1 ? "1 thing" : string.Create(CultureInfo.InvariantCulture, $"{count} things");
}
