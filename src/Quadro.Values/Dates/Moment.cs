using System.Collections.Immutable;
using System.Globalization;
using Quadro.Values.Language;

namespace Quadro.Values.Dates;

/// <summary>A day and a time of day, with the distance from Greenwich where it was given.</summary>
/// <remarks>Two moments that both say their distance from Greenwich are compared as instants, others as their clocks
/// show them.</remarks>
public sealed record Moment(PartialDate Date, TimeOfDay Time, int? OffsetMinutes = null) : IValue, IOperand
{
    private static readonly ImmutableArray<string> Names =
    [
        "year",
        "month",
        "day",
        "hour",
        "minute",
        "second",
        "date",
        "time",
        "offset",
        "iso",
    ];

    public static Parsed<Moment> Parse(string text) => MomentReader.Read(text);

    /// <summary>The day of a date or a moment; null of anything else.</summary>
    public static PartialDate? DateOf(object? value) => value as PartialDate ?? (value as Moment)?.Date;

    /// <summary>Ten-millionths of a second since the year 1, as its own clock shows them.</summary>
    public long LocalTicks => Date.First.DayNumber * TimeSpan.TicksPerDay + Time.Ticks;

    /// <summary>The same at Greenwich; without a distance, as if it were there.</summary>
    public long Instant => LocalTicks - (OffsetMinutes ?? 0) * TimeSpan.TicksPerMinute;

    /// <summary>2022-04-29T11:54:11+02:00, with 'Z' for no distance and nothing for an unknown one.</summary>
    public string Canonical => $"{Date.Canonical}T{Time.Canonical}{Offset}";

    private string Offset =>
        OffsetMinutes switch
        {
            null => "",
            0 => "Z",
            { } minutes => string.Create(
                CultureInfo.InvariantCulture,
                $"{(minutes < 0 ? '-' : '+')}{Math.Abs(minutes) / 60:00}:{Math.Abs(minutes) % 60:00}"
            ),
        };

    public string Print(LanguageFormats formats) =>
        LanguageFormats.Fill(
            LanguageFormats.Fill(formats.Dates.Moment, "{time}", Time.Print(formats)),
            "{date}",
            Date.Print(formats)
        );

    public IEnumerable<string> MemberNames => Names;

    public bool TryGetMember(string name, out object? value)
    {
        value = name switch
        {
            "date" => Date,
            "time" => Time,
            "offset" => OffsetMinutes is null ? Unknown.NotAvailable : Offset,
            "iso" => Canonical,
            _ => null,
        };
        return value is not null
            || (name is "year" or "month" or "day" && Date.TryGetMember(name, out value))
            || (name is not "iso" && Time.TryGetMember(name, out value));
    }

    public override string ToString() => Canonical;
}
