using System.Collections.Frozen;
using Quadro.Diagnostics;
using Quadro.Model;
using Quadro.Model.Records;
using Quadro.Text;
using Quadro.Values;

namespace Quadro.Check;

/// <summary>E-mail addresses of persons in what is published: an office may be written to, a person's address is
/// nobody's business.</summary>
internal static class AddressCheck
{
    /// <summary>Words of which one in an address makes it that of an office.</summary>
    private static readonly FrozenSet<string> Offices = (
        "info pec protocollo urp segreteria ufficio uffici sportello contatti contatto redazione "
        + "comunicazione stampa ufficiostampa press office amministrazione direzione presidenza sindaco "
        + "assessorato servizi servizio "
        + "settore dipartimento anagrafe tributi urbanistica edilizia lavori sociale sociali servizisociali "
        + "casa abitare politiche cultura ambiente bandi gare appalti concorsi privacy dpo rpd accessibilita "
        + "trasparenza "
        + "webmaster web support supporto assistenza help helpdesk newsletter noreply no reply posta mail "
        + "email comune provincia regione unione biblioteca scuola polizia municipale ragioneria personale "
        + "statistica opendata "
        + "dati open data contact contacts hello team admin postmaster enquiries segreteriagenerale "
        + "direzionegenerale commerciale progetti formazione staff"
    )
        .Split(' ')
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Names that stand for no host: examples.</summary>
    private static readonly FrozenSet<string> Examples = new[]
    {
        "example",
        "test",
        "invalid",
        "localhost",
    }.ToFrozenSet(StringComparer.Ordinal);

    public static void Check(SiteModel model, DiagnosticBag log)
    {
        foreach (var record in model.Collections.SelectMany(collection => collection.Published))
        {
            CheckFields(record, record, log);
        }
        foreach (var template in model.Templates)
            if (!template.IsKit && template.Text is { } text)
                CheckFile(text, log);
    }

    /// <summary>A file that goes out as it is, or whose words do.</summary>
    public static void CheckFile(SourceFile file, DiagnosticBag log)
    {
        if (!file.Text.Contains('@', StringComparison.Ordinal))
            return;
        foreach (var (start, length) in Persons(file.Text, 0))
            log.Add(Finding(file.Span(start, length)));
    }

    public static void CheckBody(Record record, TextBody body, DiagnosticBag log)
    {
        if (!body.File.Mentions("@", body.Start))
            return;
        foreach (var (start, length) in Persons(body.File.Text, body.Start))
            Report(record, null, body.File.Span(start, length), log);
    }

    private static void CheckFields(Record owner, DataObject part, DiagnosticBag log)
    {
        for (var i = 0; i < part.Fields.All.Length; i++)
            CheckValue(part.Given(i), owner, part, i, log);
    }

    private static void CheckValue(object? value, Record owner, DataObject part, int field, DiagnosticBag log)
    {
        switch (value)
        {
            case string text when text.Contains('@', StringComparison.Ordinal):
                foreach (var (start, length) in Persons(text, 0))
                    Report(
                        owner,
                        part.Fields.All[field].Name,
                        Within(part.SpanOf(field) ?? owner.Span, text.Substring(start, length)),
                        log
                    );
                break;
            case LocalizedText words:
                foreach (var each in words.Texts)
                    CheckValue(each.Text, owner, part, field, log);
                break;
            case IReadOnlyList<object?> list:
                foreach (var item in list)
                    CheckValue(item, owner, part, field, log);
                break;
            case Part inner:
                CheckFields(owner, inner, log);
                break;
        }
    }

    private static SourceSpan Within(SourceSpan span, string address) =>
        span.Text is var raw
        && raw.Length == span.Length
        && raw.IndexOf(address, StringComparison.Ordinal) is var at and >= 0
            ? span.Part(at, address.Length)
            : span;

    private static void Report(Record record, string? field, SourceSpan place, DiagnosticBag log) =>
        log.Add(Finding(place).About(record.Key, field));

    private static Diagnostic Finding(SourceSpan place) => Messages.Check.PersonalAddress(place, place.Text);

    private static IEnumerable<(int Start, int Length)> Persons(string text, int from)
    {
        for (var at = text.IndexOf('@', from); at >= 0; at = text.IndexOf('@', at + 1))
        {
            var (start, end) = (at, at + 1);
            while (start > from && IsLocal(text[start - 1]))
                start--;
            while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '.' or '-'))
                end++;
            while (end > at + 1 && text[end - 1] is '.' or '-')
                end--;
            while (start < at && text[start] is '.' or '-' or '+')
                start++;
            if (
                start < at
                && text.AsSpan(at, end - at).Contains('.')
                && IsPerson(text[start..at].ToLowerInvariant(), text[(at + 1)..end].ToLowerInvariant())
            )
                yield return (start, end - start);
        }
    }

    private static bool IsLocal(char c) => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '-' or '+';

    private static bool IsPerson(string local, string host)
    {
        var labels = host.Split('.');
        if (
            labels.Any(Examples.Contains) || labels.Any(label => label is "pec" or "legalmail" or "postacert" or "cert")
        )
            return false;
        var words = local
            .Split('.', '_', '-', '+')
            .Select(word => word.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9'))
            .ToList();
        return !words.Exists(word => Offices.Contains(word) || labels.Contains(word));
    }
}
