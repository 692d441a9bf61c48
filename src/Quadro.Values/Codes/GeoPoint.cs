using Quadro.Text;
using Quadro.Values.Language;
using Quadro.Values.Numbers;

namespace Quadro.Values.Codes;

/// <summary>A place on the earth, in degrees. It is written with the longitude first, as in Table Schema and
/// GeoJSON.</summary>
public sealed record GeoPoint : IValue, IOperand
{
    internal static readonly Wording Forms = new(
        "'9.1895, 45.4643': the longitude, a comma, the latitude",
        "'9.1895, 45.4643': la longitudine, una virgola, la latitudine"
    );

    private GeoPoint(decimal longitude, decimal latitude) => (Longitude, Latitude) = (longitude, latitude);

    public static Parsed<GeoPoint> Parse(string text)
    {
        var body = Chars.Trim(text);
        if (body.IsEmpty)
            return Parsed.No<GeoPoint>("an empty text is not a point", "un testo vuoto non è un punto", Forms);
        var commas = body.Count(',');
        if (commas == 3 || (commas != 1 && body.Contains(';')))
            return No(
                body,
                new(
                    "its decimals stand behind commas, and the comma parts the two numbers",
                    "ha la virgola davanti ai decimali, e la virgola separa i due numeri"
                )
            );
        var comma = commas == 1 ? body.IndexOf(',') : 0;
        if (Degrees(body[..comma]) is not { } longitude || Degrees(body[(comma + 1)..]) is not { } latitude)
            return No(body, new("two numbers with a comma between them", "due numeri separati da una virgola"));
        return OutOfRange(longitude, latitude) is { } problem
            ? No(body, problem)
            : Parsed.Of(new GeoPoint(longitude, latitude));
    }

    private static Parsed<GeoPoint> No(ReadOnlySpan<char> body, Wording why)
    {
        var quoted = Chars.Quote(body);
        return Parsed.No<GeoPoint>(
            $"{quoted} is not a point: {why.English}",
            $"{quoted} non è un punto: {why.Italian}",
            Forms
        );
    }

    /// <summary>The point, or a refusal when a number is outside its range.</summary>
    public static Parsed<GeoPoint> At(decimal longitude, decimal latitude) =>
        OutOfRange(longitude, latitude) is { } problem
            ? Parsed.No<GeoPoint>(
                $"this is not a point: {problem.English}",
                $"questo non è un punto: {problem.Italian}",
                Forms
            )
            : Parsed.Of(new GeoPoint(longitude, latitude));

    public decimal Longitude { get; }

    public decimal Latitude { get; }

    public string Canonical => $"{ExactText.Of(Longitude)}, {ExactText.Of(Latitude)}";

    public string Print(LanguageFormats formats) =>
        $"{Angle(formats, Latitude, formats.Compass.North, formats.Compass.South)} "
        + $"{Angle(formats, Longitude, formats.Compass.East, formats.Compass.West)}";

    public IEnumerable<string> MemberNames => ["lon", "lat", "canonical"];

    public bool TryGetMember(string name, out object? value)
    {
        value = name switch
        {
            "lon" => Longitude,
            "lat" => Latitude,
            "canonical" => Canonical,
            _ => null,
        };
        return value is not null;
    }

    public bool Equals(GeoPoint? other) =>
        other is not null && Longitude == other.Longitude && Latitude == other.Latitude;

    public override int GetHashCode() => HashCode.Combine(Longitude, Latitude);

    public override string ToString() => Canonical;

    private static string Angle(LanguageFormats formats, decimal degrees, string above, string below) =>
        $"{formats.NumberUpTo(Math.Abs(degrees), 6)}° {(degrees < 0 ? below : above)}";

    private static decimal? Degrees(ReadOnlySpan<char> text) =>
        NumberReader.Read(text, NumberForm.Canonical, NumberUse.Plain) is { Fault: NumberFault.None } read
            ? read.Value
            : null;

    private static Wording? OutOfRange(decimal longitude, decimal latitude)
    {
        var (east, north) = (ExactText.Of(longitude), ExactText.Of(latitude));
        if (latitude is < -90 or > 90)
        {
            var isSwapped = latitude is >= -180 and <= 180 && longitude is >= -90 and <= 90;
            return new(
                $"{north} is no latitude, which lies between -90 and 90"
                    + (isSwapped ? $", did you mean '{north}, {east}'?" : ""),
                $"{north} non è una latitudine, che sta fra -90 e 90"
                    + (isSwapped ? $": forse si voleva scrivere '{north}, {east}'?" : "")
            );
        }
        return longitude is < -180 or > 180
            ? new(
                $"{east} is no longitude, which lies between -180 and 180",
                $"{east} non è una longitudine, che sta fra -180 e 180"
            )
            : null;
    }
}
