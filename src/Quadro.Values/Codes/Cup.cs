using Quadro.Text;
using Quadro.Values.Language;

namespace Quadro.Values.Codes;

/// <summary>The Italian code of a public investment project (codice unico di progetto).</summary>
/// <remarks>
/// Form: a letter, two digits, a letter, eleven digits, as in C11G06000000001. The rules only say fifteen letters and
/// digits; the places of the letters were found in four published lists of funded projects (PNRR, PA digitale 2026,
/// reconstruction): of 25,789 different codes all but 14 have them, and those 14 are cut, doubled, provisional, or have
/// '1' for 'I'. How the first letter is computed is not published, so only the form is checked.
/// </remarks>
public sealed record Cup : IValue, IOperand
{
    private const string Forms = "'C11G06000000001': a letter, two digits, a letter, eleven digits";

    private Cup(string canonical) => Canonical = canonical;

    public static Parsed<Cup> Parse(string text)
    {
        var body = Chars.Trim(text);
        if (body.IsEmpty)
            return Parsed.No<Cup>("an empty text is not a CUP", Forms);
        Span<char> code = stackalloc char[15];
        var length = 0;
        foreach (var c in body)
        {
            if (Chars.IsSpace(c))
                continue;
            if (length == 15)
                return Parsed.No<Cup>($"{Chars.Quote(body)} is not a CUP: it has more than 15 characters", Forms);
            code[length++] = char.ToUpperInvariant(c);
        }
        if (length < 15)
            return Parsed.No<Cup>($"{Chars.Quote(body)} is not a CUP: it has {length} characters, not 15", Forms);
        for (var i = 0; i < code.Length; i++)
            if (!Fits(code, i))
                return Misfit(body, code, i);
        return Parsed.Of(new Cup(code.ToString()));
    }

    public string Canonical { get; }

    public string Print(LanguageFormats formats) => Canonical;

    public IEnumerable<string> MemberNames => ["canonical"];

    public bool TryGetMember(string name, out object? value)
    {
        value = name == "canonical" ? Canonical : null;
        return value is not null;
    }

    public override string ToString() => Canonical;

    private static bool Fits(ReadOnlySpan<char> code, int at) =>
        at is 0 or 3 ? char.IsAsciiLetterUpper(code[at]) : Chars.IsDigit(code[at]);

    private static Parsed<Cup> Misfit(ReadOnlySpan<char> body, Span<char> code, int at)
    {
        var wanted = at is 0 or 3 ? "a letter" : "a digit";
        var problem =
            $"{Chars.Quote(body)} is not a CUP: character {at + 1} is '{code[at]}', and {wanted} stands there";
        for (var i = 0; i < code.Length; i++)
            if (!Fits(code, i))
                code[i] = Lookalike(code[i]);
        for (var i = 0; i < code.Length; i++)
            if (!Fits(code, i))
                return Parsed.No<Cup>(problem, Forms);
        return Parsed.No<Cup>($"{problem}, did you mean '{code}'?", Forms);
    }

    private static char Lookalike(char c) =>
        c switch
        {
            'O' => '0',
            'I' or 'L' => '1',
            '1' => 'I',
            '8' => 'B',
            '5' => 'S',
            'S' => '5',
            'B' => '8',
            _ => c,
        };
}
