using System.Collections.Immutable;
using Quadro.Diagnostics;
using Quadro.Model.Functions;
using Quadro.Scripting;
using Quadro.Text;
using Quadro.Values;
using Quadro.Values.Amounts;
using Quadro.Values.Dates;
using Quadro.Values.Language;
using Quadro.Values.Numbers;

namespace Quadro.Render.Functions;

/// <summary>Formats values in the words and signs of the page's language. An unknown value stays unknown.</summary>
internal static class FormatFunctions
{
    public static ImmutableArray<ScriptFunction> All =>
        [
            new("money", 1, 2, "money amount [\"EUR\"]", Amount),
            new("number", 1, 2, "number value [decimals]", Number),
            new("percent", 1, 2, "percent ratio [decimals]", Ratio),
            new("date", 1, 2, "date value [\"%d/%m/%Y\"]", Date),
            new("of_hundred", 2, 2, "of_hundred part whole", OfHundred),
        ];

    private static LanguageFormats Formats(ScriptCall call) => PageHost.Of(call).Language.Formats;

    private static object? Unknowns(ScriptCall call) => call[0] is null or Unknown ? call[0] ?? Unknown.Missing : null;

    private static Exception Wrong(ScriptCall call, Wording what) =>
        call.Failure(Rules.Render.WrongCall, Messages.Render.IsNot(call.Text(0), what));

    private static object Date(ScriptCall call)
    {
        if (Unknowns(call) is { } unknown)
            return unknown;
        if (call[0] is not (PartialDate or Period or Moment or TimeOfDay))
            throw Wrong(call, Messages.Render.ADate);
        if (call.Arguments.Count == 1)
            return ((IValue)call[0]!).Print(Formats(call));
        var form = call.Text(1);
        if (DateForm.Problem(form) is { } problem)
            throw call.Failure(Rules.Render.WrongCall, problem, DateForm.Help);
        if (Moment.DateOf(call[0]) is not { } date)
            throw Wrong(call, Messages.Render.OneDay);
        return DateForm.Write(form, date, (call[0] as Moment)?.Time, Formats(call))
            ?? ((IValue)call[0]!).Print(Formats(call));
    }

    private static object Amount(ScriptCall call)
    {
        if (Unknowns(call) is { } unknown)
            return unknown;
        var value = Total.Inner(call[0]);
        if (value is Money money)
            return Noted(call, money.Print(Formats(call)));
        if (QueryNumber.Of(value) is { } number)
            return Noted(call, new Money(number, call.Arguments.Count > 1 ? call.Text(1) : "EUR").Print(Formats(call)));
        throw Wrong(call, Messages.Render.AnAmount);
    }

    private static object Number(ScriptCall call)
    {
        if (Unknowns(call) is { } unknown)
            return unknown;
        var value = Total.Inner(call[0]);
        var number = QueryNumber.Of(value)
            ?? (value as Money)?.Amount
            ?? (value as Count)?.Declared
            ?? throw Wrong(call, Messages.Render.ANumber);
        return Noted(
            call,
            Formats(call)
                .Number(
                    number,
                    call.Arguments.Count > 1 && QueryNumber.Of(call[1]) is { } decimals ? (int)decimals : null
                )
        );
    }

    private static object Noted(ScriptCall call, string printed) =>
        call[0] is Total total ? PageHost.Of(call).Noted(total, printed) : printed;

    private static object Ratio(ScriptCall call)
    {
        if (Unknowns(call) is { } unknown)
            return unknown;
        var value = Total.Inner(call[0]);
        var percent =
            value as Percent
            ?? (QueryNumber.Of(value) is { } ratio ? new Percent(ratio) : throw Wrong(call, Messages.Render.ARatio));
        return Noted(
            call,
            percent.Print(
                Formats(call),
                call.Arguments.Count > 1 && QueryNumber.Of(call[1]) is { } most ? (int)most : 2
            )
        );
    }

    /// <summary>A share as a whole number from 0 to 100, for the length of drawn bars.</summary>
    private static object OfHundred(ScriptCall call)
    {
        if (Amount(call[0]) is not { } part || Amount(call[1]) is not { } whole || whole == 0)
            return Unknown.NotApplicable;
        return (long)Math.Clamp(decimal.Round(part / whole * 100, MidpointRounding.AwayFromZero), 0, 100);
    }

    private static decimal? Amount(object? value) =>
        Total.Inner(value) switch
        {
            Money money => money.Amount,
            Percent percent => percent.Ratio,
            Count count => count.Declared,
            var other => QueryNumber.Of(other),
        };
}
