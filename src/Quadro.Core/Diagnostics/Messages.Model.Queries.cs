using Quadro.Text;

namespace Quadro.Diagnostics;

public static partial class Messages
{
    /// <summary>What functions of templates and expressions cannot do.</summary>
    public static partial class Model
    {
        public static Wording NoList(string given) => new($"'{given}' is no list", $"'{given}' non è un elenco");

        public static Wording NoOrder(string given) => new($"'{given}' is no order", $"'{given}' non è un ordine");

        public static Wording AscOrDesc => new("it is \"asc\" or \"desc\"", "è \"asc\" o \"desc\"");

        public static Wording DeclareNumbers(string collection, string file) =>
            new(
                $"no schema says what '{collection}' holds: declare the field in data/{collection}.schema.yaml "
                    + $"with 'type: number', 'money' or 'percent'; 'quadro schema infer {file}' writes the "
                    + "schema",
                $"nessuno schema dice che cosa contiene '{collection}': dichiarate il campo in data/"
                    + $"{collection}.schema.yaml con 'type: number', 'money' o 'percent'; 'quadro schema "
                    + $"infer {file}' scrive lo schema"
            );

        public static Wording SumIsOf =>
            new(
                "a sum is of numbers, amounts, percentages or durations",
                "si sommano numeri, importi, percentuali o durate"
            );

        public static Wording TextsHaveNoSum(string field, string given) =>
            new(
                $"'{field}' is a text, such as '{given}': texts have no sum",
                $"'{field}' è un testo, come '{given}': i testi non si sommano"
            );

        public static Wording TextHasNoSum(string given) =>
            new($"'{given}' is a text: texts have no sum", $"'{given}' è un testo: i testi non si sommano");

        public static Wording YearTakesDate(string given) =>
            new($"'year' takes a date, not '{given}'", $"'year' vuole una data, non '{given}'");

        public static Wording DaysTakesDates => new("'days' takes two dates", "'days' vuole due date");

        public static Wording CalledAs(string form) => new($"it is called as: {form}", $"si chiama così: {form}");

        public static Wording NoWholeNumber(string given) =>
            new($"'{given}' is no whole number", $"'{given}' non è un numero intero");

        public static Wording AskedForList(string path) =>
            new(
                $"'{path}' is asked for a list, and one value is looked for",
                $"a '{path}' si chiede un elenco, e si cerca un valore solo"
            );

        public static Wording AskOnceEach =>
            new(
                "ask once for each value, or go through the records with: if contains list record.field",
                "chiedete una volta per ogni valore, o scorrete i record con: if contains elenco record.campo"
            );
    }
}
