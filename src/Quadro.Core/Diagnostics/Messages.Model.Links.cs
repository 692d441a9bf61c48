using Quadro.Text;

namespace Quadro.Diagnostics;

public static partial class Messages
{
    /// <summary>References, foreign keys and names.</summary>
    public static partial class Model
    {
        public static Diagnostic UnknownReference(
            SourceSpan? span,
            string field,
            string owner,
            string given,
            (IReadOnlyCollection<string> Collections, Wording Why, Wording? Help) searched
        ) =>
            Rules
                .Model.UnknownReference.Says(
                    span,
                    $"'{field}' of '{owner}' names '{given}', and there is no such record"
                        + $"{InOneOf(searched.Collections).English}{searched.Why.English}",
                    $"'{field}' di '{owner}' nomina '{given}', e un record così non c’è"
                        + $"{InOneOf(searched.Collections).Italian}{searched.Why.Italian}"
                )
                .Advises(searched.Help);

        public static Wording TheseAreRecords(int count, Wording sign) =>
            new(
                $": these are {Digits(count)} records with {sign.English} between them",
                $": sono {Digits(count)} record con {sign.Italian} in mezzo"
            );

        public static Wording InBrackets(Wording tried) => new($" ({tried.English})", $" ({tried.Italian})");

        private static Wording InOneOf(IReadOnlyCollection<string> collections) =>
            collections.Count == 0 ? Wording.Same("") : new($" in {Quoted(collections)}", $" in {Quoted(collections)}");

        public static Wording AskedForNothing(
            string field,
            string given,
            IReadOnlyCollection<string> collections,
            Wording tried
        ) =>
            new(
                $"'{field}' is asked for '{given}', and there is no such record{InOneOf(collections).English}"
                    + $"{tried.English}",
                $"a '{field}' si chiede '{given}', e un record così non c’è{InOneOf(collections).Italian}"
                    + $"{tried.Italian}"
            );

        public static Wording TriedNames(bool hasCodes, bool byTitle) =>
            new(
                $"tried: id, alias{(hasCodes ? ", code" : "")}{(byTitle ? ", title" : "")}",
                $"cercato per: id, alias{(hasCodes ? ", codice" : "")}{(byTitle ? ", titolo" : "")}"
            );

        public static Wording WriteId(IReadOnlyCollection<string> ids) =>
            new($"write the id: {Either(ids, "or")}", $"scrivete l’id: {Either(ids, "o")}");

        public static Wording WriteCollectionBefore =>
            new("write the collection before it: collection/id", "scrivete prima la collezione: collezione/id");

        public static Wording IsTitleOf(string given, string record, string id) =>
            new(
                $"'{given}' is the title of '{record}', and 'byTitle: false' says that titles do not "
                    + $"count: write '{id}'",
                $"'{given}' è il titolo di '{record}', e 'byTitle: false' dice che i titoli non "
                    + $"contano: scrivete '{id}'"
            );

        public static Wording LostZeros(string whole) =>
            new(
                $"did you mean '{whole}'? The file has lost its zeros: format the column as text",
                $"forse si voleva scrivere '{whole}'? Il file ha perso gli zeri: date alla colonna il "
                    + "formato testo"
            );

        public static Wording IfBetween(Wording sign, string delimiter, string lacking) =>
            new(
                $"if {sign.English} stands between several records here, values are separated by '{delimiter}', "
                    + $"and '{lacking}' is none of them",
                $"se {sign.Italian} qui separa più record, i valori si separano con '{delimiter}', e '"
                    + $"{lacking}' non è nessuno di loro"
            );

        public static Diagnostic AmbiguousReference(
            SourceSpan? span,
            string given,
            IReadOnlyCollection<string> records,
            Wording help
        ) =>
            Rules
                .Model.AmbiguousReference.Says(
                    span,
                    $"'{given}' could be {Either(records, "or")}",
                    $"'{given}' potrebbe essere {Either(records, "o")}"
                )
                .Advises(help);

        public static Wording CouldBe(string given, IReadOnlyCollection<string> records) =>
            new($"'{given}' could be {Either(records, "or")}", $"'{given}' potrebbe essere {Either(records, "o")}");

        public static Note RecordIsHere(SourceSpan? span, string record) =>
            new(new Wording($"'{record}' is here", $"'{record}' è qui"), span);

        public static Diagnostic DuplicateAlias(
            SourceSpan? span,
            SourceSpan? first,
            string name,
            string one,
            string other
        ) =>
            Rules
                .Model.DuplicateAlias.Says(
                    span,
                    $"'{name}' means both '{one}' and '{other}'",
                    $"'{name}' vuol dire sia '{one}' sia '{other}'"
                )
                .Advises("a name means one record", "un nome vuol dire un solo record")
                .Adds(first, $"'{one}' has it here", $"'{one}' ce l’ha qui");

        public static Diagnostic ReferenceCycle(SourceSpan? span, string field, string way) =>
            Rules
                .Model.ReferenceCycle.Says(
                    span,
                    $"'{field}' goes round in a circle: {way}",
                    $"'{field}' gira in tondo: {way}"
                )
                .Advises(
                    "a record cannot be above itself: mend one of them",
                    "un record non può stare sopra sé stesso: correggetene uno"
                );

        public static Note NamesParentHere(SourceSpan? span, string id) =>
            new(new Wording($"'{id}' names its parent here", $"'{id}' nomina qui il suo superiore"), span);

        public static Diagnostic KeyHasNoField(SourceSpan? span, string collection, string field, Wording? help) =>
            Rules
                .Model.MalformedSchema.Says(
                    span,
                    $"'{collection}' has no field '{field}'",
                    $"'{collection}' non ha un campo '{field}'"
                )
                .Advises(help);

        public static Diagnostic NotInForeignKey(
            SourceSpan? span,
            string given,
            IReadOnlyCollection<string> fields,
            (IReadOnlyCollection<string> Fields, string Collection) target,
            Wording? help
        ) =>
            Rules
                .Model.UnknownReference.Says(
                    span,
                    $"{given} in {Quoted(fields)} is not in {Quoted(target.Fields)} of '{target.Collection}'",
                    $"{given} in {Quoted(fields)} non è in {Quoted(target.Fields)} di '{target.Collection}'"
                )
                .Advises(help);

        public static Note ForeignKeyHere(SourceSpan? span) =>
            new(new Wording("the foreign key is declared here", "la chiave esterna è dichiarata qui"), span);

        public static Wording MeantKey(string given) =>
            new($"did you mean {given}?", $"forse si voleva scrivere {given}?");

        public static Diagnostic UnknownIstat(SourceSpan? span, string field, string code, Wording help) =>
            Rules
                .Model.UnknownIstat.Says(
                    span,
                    $"'{field}': no territory of the site has the ISTAT code '{code}'",
                    $"'{field}': nessun territorio del sito ha il codice ISTAT '{code}'"
                )
                .Advises(help);

        public static Wording AddMunicipality(string collection) =>
            new(
                $"add the municipality to '{collection}', or mend the code",
                $"aggiungete il comune a '{collection}', o correggete il codice"
            );

        public static Wording MeantTerritory(string code, string title) =>
            new($"did you mean '{code}'{title}?", $"forse si voleva scrivere '{code}'{title}?");

        public static Diagnostic NoOwner(SourceSpan? span, string owner, Wording? help) =>
            Rules
                .Model.UnknownReference.Says(
                    span,
                    $"'owner' names '{owner}', and there is no such record in 'organisations'",
                    $"'owner' nomina '{owner}', e un record così non c’è in 'organisations'"
                )
                .Advises(help);

        public static Diagnostic TooManyToSearch(int pages, int limit) =>
            Rules
                .Render.TooManyToSearch.Says(
                    null,
                    $"the site has no search: it has {Digits(pages)} pages to go through, and the limit "
                        + $"is {Digits(limit)}",
                    $"il sito non ha la ricerca: avrebbe {Digits(pages)} pagine da scorrere, e il limite "
                        + $"è {Digits(limit)}"
                )
                .Advises(
                    "'search: false' in quadro.yaml does without; 'limits: { search: N }' raises the "
                        + "limit, at about 150 kB of memory a page",
                    "'search: false' in quadro.yaml ne fa a meno; 'limits: { search: N }' alza il "
                        + "limite, a circa 150 kB di memoria per pagina"
                );

        public static Wording ARecordOf(string collection) =>
            new($"a record of '{collection}'", $"un record di '{collection}'");
    }
}
