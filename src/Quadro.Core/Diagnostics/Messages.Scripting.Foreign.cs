using Quadro.Text;

namespace Quadro.Diagnostics;

public static partial class Messages
{
    /// <summary>Forms of other languages in expressions, and what is written instead.</summary>
    public static partial class Scripting
    {
        public static Wording NoDateMember(string member) =>
            new($"there is no 'date.{member}' here", $"qui 'date.{member}' non c’è");

        public static Wording NoFunction(string name) =>
            new($"there is no function '{name}'", $"la funzione '{name}' non c’è");

        public static Wording Write(string form) => new($"write: {form}", $"scrivete: {form}");

        public static Wording DaysAddedWith => new("days are added with: x + 5", "i giorni si aggiungono con: x + 5");

        public static Wording DateWhereCompared =>
            new(
                "a date is written in quotes where it is compared: day < \"2024-06-01\"",
                "una data si scrive fra virgolette dove si confronta: day < \"2024-06-01\""
            );

        public static Wording MultiplyOut => new("multiply it out", "scrivete la moltiplicazione per esteso");

        public static Wording NotReadBehind(string given, string before) =>
            new($"'{given}' cannot be read behind {before}", $"'{given}' non si legge dopo {before}");

        public static Wording OperatorMissing =>
            new(
                "between two values an operator is missing; units are not written",
                "fra due valori manca un operatore; le unità non si scrivono"
            );

        public static Wording NoWordOfExpressions(string word) =>
            new($"'{word}' is not a word of expressions", $"'{word}' non è una parola delle espressioni");

        public static Wording IfIsNoValue => new("'if' is no value", "'if' non è un valore");

        public static Wording FormOfChoice =>
            new(
                "a choice is written: condition ? value : other value",
                "una scelta si scrive: condizione ? valore : altro valore"
            );

        public static Wording WriteIfNot => new("write: if !(condition)", "scrivete: if !(condizione)");

        public static Wording NoWordOfTemplates(string word) =>
            new($"'{word}' is no word of templates", $"'{word}' non è una parola dei modelli");

        public static Wording WrittenElseIf => new("it is written: else if", "si scrive: else if");

        public static Wording CannotBeUsedHere(string word) =>
            new($"'{word}' cannot be used here", $"'{word}' qui non si può usare");

        public static Wording WrittenFirst(string word) =>
            new($"'{word}' is written first", $"'{word}' si scrive per primo");

        public static Wording DateWithoutQuotes(string given) =>
            new(
                $"{given} without quotes is worked out as a number",
                $"{given} senza virgolette viene calcolato come un numero"
            );

        public static Wording DateInQuotes(string given) =>
            new($"write the date in quotes: \"{given}\"", $"scrivete la data fra virgolette: \"{given}\"");

        public static Wording ComparedAgain =>
            new(
                "the answer of one comparison is compared again",
                "il risultato di un confronto viene confrontato di nuovo"
            );

        public static Wording TwoReadings(string given, string whole, string split) =>
            new(
                $"'{given}' can be read in two ways: {whole} and {split}",
                $"'{given}' si può leggere in due modi: {whole} e {split}"
            );

        public static Wording WriteOneOf(string whole, string split) =>
            new(
                $"write {whole} for thousands, {split} for decimals",
                $"scrivete {whole} per le migliaia, {split} per i decimali"
            );

        public static Wording AskNull(string form) =>
            new($"whether there is a value is asked with: {form}", $"se il valore c’è si chiede con: {form}");

        public static Wording TrueOrFalse => new("write: true or false", "scrivete: true o false");
    }
}
