using Quadro.Text;

namespace Quadro.Values.Numbers;

/// <summary>Says why a number could not be read, and how it can be written.</summary>
internal static class NumberProblems
{
    /// <summary>The problem and the accepted forms for a text that could not be read as a number.</summary>
    public static Refusal Refuse(ReadOnlySpan<char> text, NumberReading reading, NumberForm form, NumberUse use) =>
        new(Sentence(text, reading, form, use), Accepted(form, use));

    public static Wording Sentence(ReadOnlySpan<char> text, NumberReading reading, NumberForm form, NumberUse use)
    {
        var (quoted, kind, sign) = (Chars.Quote(Chars.Trim(text)), Kind(use), reading.Sign);
        var point = form.DecimalChar ?? (form.GroupChar == '.' ? ',' : '.');
        return reading.Fault switch
        {
            NumberFault.Empty => new($"an empty text is not {kind.English}", $"un testo vuoto non è {kind.Italian}"),
            NumberFault.Decorated => new(
                $"{quoted} has something beside its digits",
                $"{quoted} ha qualcosa accanto alle cifre"
            ),
            NumberFault.Ambiguous => Ambiguous(text, sign, form, use),
            NumberFault.UndeclaredGroup => new(
                $"{quoted} has '{sign}' between thousands, and no groupChar is declared",
                $"{quoted} ha '{sign}' fra le migliaia, e non è dichiarato nessun groupChar"
            ),
            NumberFault.SpacedDigits => new(
                $"{quoted} has spaces or apostrophes between its digits, and they are not declared as groupChar",
                $"{quoted} ha spazi o apostrofi fra le cifre, e non sono dichiarati come groupChar"
            ),
            NumberFault.BadGroups when sign != '\0' => new(
                $"{quoted} is not {kind.English}: '{sign}' stands between thousands, so three digits follow "
                    + $"it, and no '{sign}' behind the decimal sign",
                $"{quoted} non è {kind.Italian}: '{sign}' sta fra le migliaia, quindi lo seguono tre cifre, "
                    + $"e nessun '{sign}' viene dopo il segno dei decimali"
            ),
            NumberFault.WrongDecimal => new(
                $"{quoted} has '{sign}' where the decimal sign is '{point}'",
                $"{quoted} ha '{sign}' dove il segno dei decimali è '{point}'"
            ),
            NumberFault.SameSigns => new(
                $"decimalChar and groupChar are both '{sign}'",
                $"decimalChar e groupChar sono tutti e due '{sign}'"
            ),
            NumberFault.TooLong => TooLong(quoted, use),
            NumberFault.Exponent => new(
                $"{quoted} is written with an exponent, as spreadsheets shorten long numbers",
                $"{quoted} è scritto con un esponente, come i fogli di calcolo abbreviano i numeri lunghi"
            ),
            NumberFault.NotFinite => new(
                $"{quoted} is not a finite number, and a figure that is no number can be neither shown nor added up",
                $"{quoted} non è un numero finito, e un dato che non è un numero non si può né mostrare né sommare"
            ),
            NumberFault.HasFraction => new($"{quoted} is not a whole number", $"{quoted} non è un numero intero"),
            NumberFault.MinusBehind => new(
                $"{quoted} has its minus sign behind the digits or as brackets",
                $"{quoted} ha il segno meno dopo le cifre o in forma di parentesi"
            ),
            _ => new($"{quoted} is not {kind.English}", $"{quoted} non è {kind.Italian}"),
        };
    }

    private static Wording Kind(NumberUse use) =>
        use switch
        {
            NumberUse.Integer => new("a whole number", "un numero intero"),
            NumberUse.Plain => new("a number", "un numero"),
            _ => new("an amount", "un importo"),
        };

    private static Wording TooLong(string quoted, NumberUse use) =>
        use == NumberUse.Integer
            ? new(
                $"{quoted} is beyond the whole numbers that are kept, which end at {long.MaxValue}",
                $"{quoted} è oltre i numeri interi che si tengono, che finiscono a {long.MaxValue}"
            )
            : new(
                $"{quoted} has more digits than the 28 that are kept exactly",
                $"{quoted} ha più delle 28 cifre che si tengono esattamente"
            );

    public static Wording Accepted(NumberForm form, NumberUse use)
    {
        var whole = use == NumberUse.Integer;
        return (form.DecimalChar, form.GroupChar) switch
        {
            (null, null) => whole
                ? new("'1302', or declare groupChar", "'1302', o dichiarate groupChar")
                : new(
                    "'1302.5', or declare decimalChar and groupChar",
                    "'1302.5', o dichiarate decimalChar e groupChar"
                ),
            (var point, null) => whole
                ? new("'1302', or declare groupChar", "'1302', o dichiarate groupChar")
                : new(
                    $"'1302{point}5', or declare groupChar for thousands",
                    $"'1302{point}5', o dichiarate groupChar per le migliaia"
                ),
            var (point, group) when whole => new($"'1302' or '1{group}302'", $"'1302' o '1{group}302'"),
            var (point, group) => Example(point ?? (group == '.' ? ',' : '.'), group ?? '.'),
        };
    }

    private static Wording Example(char point, char group) =>
        new($"'1302{point}5' or '1{group}302{point}5'", $"'1302{point}5' o '1{group}302{point}5'");

    private static Wording Ambiguous(ReadOnlySpan<char> text, char sign, NumberForm form, NumberUse use)
    {
        var shown = Chars.Trim(text).ToString();
        var (quoted, joined) = (Chars.Quote(shown), shown.Replace(sign.ToString(), "", StringComparison.Ordinal));
        if (use == NumberUse.Integer)
            return new(
                $"{quoted} could be {joined}, and no groupChar is declared",
                $"{quoted} potrebbe essere {joined}, e non è dichiarato nessun groupChar"
            );
        var split = shown.Replace(sign, form.DecimalChar ?? '.');
        return new($"{quoted} could be {joined} or {split}", $"{quoted} potrebbe essere {joined} o {split}");
    }
}
