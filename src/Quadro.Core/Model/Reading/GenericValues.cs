using Quadro.Load;
using Quadro.Model.Records;
using Quadro.Model.Schemas;
using Quadro.Model.Values;

namespace Quadro.Model.Reading;

/// <summary>Values that no schema describes: what they plainly are, and nothing more.</summary>
internal static class GenericValues
{
    public static object? Of(Node node) => node switch
    {
        ScalarNode scalar => Guess(scalar.Text, scalar.Kind),
        ListNode list => list.Items.Select(Of).ToArray(),
        MapNode map => OfMap(map),
        _ => null,
    };

    /// <summary>Numbers and truths only where no sign is lost by reading them so: '015146' stays text, 'NO' stays text.</summary>
    public static object? Guess(string text, ScalarKind kind)
    {
        switch (kind)
        {
            case ScalarKind.Null: return null;
            case ScalarKind.Quoted: return text;
            case ScalarKind.Boolean: return text == "true";
            case ScalarKind.Fraction: return text;
            case ScalarKind.Ratio: return Percent.Parse(text, NumberForm.Canonical, PercentScale.Fraction) is { Value: { } share } ? share : text;
            case ScalarKind.Date when text.StartsWith('P'): return Duration.Parse(text) is { Value: { } length } ? length : text;
            case ScalarKind.Date when text.Length >= 8 && text[2] == ':': return TimeOfDay.Parse(text) is { Value: { } time } ? time : text;
        }
        if (text.Length == 0 || text is "~" or "null") return null;
        if (text is "true" or "false") return text == "true";
        if (IsNumber(text))
        {
            if (Numbers.ParseInteger(text, NumberForm.Canonical) is { Ok: true, Value: { } whole }) return whole;
            if (Numbers.ParseDecimal(text, NumberForm.Canonical) is { Ok: true, Value: { } number }) return number;
        }
        if (IsIsoDate(text) && PartialDate.Parse(text) is { Ok: true, Value: { } date }) return date;
        return text;
    }

    private static bool IsNumber(string text)
    {
        var digits = text.AsSpan(text[0] == '-' ? 1 : 0);
        if (digits.Length is 0 or > 28 || (digits.Length > 1 && digits[0] == '0' && digits[1] != '.')) return false;
        var points = 0;
        foreach (var c in digits)
        {
            if (c == '.') points++;
            else if (!char.IsAsciiDigit(c)) return false;
        }
        return points <= 1 && digits[0] != '.' && digits[^1] != '.';
    }

    private static bool IsIsoDate(string text) =>
        text.Length == 10 && text[4] == '-' && text[7] == '-' && char.IsAsciiDigit(text[0]) && char.IsAsciiDigit(text[9]);

    private static Part OfMap(MapNode map)
    {
        var fields = new FieldSet([.. map.Entries.Select(entry => new Field { Name = entry.Key, Type = FieldType.Any, Span = entry.KeySpan })]);
        var made = new Part(fields, map.Span);
        for (var i = 0; i < map.Entries.Length; i++) made.Set(i, Of(map.Entries[i].Value), map.Entries[i].Value.Span);
        return made;
    }
}
