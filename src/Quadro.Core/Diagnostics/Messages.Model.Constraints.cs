using Quadro.Text;

namespace Quadro.Diagnostics;

public static partial class Messages
{
    /// <summary>Values outside of what their schema allows.</summary>
    public static partial class Model
    {
        public static Wording TooFew(Wording shown, Wording length, int least) =>
            new(
                $"{shown.English} has {length.English}, and at least {Digits(least)} are asked for",
                $"{shown.Italian} ha {length.Italian}, e ne servono almeno {Digits(least)}"
            );

        public static Wording TooMany(Wording shown, Wording length, int most) =>
            new(
                $"{shown.English} has {length.English}, and at most {Digits(most)} are allowed",
                $"{shown.Italian} ha {length.Italian}, e ne sono ammessi al massimo {Digits(most)}"
            );

        public static Wording HasTooFew(string path, Wording length, int least) =>
            new(
                $"{path} has {length.English}, and at least {Digits(least)} are asked for",
                $"{path} ha {length.Italian}, e ne servono almeno {Digits(least)}"
            );

        public static Wording HasTooMany(string path, Wording length, int most) =>
            new(
                $"{path} has {length.English}, and at most {Digits(most)} are allowed",
                $"{path} ha {length.Italian}, e ne sono ammessi al massimo {Digits(most)}"
            );

        public static Wording Characters(int count) =>
            new($"{Digits(count)} characters", $"{Count(count, "carattere", "caratteri")}");

        public static Wording Items(int count) =>
            new($"{Digits(count)} items", $"{Count(count, "elemento", "elementi")}");

        public static Wording FieldsOf(int count) =>
            new($"{Digits(count)} fields", $"{Count(count, "campo", "campi")}");

        public static Wording TheList => new("the list", "l’elenco");

        public static Wording TheValue => new("the value", "il valore");

        public static Wording This => new("this", "questo");

        public static Wording BelowMinimum(string quoted, string bound) =>
            new($"{quoted} is below the minimum of {bound}", $"{quoted} è sotto il minimo di {bound}");

        public static Wording NotAbove(string quoted, string bound) =>
            new($"{quoted} is not above {bound}", $"{quoted} non è maggiore di {bound}");

        public static Wording AboveMaximum(string quoted, string bound) =>
            new($"{quoted} is above the maximum of {bound}", $"{quoted} è sopra il massimo di {bound}");

        public static Wording NotBelow(string quoted, string bound) =>
            new($"{quoted} is not below {bound}", $"{quoted} non è minore di {bound}");

        public static Wording OtherForm(string quoted, string? pattern) =>
            new($"{quoted} does not have the form {pattern}", $"{quoted} non ha la forma {pattern}");

        public static Wording NoneOfValues(string quoted, string field) =>
            new($"{quoted} is none of the values of '{field}'", $"{quoted} non è uno dei valori di '{field}'");

        public static Wording OtherJsonType(string path, string type, IReadOnlyCollection<string> wanted) =>
            new(
                $"{path} is {Article(type)}, and {string.Join(" or ", wanted.Select(Article))} is asked for",
                $"{path} è {Articolo(type)}, e serve {string.Join(" o ", wanted.Select(Articolo))}"
            );

        private static string Article(string type) =>
            type switch
            {
                "null" => "null",
                "object" or "array" or "integer" => $"an {type}",
                _ => $"a {type}",
            };

        private static string Articolo(string type) =>
            type switch
            {
                "null" => "null",
                "object" => "un oggetto",
                "array" => "un elenco",
                "string" => "un testo",
                "number" => "un numero",
                "integer" => "un numero intero",
                "boolean" => "vero o falso",
                _ => type,
            };

        public static Wording NeedsValue(string path, string name) =>
            new($"{path} needs a value for '{name}'", $"a {path} serve un valore per '{name}'");

        public static Wording HasNoMember(string path, string name) =>
            new($"{path} has no '{name}'", $"{path} non ha '{name}'");

        public static Wording NoneOfJson(string path, IReadOnlyCollection<string> values) =>
            new($"{path} is none of {Listed(values)}", $"{path} non è uno di {Listed(values)}");

        public static Wording NumberOutside(string path, string number, Wording problem) =>
            new($"{path}, {number}, {problem.English}", $"{path}, {number}, {problem.Italian}");

        public static Wording IsBelowMinimum(string bound) =>
            new($"is below the minimum of {bound}", $"è sotto il minimo di {bound}");

        public static Wording IsAboveMaximum(string bound) =>
            new($"is above the maximum of {bound}", $"è sopra il massimo di {bound}");

        public static Wording IsNotAbove(string bound) => new($"is not above {bound}", $"non è maggiore di {bound}");

        public static Wording IsNotBelow(string bound) => new($"is not below {bound}", $"non è minore di {bound}");

        public static Wording PathOtherForm(string path, string quoted, string? pattern) =>
            new($"{path}: {quoted} does not have the form {pattern}", $"{path}: {quoted} non ha la forma {pattern}");

        public static Wording NotOneOfThese(string first) => new($"it may be: {first}", $"può essere: {first}");

        public static Wording NotOfField(string word) =>
            new(
                $"'{word}' is none of the values that this field may have",
                $"'{word}' non è nessuno dei valori che questo campo può avere"
            );

        public static Wording FixOneValue(string field) =>
            new(
                $"'{field}' takes one value: 'many: true' in the schema lets it have several",
                $"'{field}' vuole un valore solo: con 'many: true' nello schema può averne più di uno"
            );

        public static Wording FixCell(string delimiter, string joined) =>
            new(
                $"values are separated by '{delimiter}' here: write '{joined}'",
                $"qui i valori si separano con '{delimiter}': scrivete '{joined}'"
            );

        public static Wording FixColumn(string delimiter, string joined, string sign) =>
            new(
                $"values are separated by '{delimiter}' here: write '{joined}'; where the whole "
                    + $"column is written so, say 'delimiter: \"{sign}\"' of the field in the schema",
                $"qui i valori si separano con '{delimiter}': scrivete '{joined}'; se tutta la "
                    + $"colonna è scritta così, dite 'delimiter: \"{sign}\"' del campo nello schema"
            );

        public static Wording FixList(string joined) =>
            new($"write a list: [{joined}]", $"scrivete un elenco: [{joined}]");

        public static Wording LineBreak => new("a line break", "un a capo");

        public static Wording ATab => new("a tab", "una tabulazione");

        public static Wording AndBetween(Wording first, Wording second) =>
            new($"{first.English} and {second.English}", $"{first.Italian} e {second.Italian}");
    }
}
