using Quadro.Load;
using Quadro.Model.Records;
using Quadro.Model.Schemas;
using Quadro.Values;
using Quadro.Values.Amounts;
using Quadro.Values.Dates;
using Quadro.Values.Numbers;

namespace Quadro.Model.Scalars;

/// <summary>Reads values that no schema describes, without guessing more than their spelling shows.</summary>
internal static class GenericValues
{
    public static object? Of(Node node) => Of(node, isGeometry: false);

    /// <summary>A shape on the map, whose numbers are degrees and not <see cref="WrittenNumber"/>s.</summary>
    public static object? OfGeometry(Node node) => Of(node, isGeometry: true);

    private static object? Of(Node node, bool isGeometry) =>
        node switch
        {
            ScalarNode scalar when isGeometry && Guess(scalar.Text, scalar.Kind) is WrittenNumber written =>
                written.Value,
            ScalarNode scalar => Guess(scalar.Text, scalar.Kind),
            ListNode list => list.Items.Select(item => Of(item, isGeometry)).ToArray(),
            MapNode map => OfMap(
                map,
                isGeometry || (map["type"] is ScalarNode && (map["coordinates"] ?? map["geometries"]) is ListNode)
            ),
            _ => null,
        };

    /// <summary>A number or a boolean if no character is lost by that, else the text: '015146' and 'NO' stay
    /// texts.</summary>
    public static object? Guess(string text, ScalarKind kind)
    {
        switch (kind)
        {
            case ScalarKind.Null:
                return null;
            case ScalarKind.Quoted:
                return text;
            case ScalarKind.Boolean:
                return text == "true";
            case ScalarKind.Fraction:
                return text;
            case ScalarKind.Ratio:
                return Percent.Parse(text, NumberForm.Canonical, PercentScale.Fraction) is { Value: { } share }
                    ? share
                    : text;
            case ScalarKind.Date when text.StartsWith('P'):
                return Duration.Parse(text) is { Value: { } length } ? length : text;
            case ScalarKind.Date when text.Length >= 8 && text[2] == ':':
                return TimeOfDay.Parse(text) is { Value: { } time } ? time : text;
        }
        if (text.Length == 0 || text is "~" or "null")
            return null;
        if (text is "true" or "false")
            return text == "true";
        if (IsNumber(text))
            return Written(text, kind, isOpen: true);
        if (IsIsoDate(text) && PartialDate.Parse(text) is { Ok: true, Value: { } date })
            return date;
        return text;
    }

    /// <summary>
    /// A whole number, which prints as it was written; a number with a point as <see cref="WrittenNumber"/>, unless a
    /// spreadsheet or JSON declares it as a number and its spelling is kept.
    /// </summary>
    /// <param name="isOpen">Whether no other value shows that points precede decimals.</param>
    public static object Written(string text, ScalarKind kind, bool isOpen)
    {
        if (
            !text.Contains('.', StringComparison.Ordinal)
            && NumberReader.ParseInteger(text, NumberForm.Canonical) is { Ok: true, Value: { } whole }
        )
            return whole;
        if (NumberReader.ParseDecimal(text, NumberForm.Canonical) is not { Ok: true, Value: { } number })
            return text;
        if (kind is ScalarKind.Number or ScalarKind.Ratio && ExactText.Of(number) == text)
            return number;
        return new WrittenNumber(
            text,
            number,
            isOpen
                && kind is not (ScalarKind.Number or ScalarKind.Ratio)
                && DecimalSign.ShownBy(text, isAmount: false) == SignShown.Either
        );
    }

    /// <summary>A number in a column that also contains numbers with decimals.</summary>
    public static object InColumn(string text, ScalarKind kind, bool isOpen) =>
        Written(text, kind, isOpen) is var value
        && value is long whole
        && kind is (ScalarKind.Number or ScalarKind.Ratio)
            ? (decimal)whole
            : value;

    private static bool IsNumber(string text)
    {
        var digits = text.AsSpan(text[0] == '-' ? 1 : 0);
        if (text == "-0")
            return false;
        if (digits.Length is 0 or > 28 || (digits.Length > 1 && digits[0] == '0' && digits[1] != '.'))
            return false;
        var points = 0;
        foreach (var c in digits)
        {
            if (c == '.')
                points++;
            else if (!char.IsAsciiDigit(c))
                return false;
        }
        return points <= 1 && digits[0] != '.' && digits[^1] != '.';
    }

    private static bool IsIsoDate(string text) =>
        text.Length == 10
        && text[4] == '-'
        && text[7] == '-'
        && char.IsAsciiDigit(text[0])
        && char.IsAsciiDigit(text[9]);

    private static Part OfMap(MapNode map, bool isGeometry)
    {
        var fields = new FieldSet([
            .. map.Entries.Select(entry => new Field
            {
                Name = entry.Key,
                Type = FieldType.Any,
                Span = entry.KeySpan,
            }),
        ]);
        var made = new Part(fields, map.Span);
        for (var i = 0; i < map.Entries.Length; i++)
            made.Set(i, Of(map.Entries[i].Value, isGeometry), map.Entries[i].Value.Span);
        return made;
    }
}
