using Quadro.Scripting;

namespace Quadro.Model.Values;

/// <summary>The six digits by which ISTAT names a municipality: three of the province, three of the municipality. Text, so that zeros at the front stay.</summary>
public sealed record Istat : IValue, IScriptOperand
{
    private const string Forms = "'015146', in quotes where the file would make a number of it";

    private Istat(string canonical) => Canonical = canonical;

    public static Parsed<Istat> Parse(string text)
    {
        var body = Chars.Trim(text);
        if (body.Length == 6 && Chars.AllDigits(body)) return Parsed.Of(new Istat(body.Length == text.Length ? text : body.ToString()));
        if (body.IsEmpty) return Parsed.No<Istat>("an empty text is not an ISTAT code", Forms);
        var quoted = Chars.Quote(body);
        if (!Chars.AllDigits(body)) return Parsed.No<Istat>($"{quoted} is not an ISTAT code of a municipality: six digits", Forms);
        if (body.Length is 4 or 5) return Parsed.No<Istat>($"{quoted} is not an ISTAT code of a municipality: it has lost its zeros, did you mean '{body.ToString().PadLeft(6, '0')}'?", Forms);
        return Parsed.No<Istat>($"{quoted} is not an ISTAT code of a municipality: it has {body.Length} digits, not six", Forms);
    }

    public string Canonical { get; }

    /// <summary>The first three digits.</summary>
    public string Province => Canonical[..3];

    /// <summary>The code; the name of the territory is known to the model.</summary>
    public string Print(LanguageFormats formats) => Canonical;

    public IEnumerable<string> MemberNames => ["province", "canonical"];

    public bool TryGetMember(string name, out object? value)
    {
        value = name switch { "province" => Province, "canonical" => Canonical, _ => null };
        return value is not null;
    }

    public bool TryOperate(string op, object? left, object? right, out object? result) => Operands.TryOperate(op, left, right, out result);

    public override string ToString() => Canonical;
}
