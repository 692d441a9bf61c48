using System.Collections.Immutable;
using Quadro.Text;
using Quadro.Values.Language;

namespace Quadro.Values;

/// <summary>An unknown value and the reason. Every computation with it is unknown, too; it is never 0 and never an
/// empty text.</summary>
public sealed record Unknown : IValue, IOperand
{
    private Unknown(UnknownReason reason) => Reason = reason;

    public UnknownReason Reason { get; }

    public bool IsUnknown => true;

    public static Unknown Missing { get; } = new(UnknownReason.Missing);

    public static Unknown NotAvailable { get; } = new(UnknownReason.NotAvailable);

    public static Unknown NotApplicable { get; } = new(UnknownReason.NotApplicable);

    public static Unknown NotYetDue { get; } = new(UnknownReason.NotYetDue);

    public static Unknown Of(UnknownReason reason) =>
        reason switch
        {
            UnknownReason.NotAvailable => NotAvailable,
            UnknownReason.NotApplicable => NotApplicable,
            UnknownReason.NotYetDue => NotYetDue,
            _ => Missing,
        };

    /// <summary>The unknown value that a word such as 'n.d.' or 'not applicable' means, or null for other words. 'NA'
    /// is not one: it is the code of Naples.</summary>
    public static Unknown? FromWord(string word)
    {
        var trimmed = Chars.Trim(word);
        if (trimmed.Length is 0 or > 24 || trimmed[0] is not ('m' or 'M' or 'd' or 'D' or 'n' or 'N'))
            return null;
        foreach (var (spelling, reason) in Words)
            if (Chars.Same(trimmed, spelling))
                return Of(reason);
        return null;
    }

    /// <summary>All words that are read as unknown.</summary>
    internal static IEnumerable<string> Spellings => Words.Select(word => word.Spelling);

    public string Canonical =>
        Reason switch
        {
            UnknownReason.NotAvailable => "not-available",
            UnknownReason.NotApplicable => "not-applicable",
            UnknownReason.NotYetDue => "not-yet-due",
            _ => "missing",
        };

    public string Print(LanguageFormats formats) => formats.Unknown(Reason);

    public IEnumerable<string> MemberNames => ["reason"];

    /// <summary>Gives any member of an unknown value: it is unknown for the same reason.</summary>
    public bool TryGetMember(string name, out object? value)
    {
        value = name == "reason" ? Canonical : this;
        return true;
    }

    /// <summary>Refuses a comparison with a word such as 'n.d.': in a cell it means that there is no value, so
    /// nothing equals it.</summary>
    public Refusal? Refuse(string word)
    {
        if (FromWord(word) is not { Canonical: var reason })
            return null;
        return new(
            new(
                $"'{word}' in a cell says that there is no value: nothing is equal to it",
                $"'{word}' in una cella dice che non c’è un valore: nulla è uguale a esso"
            ),
            new(
                $"whether there is a value is asked with 'x == null', why there is none with: reason x == \"{reason}\"",
                $"se c’è un valore si chiede con 'x == null', perché non c’è con: reason x == \"{reason}\""
            )
        );
    }

    public override string ToString() => Canonical;

    private static readonly ImmutableArray<(string Spelling, UnknownReason Reason)> Words =
    [
        ("missing", UnknownReason.Missing),
        ("mancante", UnknownReason.Missing),
        ("dato mancante", UnknownReason.Missing),
        ("n.d.", UnknownReason.NotAvailable),
        ("n.d", UnknownReason.NotAvailable),
        ("n/d", UnknownReason.NotAvailable),
        ("non disponibile", UnknownReason.NotAvailable),
        ("dato non disponibile", UnknownReason.NotAvailable),
        ("non noto", UnknownReason.NotAvailable),
        ("not available", UnknownReason.NotAvailable),
        ("not-available", UnknownReason.NotAvailable),
        ("n.a.", UnknownReason.NotApplicable),
        ("n.a", UnknownReason.NotApplicable),
        ("n/a", UnknownReason.NotApplicable),
        ("non applicabile", UnknownReason.NotApplicable),
        ("non pertinente", UnknownReason.NotApplicable),
        ("not applicable", UnknownReason.NotApplicable),
        ("not-applicable", UnknownReason.NotApplicable),
        ("not yet due", UnknownReason.NotYetDue),
        ("not-yet-due", UnknownReason.NotYetDue),
        ("non ancora dovuto", UnknownReason.NotYetDue),
        ("non ancora dovuta", UnknownReason.NotYetDue),
        ("non ancora scaduto", UnknownReason.NotYetDue),
    ];
}
