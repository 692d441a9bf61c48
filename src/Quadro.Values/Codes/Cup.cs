using Quadro.Text;
using Quadro.Values.Language;

namespace Quadro.Values.Codes;

/// <summary>The Italian code of a public investment project (codice unico di progetto).</summary>
/// <remarks>
/// Form: a letter, two digits, a letter, eleven digits, as in C11G06000000001. The rules only say fifteen letters and
/// digits; the positions of the letters were found in four published lists of funded projects (PNRR, PA digitale
/// 2026, reconstruction): of 25,789 different codes all but 14 have this form, and those 14 are cut, doubled,
/// provisional, or have '1' for 'I'. How the first letter is computed is not published, so only the form is checked.
/// </remarks>
public sealed record Cup : IValue, IOperand
{
    private static readonly Wording Forms = new(
        "'C11G06000000001': a letter, two digits, a letter, eleven digits",
        "'C11G06000000001': una lettera, due cifre, una lettera, undici cifre"
    );

    private Cup(string canonical) => Canonical = canonical;

    public static Parsed<Cup> Parse(string text)
    {
        var body = Chars.Trim(text);
        if (body.IsEmpty)
            return Parsed.No<Cup>("an empty text is not a CUP", "un testo vuoto non è un CUP", Forms);
        Span<char> code = stackalloc char[15];
        var length = 0;
        foreach (var c in body)
        {
            if (Chars.IsSpace(c))
                continue;
            if (length == 15)
                return No(body, "it has more than 15 characters", "ha più di 15 caratteri");
            code[length++] = char.ToUpperInvariant(c);
        }
        if (length < 15)
            return No(body, $"it has {length} characters, not 15", $"ha {length} caratteri, non 15");
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

    private static Parsed<Cup> No(ReadOnlySpan<char> body, string english, string italian)
    {
        var quoted = Chars.Quote(body);
        return Parsed.No<Cup>($"{quoted} is not a CUP: {english}", $"{quoted} non è un CUP: {italian}", Forms);
    }

    private static Parsed<Cup> Misfit(ReadOnlySpan<char> body, Span<char> code, int at)
    {
        var isLetter = at is 0 or 3;
        var (english, italian) = (
            $"character {at + 1} is '{code[at]}', and {(isLetter ? "a letter" : "a digit")} stands there",
            $"il carattere {at + 1} è '{code[at]}', e lì ci va {(isLetter ? "una lettera" : "una cifra")}"
        );
        for (var i = 0; i < code.Length; i++)
            if (!Fits(code, i))
                code[i] = Lookalike(code[i]);
        for (var i = 0; i < code.Length; i++)
            if (!Fits(code, i))
                return No(body, english, italian);
        return No(body, $"{english}, did you mean '{code}'?", $"{italian}: forse si voleva scrivere '{code}'?");
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
