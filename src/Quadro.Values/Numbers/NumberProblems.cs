using Quadro.Text;

namespace Quadro.Values.Numbers;

/// <summary>Says why a number could not be read, and how it can be written.</summary>
internal static class NumberProblems
{
    public static string Sentence(ReadOnlySpan<char> text, NumberReading reading, NumberForm form, NumberUse use)
    {
        var quoted = Chars.Quote(Chars.Trim(text));
        var kind = use switch
        {
            NumberUse.Integer => "a whole number",
            NumberUse.Plain => "a number",
            _ => "an amount",
        };
        var point = form.DecimalChar ?? (form.GroupChar == '.' ? ',' : '.');
        return reading.Fault switch
        {
            NumberFault.Empty => $"an empty text is not {kind}",
            NumberFault.Decorated => $"{quoted} has something beside its digits",
            NumberFault.Ambiguous => Ambiguous(text, reading.Sign, form, use),
            NumberFault.UndeclaredGroup =>
                $"{quoted} has '{reading.Sign}' between thousands, and no groupChar is declared",
            NumberFault.SpacedDigits =>
                $"{quoted} has spaces or apostrophes between its digits, and they are not declared as groupChar",
            NumberFault.BadGroups when reading.Sign != '\0' =>
                $"{quoted} is not {kind}: '{reading.Sign}' stands between thousands, so three digits follow "
                    + $"it, and no '{reading.Sign}' behind the decimal sign",
            NumberFault.WrongDecimal => $"{quoted} has '{reading.Sign}' where the decimal sign is '{point}'",
            NumberFault.SameSigns => $"decimalChar and groupChar are both '{reading.Sign}'",
            NumberFault.TooLong => use == NumberUse.Integer
                ? $"{quoted} is beyond the whole numbers that are kept, which end at {long.MaxValue}"
                : $"{quoted} has more digits than the 28 that are kept exactly",
            NumberFault.Exponent => $"{quoted} is written with an exponent, as spreadsheets shorten long numbers",
            NumberFault.NotFinite =>
                $"{quoted} is not a finite number, and a figure that is no number can be neither shown nor added up",
            NumberFault.HasFraction => $"{quoted} is not a whole number",
            NumberFault.MinusBehind => $"{quoted} has its minus sign behind the digits or as brackets",
            _ => $"{quoted} is not {kind}",
        };
    }

    public static string Accepted(NumberForm form, NumberUse use)
    {
        var whole = use == NumberUse.Integer;
        return (form.DecimalChar, form.GroupChar) switch
        {
            (null, null) => whole ? "'1302', or declare groupChar" : "'1302.5', or declare decimalChar and groupChar",
            (var point, null) => whole
                ? "'1302', or declare groupChar"
                : $"'1302{point}5', or declare groupChar for thousands",
            var (point, group) when whole => $"'1302' or '1{group}302'",
            var (point, group) => Example(point ?? (group == '.' ? ',' : '.'), group ?? '.'),
        };
    }

    private static string Example(char point, char group) => $"'1302{point}5' or '1{group}302{point}5'";

    private static string Ambiguous(ReadOnlySpan<char> text, char sign, NumberForm form, NumberUse use)
    {
        var shown = Chars.Trim(text).ToString();
        var point = form.DecimalChar ?? '.';
        var joined = shown.Replace(sign.ToString(), "", StringComparison.Ordinal);
        var split = shown.Replace(sign, point);
        if (use == NumberUse.Integer)
            return $"{Chars.Quote(shown)} could be {joined}, and no groupChar is declared";
        return $"{Chars.Quote(shown)} could be {joined} or {split}";
    }
}
