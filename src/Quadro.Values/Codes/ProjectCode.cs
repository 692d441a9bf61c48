using System.Collections.Immutable;
using Quadro.Text;
using Quadro.Values.Language;

namespace Quadro.Values.Codes;

/// <summary>The code of a project: letters of the city, numbers with dots between, and perhaps a letter. 'MI.3.1.1.a'
/// is kept as 'MI3.1.1.a'.</summary>
public sealed record ProjectCode : IValue, IOperand
{
    private static readonly Wording Forms = Wording.Same("'MI3.1.1.a'");
    private static readonly ImmutableArray<string> Names = ["city", "axis", "action", "letter", "canonical"];
    private readonly int cityLength;
    private readonly int numbersEnd;

    private ProjectCode(string canonical, int cityLength, int numbersEnd) =>
        (Canonical, this.cityLength, this.numbersEnd) = (canonical, cityLength, numbersEnd);

    public static Parsed<ProjectCode> Parse(string text)
    {
        if (Find(text) is { } code)
            return Parsed.Of(code);
        var body = Chars.Trim(text);
        if (body.IsEmpty)
            return Parsed.No<ProjectCode>(
                "an empty text is not a project code",
                "un testo vuoto non è un codice di progetto",
                Forms
            );
        var quoted = Chars.Quote(body);
        return Parsed.No<ProjectCode>(
            $"{quoted} is not a project code: letters, numbers with dots between, and at most one letter at the end",
            $"{quoted} non è un codice di progetto: lettere, numeri separati da punti e al più una lettera alla fine",
            Forms
        );
    }

    /// <summary>The code, or null when the text is not a code.</summary>
    public static ProjectCode? Find(ReadOnlySpan<char> text) => TryRead(Chars.Trim(text));

    public string Canonical { get; }

    /// <summary>The letters of the city, such as MI.</summary>
    public string City => Canonical[..cityLength];

    /// <summary>The first number, such as 3.</summary>
    public string Axis => Action.Split('.')[0];

    /// <summary>All numbers, such as 3.1.1.</summary>
    public string Action => Canonical[cityLength..numbersEnd];

    /// <summary>The letter at the end, such as a, or null when there is none.</summary>
    public string? Letter => numbersEnd < Canonical.Length ? Canonical[(numbersEnd + 1)..] : null;

    public string Print(LanguageFormats formats) => Canonical;

    public IEnumerable<string> MemberNames => Names;

    public bool TryGetMember(string name, out object? value)
    {
        value = name switch
        {
            "city" => City,
            "axis" => Axis,
            "action" => Action,
            "letter" => Letter ?? (object)Unknown.NotApplicable,
            "canonical" => Canonical,
            _ => null,
        };
        return value is not null;
    }

    public override string ToString() => Canonical;

    private static ProjectCode? TryRead(ReadOnlySpan<char> body)
    {
        var city = 0;
        while (city < body.Length && char.IsAsciiLetter(body[city]))
            city++;
        if (city is 0 or > 6 || body.Length > 40)
            return null;
        Span<char> canonical = stackalloc char[body.Length + 1];
        body[..city].ToUpperInvariant(canonical);
        var (at, length) = (city, city);
        if (at < body.Length && body[at] is '.' or ' ' or '-' or '_')
            at++;
        var start = at;
        while (at < body.Length && Chars.IsDigit(body[at]))
        {
            while (at < body.Length && Chars.IsDigit(body[at]))
                canonical[length++] = body[at++];
            if (at + 1 < body.Length && body[at] == '.' && Chars.IsDigit(body[at + 1]))
                canonical[length++] = body[at++];
        }
        if (at == start)
            return null;
        var numbers = length;
        if (at < body.Length && body[at] is '.' or ' ')
            at++;
        if (at == body.Length)
            return body[^1] is '.' ? null : new ProjectCode(canonical[..length].ToString(), city, numbers);
        if (at != body.Length - 1 || !char.IsAsciiLetter(body[at]))
            return null;
        (canonical[length], canonical[length + 1]) = ('.', char.ToLowerInvariant(body[at]));
        return new ProjectCode(canonical[..(length + 2)].ToString(), city, numbers);
    }
}
