using Quadro.Text;
using Quadro.Values.Language;
using Quadro.Values.Numbers;

namespace Quadro.Values.Codes;

/// <summary>A place on the earth, in degrees. Written with the longitude first, as Table Schema and GeoJSON have
/// it.</summary>
public sealed record GeoPoint : IValue, IOperand
{
    internal const string Forms = "'9.1895, 45.4643': the longitude, a comma, the latitude";

    private GeoPoint(decimal longitude, decimal latitude) => (Longitude, Latitude) = (longitude, latitude);

    public static Parsed<GeoPoint> Parse(string text)
    {
        var body = Chars.Trim(text);
        if (body.IsEmpty)
            return Parsed.No<GeoPoint>("an empty text is not a point", Forms);
        var quoted = Chars.Quote(body);
        var commas = body.Count(',');
        if (commas == 3 || (commas != 1 && body.Contains(';')))
            return Parsed.No<GeoPoint>(
                $"{quoted} is not a point: its decimals stand behind commas, and the comma parts the two numbers",
                Forms
            );
        if (commas != 1)
            return Parsed.No<GeoPoint>($"{quoted} is not a point: two numbers with a comma between them", Forms);
        var comma = body.IndexOf(',');
        if (Degrees(body[..comma]) is not { } longitude || Degrees(body[(comma + 1)..]) is not { } latitude)
            return Parsed.No<GeoPoint>($"{quoted} is not a point: two numbers with a comma between them", Forms);
        return Of(longitude, latitude) is { } problem
            ? Parsed.No<GeoPoint>($"{quoted} is not a point: {problem}", Forms)
            : Parsed.Of(new GeoPoint(longitude, latitude));
    }

    /// <summary>The point, when both lie within their ranges.</summary>
    public static Parsed<GeoPoint> At(decimal longitude, decimal latitude) =>
        Of(longitude, latitude) is { } problem
            ? Parsed.No<GeoPoint>($"this is not a point: {problem}", Forms)
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
        NumberReader.ParseDecimal(text, NumberForm.Canonical).Value;

    private static string? Of(decimal longitude, decimal latitude)
    {
        if (latitude is < -90 or > 90)
        {
            var swapped =
                latitude is >= -180 and <= 180 && longitude is >= -90 and <= 90
                    ? $", did you mean '{ExactText.Of(latitude)}, {ExactText.Of(longitude)}'?"
                    : "";
            return $"{ExactText.Of(latitude)} is no latitude, which lies between -90 and 90{swapped}";
        }
        return longitude is < -180 or > 180
            ? $"{ExactText.Of(longitude)} is no longitude, which lies between -180 and 180"
            : null;
    }
}
