using System.Buffers;
using Quadro.Text;
using Quadro.Values.Language;

namespace Quadro.Values.Codes;

/// <summary>An address on the web or of a mailbox: http, https or mailto. Only its form is checked, not whether a
/// server answers.</summary>
public sealed record Url : IValue, IOperand
{
    private static readonly Wording Forms = new(
        "'https://www.example.org/page' or 'mailto:name@example.org'",
        "'https://www.example.org/pagina' o 'mailto:nome@example.org'"
    );
    private static readonly SearchValues<char> Forbidden = SearchValues.Create(" <>\"{}|\\^`\t\r\n\u00a0");

    private Url(string canonical) => Canonical = canonical;

    public static Parsed<Url> Parse(string text)
    {
        var body = Chars.Trim(text);
        if (body.IsEmpty)
            return Parsed.No<Url>("an empty text is not an address", "un testo vuoto non è un indirizzo", Forms);
        if (Fault(body) is { } fault)
        {
            var quoted = Chars.Quote(body);
            return Parsed.No<Url>(
                $"{quoted} is not an address: {fault.English}",
                $"{quoted} non è un indirizzo: {fault.Italian}",
                Forms
            );
        }
        return Parsed.Of(new Url(body.Length == text.Length ? text : body.ToString()));
    }

    public string Canonical { get; }

    public string Scheme => Canonical[..Canonical.IndexOf(':', StringComparison.Ordinal)].ToLowerInvariant();

    /// <summary>The host without user and port, or the part of a mailbox after '@'.</summary>
    public string Host => HostOf(Canonical).ToString().ToLowerInvariant();

    public string Print(LanguageFormats formats) => Canonical;

    public IEnumerable<string> MemberNames => ["scheme", "host", "canonical"];

    public bool TryGetMember(string name, out object? value)
    {
        value = name switch
        {
            "scheme" => Scheme,
            "host" => Host,
            "canonical" => Canonical,
            _ => null,
        };
        return value is not null;
    }

    public override string ToString() => Canonical;

    private static Wording? Fault(ReadOnlySpan<char> body)
    {
        if (body.IndexOfAny(Forbidden) is >= 0 and var odd)
            return new(
                $"character {odd + 1} does not stand in addresses unless it is escaped",
                $"il carattere {odd + 1} non sta negli indirizzi, se non in forma codificata"
            );
        var colon = body.IndexOf(':');
        var scheme = colon < 0 ? default : body[..colon];
        if (Chars.Same(scheme, "mailto"))
            return HostOf(body).IsEmpty || body[colon + 1] == '@'
                ? new("a mailbox has a name, '@' and a host", "una casella ha un nome, '@' e un host")
                : null;
        if (!Chars.Same(scheme, "http") && !Chars.Same(scheme, "https"))
            return OtherScheme(body, colon);
        if (!body[(colon + 1)..].StartsWith("//", StringComparison.Ordinal))
            return new($"'{scheme}:' is followed by '//'", $"'{scheme}:' è seguito da '//'");
        return IsHost(HostOf(body)) ? null : new("its host is missing or is not one", "il suo host manca o non è tale");
    }

    private static Wording OtherScheme(ReadOnlySpan<char> body, int colon)
    {
        if (body.StartsWith("www.", StringComparison.OrdinalIgnoreCase))
            return new(
                $"it does not start with 'https://', did you mean 'https://{body}'?",
                $"non comincia con 'https://': forse si voleva scrivere 'https://{body}'?"
            );
        return body.Contains('@') && colon < 0
            ? new(
                $"it does not start with 'mailto:', did you mean 'mailto:{body}'?",
                $"non comincia con 'mailto:': forse si voleva scrivere 'mailto:{body}'?"
            )
            : new(
                "it does not start with 'http://', 'https://' or 'mailto:'",
                "non comincia con 'http://', 'https://' o 'mailto:'"
            );
    }

    private static ReadOnlySpan<char> HostOf(ReadOnlySpan<char> address)
    {
        var rest = address[(address.IndexOf(':') + 1)..];
        if (!rest.StartsWith("//", StringComparison.Ordinal))
            return rest.LastIndexOf('@') is >= 0 and var sign ? rest[(sign + 1)..Until(rest, "?")] : default;
        rest = rest[2..];
        rest = rest[..Until(rest, "/?#")];
        rest = rest[(rest.LastIndexOf('@') + 1)..];
        return rest is ['[', ..] ? rest : rest[..Until(rest, ":")];
    }

    private static int Until(ReadOnlySpan<char> text, string marks) =>
        text.IndexOfAny(marks) is >= 0 and var at ? at : text.Length;

    private static bool IsHost(ReadOnlySpan<char> host)
    {
        if (host.IsEmpty || host[0] is '.' or '-' || host[^1] == '-')
            return false;
        foreach (var c in host)
            if (!char.IsLetterOrDigit(c) && c is not ('.' or '-' or '_' or '[' or ']' or ':' or '%'))
                return false;
        return host.IndexOf("..", StringComparison.Ordinal) < 0;
    }
}
