using System.Buffers;
using Quadro.Text;
using Quadro.Values.Dates;

namespace Quadro.Values.Norms;

/// <summary>Reads the ids that citations have in data: lr-16-2016, dgr-xi-7317-2022, dpcm-2019-08-08,
/// delibera-anac-582-2023.</summary>
internal static class NormIds
{
    private static readonly SearchValues<char> OfIds = SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyz0123456789-àèéìòù"
    );

    public static NormRef? Read(string text)
    {
        if (text.AsSpan().IndexOfAnyExcept(OfIds) >= 0)
            return null;
        foreach (var kind in NormKinds.All)
            if (
                text.Length > kind.Id.Length + 1
                && text[kind.Id.Length] == '-'
                && text.StartsWith(kind.Id, StringComparison.Ordinal)
            )
                return OfKind(kind, text[(kind.Id.Length + 1)..]);
        return null;
    }

    private static NormRef? OfKind(NormKind kind, string rest)
    {
        if (rest.Length > 10 && rest[^11] == '-' && DayOf(rest[^10..]) is { } late)
            return kind.HasBody ? new NormRef(kind.Id, null, null, late) { Body = rest[..^11] } : null;
        if (DayOf(rest) is { } day)
            return new NormRef(kind.Id, null, null, day);
        var parts = rest.Split('-');
        var hasYear = parts.Length > 1 && parts[^1].Length == 4 && Chars.AllDigits(parts[^1]) && IsNumber(parts[^2]);
        var numberAt = parts.Length - (hasYear ? 2 : 1);
        if (!IsNumber(parts[numberAt]))
            return null;
        var number = parts[numberAt];
        if (kind.HasLegislature && numberAt > 0 && NormNumbers.IsRoman(parts[numberAt - 1]))
            number = $"{parts[--numberAt].ToUpperInvariant()}/{number}";
        if (numberAt > 0 && !kind.HasBody)
            return null;
        var year = hasYear ? Chars.SmallNumber(parts[^1]) : (int?)null;
        return new NormRef(kind.Id, number, year, null)
        {
            Body = numberAt > 0 ? string.Join('-', parts[..numberAt]) : null,
        };
    }

    private static PartialDate? DayOf(string text) =>
        text.Length == 10 && DateReader.Try(text).Date is { Day: not null } date ? date : null;

    private static bool IsNumber(string text) => text.Length is > 0 and <= 9 && Chars.AllDigits(text);
}
