using Quadro.Text;

namespace Quadro.Diagnostics;

public static partial class Messages
{
    /// <summary>Records, their ids, and what a source may say of them.</summary>
    public static partial class Model
    {
        public static Diagnostic FieldNamedLikeInverse(
            SourceSpan? span,
            string field,
            string schema,
            string from,
            string source
        ) =>
            Rules
                .Model.EngineName.Says(
                    span,
                    $"'{field}' is the name under which '{schema}' sees the records of '{from}' that name "
                        + "it: a field cannot be called so",
                    $"'{field}' è il nome con cui '{schema}' vede i record di '{from}' che lo nominano: "
                        + "un campo non si può chiamare così"
                )
                .Advises(
                    $"call it something else and give the column as its source: {{ name: {field}_value, "
                        + $"source: {source} }}",
                    $"chiamatelo in un altro modo e date la colonna come 'source': {{ name: {field}_value, "
                        + $"source: {source} }}"
                );

        public static Diagnostic NoCollection(SourceSpan? span, string name, Wording? help) =>
            Rules
                .Model.UnknownCollection.Says(
                    span,
                    $"there is no collection '{name}'",
                    $"la collezione '{name}' non c’è"
                )
                .Advises(help);

        public static Diagnostic NearCollection(SourceSpan? span, string name, string? near) =>
            Rules
                .Model.NearCollection.Says(
                    span,
                    $"'{name}' has no schema and is taken for a new collection",
                    $"'{name}' non ha uno schema ed è presa per una nuova collezione"
                )
                .Advises(DidYouMean(near));

        public static Diagnostic TextInOtherLanguage(
            SourceSpan? span,
            string tag,
            IReadOnlyCollection<string> languages
        ) =>
            Rules
                .Model.UnknownLanguage.Says(
                    span,
                    $"this text is in '{tag}' by its name, and the site is in {Quoted(languages)}: it is not shown",
                    $"questo testo è in '{tag}', a giudicare dal nome, e il sito è in {Quoted(languages)}: non si vede"
                )
                .Advises(
                    $"add '{tag}' to 'languages' in quadro.yaml, or give the file another name",
                    $"aggiungete '{tag}' a 'languages' in quadro.yaml, o date al file un altro nome"
                );

        public static Diagnostic RefersToNoCollection(SourceSpan? span, string field, string target, Wording? help) =>
            Rules
                .Model.UnknownCollection.Says(
                    span,
                    $"'{field}' refers to '{target}', and there is no such collection",
                    $"'{field}' si riferisce a '{target}', e una collezione così non c’è"
                )
                .Advises(help);

        public static Diagnostic SlipOfState(SourceSpan? span, string name, string meant) =>
            Rules
                .Model.UnknownField.Says(
                    span,
                    $"'{name}' is not read as '{meant}', which says who may see a record",
                    $"'{name}' non è letto come '{meant}', che dice chi può vedere un record"
                )
                .Advises(
                    $"write '{meant}'; a field of your own needs another name",
                    $"scrivete '{meant}'; a un campo vostro serve un altro nome"
                );

        public static Diagnostic LikeState(SourceSpan? span, string name, string given) =>
            Rules
                .Model.UnknownField.Says(
                    span,
                    $"'{name}: {given}' withholds nothing: the record would be published",
                    $"'{name}: {given}' non trattiene nulla: il record sarebbe pubblicato"
                )
                .Advises(
                    "write 'draft: true' for what is not for readers; a field of your own needs another name",
                    "scrivete 'draft: true' per ciò che non è per i lettori; a un campo vostro serve un altro nome"
                );

        public static Diagnostic ColumnOfEngine(
            SourceSpan? span,
            string column,
            Wording meaning,
            string given,
            (string Name, bool IsState) other
        ) =>
            Rules
                .Model.EngineName.Says(
                    span,
                    $"the column '{column}' is not read: '{column}' {meaning.English}, and '{given}' is "
                        + "nothing of the kind",
                    $"la colonna '{column}' non è letta: '{column}' {meaning.Italian}, e '{given}' non è "
                        + "niente del genere"
                )
                .Advises(
                    $"call the column something else, such as '{other.Name}': it is then shown like any "
                        + $"other{(other.IsState ? ", and withholds nothing" : "")}",
                    $"chiamate la colonna in un altro modo, come '{other.Name}': così si vede come le "
                        + $"altre{(other.IsState ? ", e non trattiene nulla" : "")}"
                );

        public static Wording MeansPublication =>
            new(
                "says whether a record is published: draft, public, withdrawn, embargoed until DATE",
                "dice se un record è pubblicato: draft, public, withdrawn, embargoed until DATA"
            );

        public static Wording MeansVisibility =>
            new(
                "says who sees a record: public, internal, client:ID",
                "dice chi vede un record: public, internal, client:ID"
            );

        public static Wording MeansUrl =>
            new(
                "is the address of the record's own page, which begins with '/'",
                "è l’indirizzo della pagina del record, che comincia con '/'"
            );

        public static Wording MeansLayout =>
            new("names the template of the record's page", "nomina il modello della pagina del record");

        public static Wording MeansDraft =>
            new("is true or false: a draft is not published", "è true o false: una bozza non è pubblicata");

        public static Wording MeansTemplates =>
            new(
                "is true or false: whether expressions in the record's text are run",
                "è true o false: se le espressioni nel testo del record vengono eseguite"
            );

        public static Wording MeansAliases => new("gives other names of the record", "dà altri nomi del record");

        public static Wording MeansAccept =>
            new(
                "lists what the site accepts of the record, in JSON",
                "elenca ciò che il sito accetta del record, in JSON"
            );

        public static Wording MeansDate => new("is the date of the record", "è la data del record");

        public static Wording MeansUpdated =>
            new("is the date of the record's last change", "è la data dell’ultima modifica del record");

        public static Diagnostic NoTranslation(
            SourceSpan? span,
            Wording name,
            string language,
            string file,
            string own
        ) =>
            Rules
                .Model.MissingTranslation.Says(
                    span,
                    $"{name.English} has no text in '{language}'",
                    $"{name.Italian} non ha un testo in '{language}'"
                )
                .Advises(
                    $"write '{file}.{language}.md'; or 'languages: [{own}]' into the front matter, if the "
                        + "page stays in one language",
                    $"scrivete '{file}.{language}.md'; o 'languages: [{own}]' nell’intestazione, se la "
                        + "pagina resta in una lingua"
                );

        public static Diagnostic OldTranslation(
            SourceSpan? span,
            SourceSpan? source,
            Wording name,
            string language,
            (string Translated, string Changed) dates
        ) =>
            Rules
                .Model.StaleTranslation.Says(
                    span,
                    $"{name.English} in '{language}' is of {dates.Translated}, and the text that it was "
                        + $"made from of {dates.Changed}",
                    $"{name.Italian} in '{language}' è del {dates.Translated}, e il testo da cui è "
                        + $"tradotto è del {dates.Changed}"
                )
                .Advises(
                    "bring it up to date, and its 'updated' too",
                    "aggiornatelo, e aggiornate anche il suo 'updated'"
                )
                .Adds(SourceText(source));

        public static Diagnostic ChangedTranslation(
            SourceSpan? span,
            SourceSpan? source,
            Wording name,
            string language,
            (string Word, string Fingerprint) mark
        ) =>
            Rules
                .Model.StaleTranslation.Says(
                    span,
                    $"{name.English} in '{language}' was made from a text that has changed since",
                    $"{name.Italian} in '{language}' è tradotto da un testo che da allora è cambiato"
                )
                .Advises(
                    $"bring it up to date, then write '{mark.Word}: \"{mark.Fingerprint}\"' into its front matter",
                    $"aggiornatelo, poi scrivete '{mark.Word}: \"{mark.Fingerprint}\"' nella sua intestazione"
                )
                .Adds(SourceText(source));

        private static Note SourceText(SourceSpan? source) =>
            new(
                new Wording("the text in the site's own language is here", "il testo nella lingua del sito è qui"),
                source
            );

        public static Wording ListOf(string collection) =>
            new($"the list of '{collection}'", $"l’elenco di '{collection}'");

        public static Diagnostic NothingTranslated(string language, int texts, string own) =>
            Rules
                .Model.MissingTranslation.Says(
                    null,
                    $"no text of the site is in '{language}': {Digits(texts)} "
                        + $"{(texts == 1 ? "text stands" : "texts stand")} in '{own}' on its pages",
                    $"nessun testo del sito è in '{language}': sulle sue pagine "
                        + $"{(texts == 1 ? "sta" : "stanno")} {Count(texts, "testo", "testi")} in '{own}'"
                )
                .Advises(
                    $"write a file such as 'content/index.{language}.md'; or take '{language}' out of "
                        + "'languages' in quadro.yaml",
                    $"scrivete un file come 'content/index.{language}.md'; o togliete '{language}' da "
                        + "'languages' in quadro.yaml"
                );

        public static Diagnostic TwoTexts(SourceSpan? span, SourceSpan? other, string record, string language) =>
            Rules
                .Model.ConflictingValues.Says(
                    span,
                    $"'{record}' has two texts in '{language}'",
                    $"'{record}' ha due testi in '{language}'"
                )
                .Advises("join them in one file", "uniteli in un solo file")
                .Adds(other, "the other text is here", "l’altro testo è qui");

        public static Diagnostic OrphanTranslation(SourceSpan? span, string record, string language, Wording? help) =>
            Rules
                .Model.OrphanTranslation.Says(
                    span,
                    $"this is '{record}' in '{language}', and there is no '{record}' to translate: it is not shown",
                    $"questo è '{record}' in '{language}', e non c’è nessun '{record}' da tradurre: non si vede"
                )
                .Advises(help);

        public static Wording WriteSource(string file, string language) =>
            new(
                $"write 'content/{file}.md'; or 'languages: [{language}]' into the front matter, if "
                    + "the page is in this language only",
                $"scrivete 'content/{file}.md'; o 'languages: [{language}]' nell’intestazione, se la "
                    + "pagina è solo in questa lingua"
            );

        public static Diagnostic MissingValue(SourceSpan? span, string record, string field) =>
            Rules.Model.MissingValue.Says(
                span,
                $"'{record}' needs a value for '{field}'",
                $"a '{record}' serve un valore per '{field}'"
            );

        public static Note KeyDeclaredHere(SourceSpan? span) =>
            new(new Wording("the key is declared here", "la chiave è dichiarata qui"), span);

        public static Wording DeclareOrTakeColumnOut =>
            new("declare it in the schema, or take the column out", "dichiaratelo nello schema, o togliete la colonna");

        public static Wording DeclareOrTakeOut =>
            new("declare it in the schema, or take it out", "dichiaratelo nello schema, o toglietelo");

        public static Diagnostic NoId(SourceSpan? span, string collection) =>
            Rules
                .Model.MissingId.Says(
                    span,
                    $"this record of '{collection}' has no id",
                    $"questo record di '{collection}' non ha un id"
                )
                .Advises(GiveId);

        public static Diagnostic EmptyId(SourceSpan? span, string collection, Wording help) =>
            Rules
                .Model.MissingId.Says(
                    span,
                    $"this record of '{collection}' has an empty id",
                    $"questo record di '{collection}' ha un id vuoto"
                )
                .Advises(help);

        public static Wording GiveId =>
            new(
                "give it an 'id': it is its name in links and addresses",
                "dategli un 'id': è il suo nome nei collegamenti e negli indirizzi"
            );

        public static Wording EachNeedsValue(IReadOnlyCollection<string> names) =>
            new(
                $"each of {Quoted(names)} needs a value: together they are its name",
                $"a ognuno di {Quoted(names)} serve un valore: insieme sono il suo nome"
            );

        public static Diagnostic MalformedId(SourceSpan? span, string id) =>
            Rules
                .Model.MalformedId.Says(
                    span,
                    $"'{id}' cannot be an id: it becomes part of an address",
                    $"'{id}' non può essere un id: diventa parte di un indirizzo"
                )
                .Advises(
                    "use letters, digits, '-', '_' and '.', and begin with a letter or digit",
                    "usate lettere, cifre, '-', '_' e '.', e cominciate con una lettera o una cifra"
                );

        public static Diagnostic DuplicateId(SourceSpan? span, SourceSpan? first, string id) =>
            Rules
                .Model.DuplicateId.Says(
                    span,
                    $"'{id}' stands twice in this file",
                    $"'{id}' compare due volte in questo file"
                )
                .Advises("give one of them another id", "date a uno dei due un altro id")
                .Adds(StandsHereFirst(first));

        public static Diagnostic TwoRecords(
            SourceSpan? span,
            SourceSpan? first,
            (string Key, string Id) record,
            string field,
            (string Here, string? There) values
        ) =>
            Rules
                .Model.DuplicateId.Says(
                    span,
                    $"'{record.Id}' is a row of two tables that say different things: '{field}' is '{values.Here}' "
                        + $"here and '{values.There}' there",
                    $"'{record.Id}' è una riga di due tabelle che dicono cose diverse: '{field}' è '{values.Here}' "
                        + $"qui e '{values.There}' là"
                )
                .Advises(
                    "if these are two records, give one of them another id; if they are one, let both "
                        + "tables say the same",
                    "se sono due record, date a uno dei due un altro id; se sono uno, fate dire lo "
                        + "stesso alle due tabelle"
                )
                .Adds(first, $"'{record.Key}' is here first", $"'{record.Key}' è prima qui");

        public static Diagnostic ConflictingValues(
            SourceSpan? span,
            SourceSpan? there,
            string record,
            string field,
            (string Here, string? There, Wording Help) values
        ) =>
            Rules
                .Model.ConflictingValues.Says(
                    span,
                    $"'{record}' has two different values for '{field}': '{values.Here}' here",
                    $"'{record}' ha due valori diversi per '{field}': qui '{values.Here}'"
                )
                .Advises(values.Help)
                .Adds(there, $"'{values.There}' stands here", $"'{values.There}' è qui");

        public static Wording KeepOne => new("keep one of them", "tenetene uno");

        public static Wording KeepOneCopy(string there, string here) =>
            new(
                $"keep one of them; '{there}' and '{here}' are both read: if one is a copy of the other, delete it",
                $"tenetene uno; '{there}' e '{here}' sono letti entrambi: se uno è una copia "
                    + "dell’altro, eliminatelo"
            );
    }
}
