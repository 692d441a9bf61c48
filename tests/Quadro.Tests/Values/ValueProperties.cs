using System.Collections.Immutable;
using CsCheck;
using Quadro.Text;
using Quadro.Values;
using Quadro.Values.Amounts;
using Quadro.Values.Arithmetic;
using Quadro.Values.Codes;
using Quadro.Values.Dates;
using Quadro.Values.Language;
using Quadro.Values.Norms;
using Quadro.Values.Numbers;

namespace Quadro.Tests.Values;

/// <summary>What holds for every value and every text, tried on many.</summary>
public class ValueProperties
{
    private const long Many = 5_000;

    private static readonly Gen<PartialDate> Dates = Gen.Select(
        Gen.Int[1, 9999],
        Gen.Int[0, 12],
        Gen.Int[0, 31],
        (year, month, day) =>
            month == 0 ? new PartialDate(year)
            : day == 0 ? new PartialDate(year, month)
            : new PartialDate(year, month, Math.Min(day, DateTime.DaysInMonth(year, month)))
    );

    private static readonly Gen<Period> Periods = Gen.Select(Dates, Dates, Gen.Int[0, 2], (a, b, open) => open == 0
            ? new Period(a, null)
        : open == 1 ? new Period(null, b)
        : b.Last < a.First ? new Period(b, a)
        : new Period(a, b));

    private static readonly Gen<TimeOfDay> Times = Gen.Long[0, TimeSpan.TicksPerDay - 1]
        .Select(ticks => new TimeOfDay(ticks));

    private static readonly Gen<Moment> Moments = Gen.Select(
        Gen.Int[1, 3_652_058],
        Times,
        Gen.Int[-840, 840].Nullable(),
        (day, time, offset) => new Moment(PartialDate.Of(DateOnly.FromDayNumber(day)), time, offset)
    );

    private static readonly Gen<GeoPoint> Points = Gen.Select(Gen.Int[-1800, 1800], Gen.Int[-900, 900], (x, y) =>
        GeoPoint.At(x / 10m, y / 10m).Value!
    );

    private static readonly Gen<decimal> Amounts = Gen.Select(Gen.Long, Gen.Int[0, 9], (digits, scale) =>
        new decimal((int)digits, (int)(digits >> 32), 0, digits < 0, (byte)scale)
    );

    private static readonly Gen<Money> Moneys = Gen.Select(
        Amounts,
        Gen.OneOf("EUR", "USD", "JPY", "KWD"),
        Gen.OneOf<string?>(null, "paid", "admitted"),
        Dates,
        (amount, currency, nature, date) => new Money(amount, currency, nature, nature is null ? null : date)
    );

    private static readonly Gen<Percent> Percents = Amounts.Select(amount => new Percent(amount));

    private static readonly Gen<Duration> Durations = Gen.Select(
        Gen.Int[0, 500],
        Gen.Int[0, 50],
        Gen.Enum<DurationUnit>(),
        (min, more, unit) => new Duration(min, min + more, unit)
    );

    private static readonly Gen<ProjectCode> ProjectCodes = Gen.Select(
        Gen.String[Gen.Char['A', 'Z'], 1, 6],
        Gen.Int[0, 99].Array[1, 4],
        Gen.Char['a', 'z'],
        (city, numbers, letter) => ProjectCode.Parse($"{city}{string.Join('.', numbers)}.{letter}").Value!
    );

    private static readonly Gen<NormRef> Norms = Gen.Select(
        Gen.OneOf(
            "legge",
            "L.R.",
            "L.R. Lombardia",
            "D.Lgs.",
            "DGR n. XI/",
            "Delibera ANAC",
            "DPCM",
            "Regolamento UE 2016/",
            "r.r."
        ),
        Gen.Int[1, 9999],
        Dates,
        Gen.Int[0, 2],
        (kind, number, date, form) => Norm(kind, number, date, form)
    );

    private static readonly Gen<string> Texts = Gen.OneOf(
        Gen.String,
        Gen.String[Gen.Char["0123456789.,-/ €%°'eEPMIX nartdgl\u2013\u00a0"], 0, 30],
        Gen.String[Gen.Char["aAàÀbB01 \u0301-"], 0, 8]
    );

    private static readonly Gen<object?> Values = Gen.OneOf(
        Any(Dates),
        Any(Periods),
        Any(Times),
        Any(Moments),
        Any(Points),
        Any(Moneys),
        Any(Percents),
        Any(Durations),
        Any(ProjectCodes),
        Any(Norms),
        Any(Texts),
        Any(Amounts),
        Any(Gen.Double),
        Any(Gen.Long),
        Any(Gen.Int),
        Any(Gen.Bool),
        Any(Gen.Enum<UnknownReason>().Select(Unknown.Of)),
        Any(Gen.Int[0, 100].Select(number => new Count(number))),
        Gen.Const((object?)null)
    );

    private static Gen<object?> Any<T>(Gen<T> gen) => gen.Select(value => (object?)value);

    [Fact]
    public void Canonical_forms_read_back_to_the_same_value()
    {
        Dates.Sample(date => PartialDate.Parse(date.Canonical).Value!.Equals(date), iter: Many);
        Periods.Sample(period => Period.Parse(period.Canonical).Value!.Equals(period), iter: Many);
        Times.Sample(time => TimeOfDay.Parse(time.Canonical).Value!.Equals(time), iter: Many);
        Moments.Sample(moment => Moment.Parse(moment.Canonical).Value!.Equals(moment), iter: Many);
        Points.Sample(point => GeoPoint.Parse(point.Canonical).Value!.Equals(point), iter: Many);
        Durations.Sample(duration => Duration.Parse(duration.Canonical).Value!.Equals(duration), iter: Many);
        Percents.Sample(
            percent =>
                Percent.Parse(percent.Canonical, NumberForm.Canonical, PercentScale.Undeclared).Value!.Equals(percent),
            iter: Many
        );
        Moneys.Sample(
            money =>
                Money.Parse(money.Canonical, NumberForm.Canonical).Value!.With(money.Nature, money.AsOf).Equals(money),
            iter: Many
        );
        ProjectCodes.Sample(code => ProjectCode.Parse(code.Canonical).Value!.Equals(code), iter: Many);
        Norms.Sample(
            norm =>
                NormRef.Parse(norm.Canonical).Value is { } read
                && read.SameAct(norm)
                && read.Canonical == norm.Canonical,
            iter: Many
        );
    }

    [Fact]
    public void Printed_forms_read_back_in_italian_and_english()
    {
        foreach (var formats in new[] { Words.It, Words.En })
        {
            var form = new NumberForm(formats.DecimalSign[0], formats.GroupSign[0], true);
            Dates.Sample(
                date => date.Year < 1000 || PartialDate.Parse(date.Print(formats)).Value!.Equals(date),
                iter: Many
            );
            Periods.Sample(
                period =>
                    period.From?.Year < 1000
                    || period.To?.Year < 1000
                    || Period.Parse(period.Print(formats)).Value!.Equals(period),
                iter: Many
            );
            Durations.Sample(duration => Duration.Parse(duration.Print(formats)).Value!.Equals(duration), iter: Many);
            Amounts.Sample(
                amount => NumberReader.ParseDecimal(formats.Number(amount), form).Value == amount,
                iter: Many
            );
            Moneys.Sample(
                money =>
                    Money.Parse(money.Print(formats, 10), form).Value!.With(money.Nature, money.AsOf).Equals(money),
                iter: Many
            );
            Norms.Sample(norm => NormRef.Parse(norm.Print(formats)).Value!.Equals(norm), iter: Many);
        }
    }

    [Fact]
    public void No_text_makes_reading_throw()
    {
        NumberForm[] forms =
        [
            Words.Undeclared,
            Words.Comma,
            Words.Point,
            Words.Italian,
            Words.Form("spaced"),
            Words.Form("wrapped"),
            Words.Form("same"),
        ];
        Texts.Sample(
            text =>
            {
                foreach (var form in forms)
                {
                    Whole(
                        NumberReader.ParseDecimal(text, form).Value,
                        NumberReader.ParseDecimal(text, form).Problem?.English
                    );
                    Whole(
                        NumberReader.ParseInteger(text, form).Value,
                        NumberReader.ParseInteger(text, form).Problem?.English
                    );
                    Whole(Money.Parse(text, form));
                    Whole(Percent.Parse(text, form, PercentScale.Points));
                }
                Whole(PartialDate.Parse(text));
                Whole(Period.Parse(text));
                Whole(Moment.Parse(text));
                Whole(TimeOfDay.Parse(text));
                Whole(GeoPoint.Parse(text));
                Whole(Duration.Parse(text));
                Whole(ProjectCode.Parse(text));
                Whole(Cup.Parse(text));
                Whole(Istat.Parse(text));
                Whole(NormRef.Parse(text));
                Whole(Count.Parse(text));
                Whole(Url.Parse(text));
                Unknown.FromWord(text);
            },
            iter: Many
        );
    }

    [Fact]
    public void The_order_of_values_is_total()
    {
        Gen.Select(Values, Values, Values)
            .Sample(
                (a, b, c) =>
                {
                    Assert.Equal(0, ValueOrder.Compare(a, a));
                    Assert.Equal(Math.Sign(ValueOrder.Compare(a, b)), -Math.Sign(ValueOrder.Compare(b, a)));
                    if (ValueOrder.Compare(a, b) <= 0 && ValueOrder.Compare(b, c) <= 0)
                        Assert.True(ValueOrder.Compare(a, c) <= 0);
                    if (ValueOrder.Compare(a, b) == 0)
                        Assert.Equal(Math.Sign(ValueOrder.Compare(a, c)), Math.Sign(ValueOrder.Compare(b, c)));
                },
                iter: Many * 5
            );
    }

    [Fact]
    public void The_order_of_texts_is_total()
    {
        Gen.Select(Texts, Texts, Texts)
            .Sample(
                (a, b, c) =>
                {
                    Assert.Equal(Math.Sign(TextOrder.Compare(a, b)), -Math.Sign(TextOrder.Compare(b, a)));
                    Assert.Equal(a == b, TextOrder.Compare(a, b) == 0);
                    if (TextOrder.Compare(a, b) < 0 && TextOrder.Compare(b, c) < 0)
                        Assert.True(TextOrder.Compare(a, c) < 0);
                },
                iter: Many * 5
            );
    }

    [Fact]
    public void No_operation_throws_and_comparisons_contradict_their_contrary()
    {
        string[] computing = ["+", "-", "*", "/", "%"];
        Gen.Select(Values, Values, Gen.OneOf(computing))
            .Sample(
                (a, b, op) =>
                {
                    if (a is not IOperand && b is not IOperand)
                        return;
                    var done = Operands.Operate(op, a, b);
                    if (!done.IsDone)
                        Assert.NotEmpty(Assert.NotNull(done.Problem).Italian);
                    foreach (var (yes, no) in new[] { ("==", "!="), ("<", ">="), (">", "<=") })
                    {
                        var (first, second) = (Operands.Operate(yes, a, b), Operands.Operate(no, a, b));
                        Assert.Equal(first.IsDone, second.IsDone);
                        if (first.Value is bool answer)
                            Assert.Equal(!answer, Assert.IsType<bool>(second.Value));
                    }
                },
                iter: Many * 5
            );
    }

    [Fact]
    public void Every_value_prints_in_every_language_and_names_only_members_it_has() =>
        Values.Sample(
            value =>
            {
                Assert.NotNull(Words.It.Print(value));
                Assert.NotNull(Words.En.Print(value));
                if (value is IMembers members)
                    Assert.All(members.MemberNames.ToImmutableArray(), name =>
                        Assert.True(members.TryGetMember(name, out var member) && member is not null)
                    );
            },
            iter: Many
        );

    /// <summary>Either a value, or a sentence without line ends that says why not.</summary>
    private static void Whole<T>(Parsed<T> parsed)
        where T : class
    {
        Whole(parsed.Value, parsed.Problem?.English);
        Assert.Equal(parsed.Ok, parsed.Accepted?.English is null);
    }

    private static void Whole(object? value, string? problem)
    {
        Assert.True(value is null != problem is null);
        if (problem is not null)
            Assert.True(problem.Length is > 5 and < 400 && !problem.Contains('\n', StringComparison.Ordinal), problem);
    }

    private static NormRef Norm(string kind, int number, PartialDate date, int form)
    {
        var year = 1800 + date.Year % 400;
        var day = new PartialDate(year, date.Month ?? 3, Math.Min(date.Day ?? 4, 28));
        if (kind == "DPCM")
            return Read($"DPCM {day.Canonical}");
        if (kind.EndsWith('/'))
            return Read(form == 0 || kind[0] == 'R' ? $"{kind}{number}" : $"{kind}{number} del {day.Print(Words.It)}");
        return Read(
            form switch
            {
                0 => $"{kind} n. {number}",
                1 => $"{kind} {number}/{year}, art. 6",
                _ => $"{kind} {day.Print(Words.It)}, n. {number}",
            }
        );
    }

    private static NormRef Read(string text)
    {
        var (norm, refusal) = NormRef.Parse(text);
        return norm ?? throw new InvalidOperationException(refusal?.Problem.English);
    }
}
