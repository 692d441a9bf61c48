using Quadro.Text;
using Quadro.Values.Language;

namespace Quadro.Values.Codes;

/// <summary>The six digits by which ISTAT names a municipality: three of the province, three of the municipality. Text,
/// so that zeros at the front stay.</summary>
public sealed record Istat : IValue, IOperand
{
    private const string Forms = "'015146', in quotes where the file would make a number of it";

    private Istat(string canonical) => Canonical = canonical;

    public static Parsed<Istat> Parse(string text)
    {
        var body = Chars.Trim(text);
        if (body.Length == 6 && Chars.AllDigits(body))
            return Parsed.Of(new Istat(body.Length == text.Length ? text : body.ToString()));
        if (body.IsEmpty)
            return Parsed.No<Istat>("an empty text is not an ISTAT code", Forms);
        var quoted = Chars.Quote(body);
        if (!Chars.AllDigits(body))
            return Parsed.No<Istat>($"{quoted} is not an ISTAT code of a municipality: six digits", Forms);
        if (body.Length is 4 or 5)
            return Parsed.No<Istat>(
                $"{quoted} is not an ISTAT code of a municipality: it has lost its zeros, did you mean "
                    + $"'{body.ToString().PadLeft(6, '0')}'?",
                Forms
            );
        return Parsed.No<Istat>($"{quoted} is not an ISTAT code of a municipality: {Length(body.Length)}", Forms);
    }

    private static string Length(int digits) =>
        digits switch
        {
            3 => "three digits are a province's code",
            <= 2 => "one or two digits are a region's code",
            _ => $"it has {digits} digits, not six",
        };

    public string Canonical { get; }

    /// <summary>The first three digits.</summary>
    public string Province => Canonical[..3];

    /// <summary>The record of the municipality, once the model has found it.</summary>
    public IMembers? Territory { get; private init; }

    public Istat Of(IMembers territory) => this with { Territory = territory };

    /// <summary>The code; pages print the name of the territory when it is known.</summary>
    public string Print(LanguageFormats formats) => Canonical;

    public bool Equals(Istat? other) => other is not null && Canonical == other.Canonical;

    public override int GetHashCode() => Canonical.GetHashCode(StringComparison.Ordinal);

    public IEnumerable<string> MemberNames => ["province", "canonical", "territory"];

    public bool TryGetMember(string name, out object? value)
    {
        value = name switch
        {
            "province" => Province,
            "canonical" => Canonical,
            "territory" => (object?)Territory ?? Unknown.NotAvailable,
            _ => null,
        };
        return value is not null;
    }

    public override string ToString() => Canonical;
}
