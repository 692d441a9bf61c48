using Quadro.Text;

namespace Quadro.Diagnostics;

public static partial class Messages
{
    /// <summary>What functions of templates cannot do.</summary>
    public static partial class Render
    {
        public static Wording NoText(string key, string language) =>
            new($"there is no text '{key}' in '{language}'", $"il testo '{key}' non c’è in '{language}'");

        public static Wording WriteText(string language) =>
            new($"write it in templates/i18n/{language}.yaml", $"scrivetelo in templates/i18n/{language}.yaml");

        public static Wording TextNeeds(string key, string name) =>
            new($"the text '{key}' needs a value for '{name}'", $"al testo '{key}' serve un valore per '{name}'");

        public static Wording FormOfText(string key, string name) =>
            new($"it is called as: t \"{key}\" {name}: value", $"si chiama così: t \"{key}\" {name}: valore");

        public static Wording IsNot(string given, Wording kind) =>
            new($"'{given}' is not {kind.English}", $"'{given}' non è {kind.Italian}");

        public static Wording ADate => new("a date", "una data");

        public static Wording OneDay => new("one day, month or year", "un solo giorno, mese o anno");

        public static Wording AnAmount => new("an amount", "un importo");

        public static Wording ANumber => new("a number", "un numero");

        public static Wording ARatio => new("a ratio", "un rapporto");

        public static Wording CannotBeLinked(string given) =>
            new($"'{given}' cannot be linked to", $"'{given}' non si può collegare");

        public static Wording LinkRecord =>
            new(
                "link a record, or write its name: link \"projects/x\"",
                "collegate un record, o scrivetene il nome: link \"projects/x\""
            );

        public static Wording NoAddress(string given) =>
            new($"'{given}' has no address", $"'{given}' non ha un indirizzo");

        public static Wording GiveRecord =>
            new("give a record, or its name: url \"projects/x\"", "date un record, o il suo nome: url \"projects/x\"");

        public static Wording CouldBeSeveral(string name) =>
            new($"'{name}' could be several records", $"'{name}' potrebbe essere più record");

        public static Wording WriteCollectionBefore =>
            new("write the collection before it: collection/id", "scrivete prima la collezione: collezione/id");

        public static Wording NoAsset(string name) =>
            new($"there is no asset '{name}' in templates/assets/", $"il file '{name}' non c’è in templates/assets/");

        public static Wording NoCollection(string name) =>
            new($"there is no collection '{name}'", $"la collezione '{name}' non c’è");

        public static Wording NoField(string collection, string field) =>
            new($"'{collection}' has no field '{field}'", $"'{collection}' non ha un campo '{field}'");

        public static Wording TextInText =>
            new(
                "a text cannot contain the text of another record",
                "un testo non può contenere il testo di un altro record"
            );

        public static Wording DoItInTemplate => new("do this in a template", "fatelo in un modello");

        public static Wording ContentTakesRecord => new("'content' takes a record", "'content' vuole un record");
    }
}
