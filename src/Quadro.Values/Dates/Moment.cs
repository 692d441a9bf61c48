using System.Collections.Immutable;
using System.Globalization;
using Quadro.Values.Language;

namespace Quadro.Values.Dates;

/// <summary>A day and a time of day, with the offset from UTC when it was given.</summary>
/// <remarks>Two moments that both have an offset are compared as instants, all others by their local time.</remarks>
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

    /// <summary>The day of a date or a moment, or null for any other value.</summary>
    public static PartialDate? DateOf(object? value) => value as PartialDate ?? (value as Moment)?.Date;

    /// <summary>Ten-millionths of a second since the year 1, in local time.</summary>
    public long LocalTicks => Date.First.DayNumber * TimeSpan.TicksPerDay + Time.Ticks;

    /// <summary>Ten-millionths of a second since the year 1, in UTC; a moment without an offset counts as
    /// UTC.</summary>
    public long Instant => LocalTicks - (OffsetMinutes ?? 0) * TimeSpan.TicksPerMinute;

    /// <summary>The moment in ISO 8601, such as 2022-04-29T11:54:11+02:00; 'Z' is an offset of zero, an unknown
    /// offset is left out.</summary>
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
