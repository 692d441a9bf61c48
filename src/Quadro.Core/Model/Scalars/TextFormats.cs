using System.Buffers.Text;
using System.Collections.Immutable;
using Quadro.Diagnostics;
using Quadro.Text;
using Quadro.Values.Codes;

namespace Quadro.Model.Scalars;

/// <summary>Checks texts in the formats of Table Schema: e-mail, address, UUID, bytes.</summary>
internal static class TextFormats
{
    /// <summary>Schemes of addresses that are not pages: they are valid, but never fetched.</summary>
    private static readonly ImmutableArray<string> OtherSchemes =
    [
        "urn",
        "ftp",
        "ftps",
        "sftp",
        "tel",
        "geo",
        "doi",
        "info",
        "ark",
        "tag",
        "did",
    ];

    public static ScalarReader.Result Read(string text, string? format) =>
        format switch
        {
            "uri" => Uri(text.Trim()),
            "email" => LooksLikeEmail(text.Trim())
                ? new(text.Trim())
                : No(Messages.Model.NoEmail(Chars.Quote(text)), Wording.Same("'office@example.org'")),
            "uuid" => Guid.TryParseExact(text.Trim(), "D", out var uuid)
                ? new(uuid.ToString("D"))
                : No(Messages.Model.NoUuid(Chars.Quote(text)), Messages.Model.FormOfUuid),
            "binary" => Base64.IsValid(text.AsSpan().Trim())
                ? new(text.Trim())
                : No(Messages.Model.NoBase64(Chars.Quote(text)), Messages.Model.FormOfBase64),
            _ => new(text),
        };

    private static ScalarReader.Result No(Wording why, Wording accepted) =>
        new(null, why, ScalarReader.Accept(accepted));

    private static ScalarReader.Result Uri(string text)
    {
        var parsed = Url.Parse(text);
        if (parsed.Ok)
            return new(text);
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        var known =
            colon > 0
            && colon < text.Length - 1
            && OtherSchemes.Contains(text[..colon].ToLowerInvariant())
            && !text.Any(c => char.IsWhiteSpace(c) || c is '<' or '>' or '"');
        return known ? new(text) : ScalarReader.Of(parsed);
    }

    private static bool LooksLikeEmail(string text)
    {
        var at = text.IndexOf('@', StringComparison.Ordinal);
        if (
            at <= 0
            || at > 64
            || at != text.LastIndexOf('@')
            || text.Any(c => char.IsWhiteSpace(c) || c is '<' or '>' or '(' or ')' or ',' or ';' or ':' or '"' or '\\')
        )
            return false;
        var host = text[(at + 1)..];
        return host.Contains('.', StringComparison.Ordinal)
            && host.Split('.').All(label => label.Length > 0 && label[0] != '-' && label[^1] != '-')
            && text[0] != '.'
            && text[at - 1] != '.'
            && !text.Contains("..", StringComparison.Ordinal);
    }
}
