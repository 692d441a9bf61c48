using Quadro.Text;
using Quadro.Values.Language;

namespace Quadro.Values.Codes;

/// <summary>The six digits by which ISTAT names a municipality: three of the province, three of the municipality. It
/// is kept as text, so that leading zeros stay.</summary>
public sealed record Istat : IValue, IOperand
{
    private static readonly Wording Forms = new(
        "'015146', in quotes where the file would make a number of it",
        "'015146', tra virgolette dove il file ne farebbe un numero"
    );

    private Istat(string canonical) => Canonical = canonical;

    public static Parsed<Istat> Parse(string text)
    {
        var body = Chars.Trim(text);
        if (body.Length == 6 && Chars.AllDigits(body))
            return Parsed.Of(new Istat(body.Length == text.Length ? text : body.ToString()));
        if (body.IsEmpty)
            return Parsed.No<Istat>(
                "an empty text is not an ISTAT code",
                "un testo vuoto non è un codice ISTAT",
                Forms
            );
        var (quoted, why) = (Chars.Quote(body), Why(body));
        return Parsed.No<Istat>(
            $"{quoted} is not an ISTAT code of a municipality: {why.English}",
            $"{quoted} non è un codice ISTAT di un comune: {why.Italian}",
            Forms
        );
    }

    private static Wording Why(ReadOnlySpan<char> body)
    {
        if (!Chars.AllDigits(body))
            return new("six digits", "sei cifre");
        if (body.Length is 4 or 5)
        {
            var meant = body.ToString().PadLeft(6, '0');
            return new(
                $"it has lost its zeros, did you mean '{meant}'?",
                $"ha perso i suoi zeri: forse si voleva scrivere '{meant}'?"
            );
        }
        return body.Length switch
        {
            3 => new("three digits are a province's code", "tre cifre sono il codice di una provincia"),
            <= 2 => new("one or two digits are a region's code", "una o due cifre sono il codice di una regione"),
            var digits => new($"it has {digits} digits, not six", $"ha {digits} cifre, non sei"),
        };
    }

    public string Canonical { get; }

    /// <summary>The code of the province: the first three digits.</summary>
    public string Province => Canonical[..3];

    /// <summary>The record of the municipality, or null while the model has not found it.</summary>
    public IMembers? Territory { get; private init; }

    public Istat Of(IMembers territory) => this with { Territory = territory };

    /// <summary>Prints the code; pages print the name of the territory instead when it is known.</summary>
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
