using Quadro.Text;

namespace Quadro.Diagnostics;

public static partial class Messages
{
    /// <summary>What readers may see, rows without pages, and values that several sources give.</summary>
    public static partial class Model
    {
        public static Diagnostic UnsaidState(SourceSpan? span, string field, Wording help) =>
            Rules
                .Model.UnsaidState.Says(
                    span,
                    $"'{field}' has no value, and says nothing: the record would be published",
                    $"'{field}' non ha valore, e non dice nulla: il record sarebbe pubblicato"
                )
                .Advises(help);

        public static Wording WriteDraft =>
            new("write 'draft: true', or take the line out", "scrivete 'draft: true', o togliete la riga");

        public static Wording WriteItsValue =>
            new("write its value, or take the line out", "scrivetene il valore, o togliete la riga");

        public static Wording DeclareForPages =>
            new(
                "declare it in data/pages.schema.yaml, or take it out",
                "dichiaratelo in data/pages.schema.yaml, o toglietelo"
            );

        public static Wording AddressIsUrl =>
            new(
                "the address of a page is 'url', such as url: /contacts/",
                "l’indirizzo di una pagina è 'url', come url: /contatti/"
            );

        public static Diagnostic NoField(SourceSpan? span, string collection, string field, Wording? help) =>
            Rules
                .Model.UnknownField.Says(
                    span,
                    $"'{collection}' has no field '{field}'",
                    $"'{collection}' non ha un campo '{field}'"
                )
                .Advises(help);

        public static Diagnostic ManyRows(SourceSpan? span, string collection, int rows, int limit) =>
            Rules
                .Model.ManyRows.Says(
                    span,
                    $"'{collection}' has {Grouped(rows).English} records, no schema describes them, and "
                        + $"{Grouped(limit).English} is the most that get pages unasked: they are rows",
                    $"'{collection}' ha {Grouped(rows).Italian} record, nessuno schema li descrive, e "
                        + $"senza richiesta hanno pagine al massimo {Grouped(limit).Italian}: sono righe"
                )
                .Advises(
                    $"for a page of each write 'pages: true' in data/{collection}.schema.yaml; 'limits: "
                        + "{ pages: N }' in quadro.yaml sets the limit",
                    $"per avere una pagina ciascuno scrivete 'pages: true' in data/{collection}.schema.yaml; "
                        + "'limits: { pages: N }' in quadro.yaml fissa il limite"
                );

        public static Diagnostic NamelessRows(SourceSpan? span, string collection, int rows, string key) =>
            Rules
                .Model.NamelessRows.Says(
                    span,
                    $"nothing in '{collection}' is an 'id', and a place in a file is no address: "
                        + $"{Pageless(rows).English}",
                    $"niente in '{collection}' è un 'id', e un posto in un file non è un indirizzo: "
                        + $"{Pageless(rows).Italian}"
                )
                .Advises(
                    $"give them an 'id', or say in data/{collection}.schema.yaml what tells them apart, "
                        + $"'primaryKey: {key}'; 'pages: false' there says that rows are meant",
                    $"date loro un 'id', o dite in data/{collection}.schema.yaml che cosa li distingue, "
                        + $"'primaryKey: {key}'; 'pages: false' lì dice che sono righe"
                );

        public static Diagnostic NamelessTables(SourceSpan? span, string collection, int others, string key) =>
            Rules
                .Model.NamelessRows.Says(
                    span,
                    $"nothing in '{collection}' and {Grouped(others).English} other tables is an 'id', "
                        + "and a place in a file is no address: their records get no pages",
                    $"niente in '{collection}' e in altre {Grouped(others).Italian} tabelle è un 'id', e "
                        + "un posto in un file non è un indirizzo: i loro record non hanno pagine"
                )
                .Advises(
                    "give them an 'id', or say in a schema beside each what tells them apart, as in data/"
                        + $"{collection}.schema.yaml 'primaryKey: {key}'; 'pages: false' there says that rows "
                        + "are meant",
                    "date loro un 'id', o dite in uno schema accanto a ognuna che cosa li distingue, "
                        + $"come in data/{collection}.schema.yaml 'primaryKey: {key}'; 'pages: false' lì dice "
                        + "che sono righe"
                );

        public static Note NamelessTable(SourceSpan? span, string collection, int rows) =>
            new(
                new Wording($"'{collection}': {Pageless(rows).English}", $"'{collection}': {Pageless(rows).Italian}"),
                span
            );

        private static Wording Pageless(int rows) =>
            rows == 1
                ? new("its record gets no page", "il suo record non ha una pagina")
                : new(
                    $"its {Grouped(rows).English} records get no pages",
                    $"i suoi {Grouped(rows).Italian} record non hanno pagine"
                );

        public static Diagnostic SameName(
            SourceSpan? span,
            SourceSpan? there,
            (string Path, string Collection) first,
            (string Path, string Collection) other
        ) =>
            Rules
                .Model.SameName.Says(
                    span,
                    $"'{other.Path}' makes a collection '{other.Collection}', and '{first.Path}' makes '"
                        + $"{first.Collection}': to templates and addresses these are one name",
                    $"'{other.Path}' fa una collezione '{other.Collection}', e '{first.Path}' fa '"
                        + $"{first.Collection}': per modelli e indirizzi sono un nome solo"
                )
                .Advises(
                    $"rename one of the files; to read both as one collection, call both '{first.Collection}'",
                    "rinominate uno dei file; per leggerli come una sola collezione, chiamateli entrambi "
                        + $"'{first.Collection}'"
                )
                .Adds(there, $"'{first.Collection}' comes from here", $"'{first.Collection}' viene da qui");

        public static Diagnostic DuplicateValue(
            SourceSpan? span,
            SourceSpan? there,
            string given,
            IReadOnlyCollection<string> fields,
            string owner
        ) =>
            Rules
                .Model.DuplicateValue.Says(
                    span,
                    $"'{given}' stands twice in {Quoted(fields)}, where each value is unique",
                    $"'{given}' compare due volte in {Quoted(fields)}, dove ogni valore è unico"
                )
                .Adds(there, $"'{owner}' has it first", $"prima ce l’ha '{owner}'");

        public static Diagnostic NoLanguageOfSite(
            SourceSpan? span,
            string given,
            IReadOnlyCollection<string> languages,
            Wording? help
        ) =>
            Rules
                .Model.BrokenConstraint.Says(
                    span,
                    $"'{given}' is no language of the site, which is in {Quoted(languages)}",
                    $"'{given}' non è una lingua del sito, che è in {Quoted(languages)}"
                )
                .Advises(help ?? WriteTags);

        private static Wording WriteTags =>
            new(
                "write tags of the site's languages: languages: [it]",
                "scrivete le sigle delle lingue del sito: languages: [it]"
            );

        public static Diagnostic WrongState(SourceSpan? span, string field, string given, Wording help) =>
            Rules
                .Model.BrokenConstraint.Says(
                    span,
                    $"'{field}' cannot be '{given}'",
                    $"'{field}' non può essere '{given}'"
                )
                .Advises(help);

        public static Wording WholeDayOfEmbargo =>
            new(
                "write the whole day: embargoed until 2026-06-30",
                "scrivete il giorno intero: embargoed until 2026-06-30"
            );

        public static Diagnostic HiddenReference(SourceSpan? span, string record, string named, SourceSpan? why) =>
            Rules
                .Model.HiddenReference.Says(
                    span,
                    $"'{record}' is public and names '{named}', which is not",
                    $"'{record}' è pubblico e nomina '{named}', che non lo è"
                )
                .Advises("publish the one, or hide the other", "pubblicate l’uno, o nascondete l’altro")
                .Adds(why, $"why '{named}' is hidden", $"perché '{named}' è nascosto");

        public static Wording WithheldAs(string visibility) => new($"as '{visibility}'", $"come '{visibility}'");

        public static Wording WithheldAsDraft => new("as a draft", "come bozza");

        public static Wording WithheldAsWithdrawn => new("as withdrawn", "perché ritirato");

        public static Wording WithheldUntilDay(string day) => new($"until {day}", $"fino al {day}");

        public static Wording WithheldLine(string place, Wording name, Wording? reason, Wording others) =>
            new(
                $"{place}: {name.English} is withheld {reason?.English}{others.English}",
                $"{place}: {name.Italian} è trattenuto {reason?.Italian}{others.Italian}"
            );

        public static Wording AndWithIt(Wording others) =>
            new($", and with it {others.English}", $", e con lui {others.Italian}");

        public static Wording RowsOf(int count, string collection) =>
            new($"{Digits(count)} of '{collection}'", $"{Digits(count)} di '{collection}'");

        public static Wording EntriesOf(int count, string record) =>
            new(
                $"{(count == 1 ? "an entry" : $"{Digits(count)} entries")} of '{record}'",
                $"{(count == 1 ? "una voce" : $"{Digits(count)} voci")} di '{record}'"
            );

        public static Wording TheRecordNamed(string key) => new($"'{key}'", $"'{key}'");

        public static Wording TheTextOfList(string id) =>
            new($"the text of the list '{id}'", $"il testo dell’elenco '{id}'");
    }
}
