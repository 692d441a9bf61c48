using System.Collections.Immutable;
using Quadro.Text;
using Quadro.Values.Numbers;

namespace Quadro.Values.Amounts;

/// <summary>Reads amounts: '€ 281.250,00', '281250.00', '28.000 euro', 'EUR 1,000.50', '-12,50 €'.</summary>
internal static class MoneyReader
{
    private static readonly ImmutableArray<string> TaxWords = ["iva", "i.v.a", "vat", "tax", "imposte", "tasse"];

    private static readonly ImmutableArray<string> Multipliers =
    [
        "mila",
        "mln",
        "mio",
        "milione",
        "milioni",
        "mld",
        "miliardo",
        "miliardi",
        "million",
        "millions",
        "billion",
        "thousand",
        "k",
        "m",
    ];

    public static Parsed<Money> Read(ReadOnlySpan<char> text, NumberForm form, string currency)
    {
        var body = Chars.Trim(text);
        var first = body.IndexOfAnyInRange('0', '9');
        if (first < 0)
            return No(form, NoDigits(body));
        var last = body.LastIndexOfAnyInRange('0', '9') + 1;
        if (
            first > 0
            && body[first - 1] is '.' or ','
            && (first == 1 || Chars.IsSpace(body[first - 2]) || Chars.IsMinus(body[first - 2]))
        )
            first--;
        var marks = MoneyMarks.Find(body[..first], body[last..]);
        if (!marks.Understood)
            return No(form, Surroundings(body, first, last));
        var use = marks.Code is { } code && Currencies.Decimals(code) != 3 ? NumberUse.MarkedAmount : NumberUse.Amount;
        var bare = form.BareNumber ? form : form with { BareNumber = true };
        var reading = NumberReader.Read(body[first..last], bare, use);
        if (reading.Fault != NumberFault.None)
            return No(form, NumberProblems.Sentence(body, reading, form, use));
        return Parsed.Of(new Money(marks.Negative ? -reading.Value : reading.Value, marks.Code ?? currency));
    }

    /// <summary>Whether a currency without thousandths is beside the digits.</summary>
    public static bool IsMarked(ReadOnlySpan<char> before, ReadOnlySpan<char> behind) =>
        MoneyMarks.Find(before, behind) is { Understood: true, Code: { } code } && Currencies.Decimals(code) != 3;

    private static Parsed<Money> No(NumberForm form, Wording problem)
    {
        var point = form.DecimalChar ?? (form.GroupChar == '.' ? ',' : '.');
        var plain = $"'281250{point}00'";
        return Parsed.No<Money>(
            problem,
            form.GroupChar is { } group
                ? new($"{plain} or '€ 281{group}250{point}00'", $"{plain} o '€ 281{group}250{point}00'")
                : new(
                    $"{plain} or '€ 281.250,00', or declare decimalChar and groupChar",
                    $"{plain} o '€ 281.250,00', o dichiarate decimalChar e groupChar"
                )
        );
    }

    private static Wording NoDigits(ReadOnlySpan<char> body)
    {
        if (body.IsEmpty)
            return new("an empty text is not an amount", "un testo vuoto non è un importo");
        var quoted = Chars.Quote(body);
        return new($"{quoted} is not an amount", $"{quoted} non è un importo");
    }

    /// <summary>Says why the words around an amount are not understood.</summary>
    private static Wording Surroundings(ReadOnlySpan<char> body, int first, int last)
    {
        var quoted = Chars.Quote(body);
        var before = body[..first];
        var behind = Chars.Trim(body[last..]);
        if (HasWord(before, TaxWords) || HasWord(behind, TaxWords))
            return new(
                $"{quoted} speaks of VAT, which belongs in a field of its own",
                $"{quoted} parla di IVA, che va in un campo a sé"
            );
        if (HasWord(behind, Multipliers))
            return new(
                $"{quoted} is shortened, and amounts are written out in full",
                $"{quoted} è abbreviato, e gli importi si scrivono per intero"
            );
        if (behind is [var minus, ..] && Chars.IsMinus(minus))
            return new(
                $"{quoted} has its minus sign or a dash behind the digits",
                $"{quoted} ha il segno meno o una lineetta dopo le cifre"
            );
        var odd = Chars.Quote(Chars.Trim(behind.IsEmpty ? before : behind));
        return new(
            $"{quoted} is not an amount: {odd} is neither a currency nor a part of the number",
            $"{quoted} non è un importo: {odd} non è né una valuta né una parte del numero"
        );
    }

    private static bool HasWord(ReadOnlySpan<char> text, ImmutableArray<string> words)
    {
        for (var at = 0; at < text.Length; )
        {
            var end = at;
            while (
                end < text.Length
                && (
                    char.IsLetter(text[end])
                    || (text[end] == '.' && end > at && end + 1 < text.Length && char.IsLetter(text[end + 1]))
                )
            )
                end++;
            foreach (var word in words)
                if (Chars.Same(text[at..end], word))
                    return true;
            at = Math.Max(end, at + 1);
        }
        return false;
    }
}

/// <summary>The text around the digits of an amount: at most one currency and at most one plus or minus
/// sign.</summary>
internal readonly record struct MoneyMarks(string? Code, bool Negative, bool Understood)
{
    public static MoneyMarks Find(ReadOnlySpan<char> before, ReadOnlySpan<char> behind)
    {
        var front = Chars.Trim(before);
        var back = Chars.Trim(behind);
        if (front.IsEmpty && back.IsEmpty)
            return new(null, false, true);
        var negative = TakeSign(ref front, out var signs);
        var (first, second) = (Currencies.Find(front), Currencies.Find(back));
        var understood =
            signs <= 1
            && (front.IsEmpty || first is not null)
            && (back.IsEmpty || second is not null)
            && (first is null || second is null || first == second);
        return new(first ?? second, negative, understood);
    }

    /// <summary>Takes a plus or minus sign before the currency or behind it: '-€ 12', '€ -12'.</summary>
    private static bool TakeSign(ref ReadOnlySpan<char> front, out int signs)
    {
        (signs, var negative) = (0, false);
        if (front is [var start, ..] && IsSign(start))
        {
            (signs, negative) = (1, start != '+');
            front = Chars.Trim(front[1..]);
        }
        if (front is [.., var end] && IsSign(end))
        {
            (signs, negative) = (signs + 1, end != '+');
            front = Chars.Trim(front[..^1]);
        }
        return negative;
    }

    private static bool IsSign(char c) => c == '+' || Chars.IsMinus(c);
}
