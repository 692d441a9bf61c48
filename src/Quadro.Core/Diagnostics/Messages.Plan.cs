using Quadro.Text;

namespace Quadro.Diagnostics;

public static partial class Messages
{
    public static partial class Plan
    {
        /// <summary>QD3001, where both outputs come from the site's author.</summary>
        public static Diagnostic Twins(SourceSpan? here, SourceSpan? there, string url, Wording name, Wording other) =>
            Rules
                .Plan.SameAddress.Says(
                    here,
                    $"{name.English} and {other.English} have the same address '{url}'",
                    $"{name.Italian} e {other.Italian} hanno lo stesso indirizzo '{url}'"
                )
                .Advises("give one of them another 'url' or id", "date a uno dei due un altro 'url' o un altro id")
                .Adds(there, $"{other.English} is here", $"{other.Italian} è qui");

        public static Diagnostic TwinFacets(
            SourceSpan? here,
            SourceSpan? there,
            string url,
            (Wording Name, string Field) one,
            (Wording Name, string Field) other
        ) =>
            Rules
                .Plan.SameAddress.Says(
                    here,
                    $"{one.Name.English} and {other.Name.English} have the same address '{url}'",
                    $"{one.Name.Italian} e {other.Name.Italian} hanno lo stesso indirizzo '{url}'"
                )
                .Advises(
                    $"give '{one.Field}' or '{other.Field}' another title, or take one out of 'facets'",
                    $"date a '{one.Field}' o a '{other.Field}' un altro titolo, o togliete uno dei due da 'facets'"
                )
                .Adds(there, $"'{other.Field}' is here", $"'{other.Field}' è qui");

        public static Diagnostic TakenAddress(SourceSpan? span, string url, Wording taker, Wording? help) =>
            Rules
                .Plan.SameAddress.Says(
                    span,
                    $"'{url}' is the address of {taker.English}",
                    $"{taker.Italian} ha già l’indirizzo '{url}'"
                )
                .Advises(help);

        public static Diagnostic AddressOfSearch(SourceSpan? span, string url) =>
            Rules
                .Plan.SameAddress.Says(
                    span,
                    $"'{url}' is an address of the search index, which Quadro writes",
                    $"'{url}' è un indirizzo dell’indice della ricerca, che scrive Quadro"
                )
                .Advises(
                    "give it another name or folder, or write 'search: false' in quadro.yaml",
                    "dategli un altro nome o un’altra cartella, o scrivete 'search: false' in quadro.yaml"
                );

        public static Diagnostic OwnAddressAsAlias(SourceSpan? span, string alias, string record) =>
            Rules
                .Plan.SameAddress.Says(
                    span,
                    $"the alias '{alias}' of '{record}' is its own address but for capital letters",
                    $"l’alias '{alias}' di '{record}' è il suo stesso indirizzo, salvo le maiuscole"
                )
                .Advises(
                    "take the alias out: on Windows and macOS both would be one file",
                    "togliete l’alias: su Windows e macOS i due sarebbero lo stesso file"
                );

        /// <param name="origin">Where the author asked for the other output, or null when Quadro adds it.</param>
        public static Diagnostic TakenAlias(
            SourceSpan? span,
            (string Alias, string Record, string Url) redirect,
            (Wording Name, Wording KnownName, Wording? Help) taker,
            SourceSpan? origin
        )
        {
            var finding = Rules
                .Plan.SameAddress.Says(
                    span,
                    $"the alias '{redirect.Alias}' of '{redirect.Record}' is the address of {taker.Name.English}, "
                        + $"'{redirect.Url}'",
                    $"l’alias '{redirect.Alias}' di '{redirect.Record}' vuole l’indirizzo '{redirect.Url}', "
                        + $"che ha già {taker.Name.Italian}"
                )
                .Advises("take the alias out, or move the page", "togliete l’alias, o spostate la pagina")
                .Advises(taker.Help);
            return origin is null
                ? finding
                : finding.Adds(origin, $"{taker.KnownName.English} is here", $"{taker.KnownName.Italian} è qui");
        }

        public static Diagnostic TwinAliases(SourceSpan? here, SourceSpan? there, string url) =>
            Rules
                .Plan.SameAddress.Says(
                    here,
                    $"two aliases are the address '{url}'",
                    $"due alias sono l’indirizzo '{url}'"
                )
                .Advises("take one of them out", "toglietene uno")
                .Adds(there, "the other is here", "l’altro è qui");

        public static Diagnostic ImpossibleAddress(SourceSpan? span, string url, Wording reason) =>
            CannotBeAddress(span, url, reason)
                .Advises(
                    "an address begins with '/' and is made of letters, digits, '-', '_', '.' and '/'",
                    "un indirizzo comincia con '/' ed è fatto di lettere, cifre, '-', '_', '.' e '/'"
                );

        public static Diagnostic ImpossibleFileAddress(SourceSpan? span, string url, Wording reason) =>
            CannotBeAddress(span, url, reason).Advises("rename the file", "date al file un altro nome");

        public static Diagnostic ImpossibleAlias(SourceSpan? span, string alias, string record, Wording reason) =>
            Rules
                .Plan.WrongAddress.Says(
                    span,
                    $"the alias '{alias}' of '{record}' cannot be an address: {reason.English}",
                    $"l’alias '{alias}' di '{record}' non può essere un indirizzo: {reason.Italian}"
                )
                .Advises(
                    "an old address begins with '/'; another name is made of words",
                    "un vecchio indirizzo comincia con '/'; un altro nome è fatto di parole"
                );

        /// <param name="pattern">Where the address is set, or null when it is the kit's.</param>
        public static Diagnostic AddressWithoutValue(SourceSpan? span, string record, string field, SourceSpan? pattern)
        {
            var finding = Rules.Plan.WrongAddress.Says(
                span,
                $"the address of '{record}' needs a value for '{field}'",
                $"all’indirizzo di '{record}' serve un valore di '{field}'"
            );
            return pattern is null
                ? finding
                : finding.Adds(pattern, "the address is set here", "l’indirizzo è stabilito qui");
        }

        public static Diagnostic UnknownCollectionInAddress(SourceSpan? span, string collection, string? near) =>
            Rules
                .Plan.UnknownPlaceholder.Says(
                    span,
                    $"the address names the collection '{collection}', which does not exist",
                    $"l’indirizzo nomina la collezione '{collection}', che non esiste"
                )
                .Advises(DidYouMean(near));

        public static Diagnostic UnknownPlaceholder(SourceSpan? span, string name, string? near, bool ofRecord) =>
            Rules
                .Plan.UnknownPlaceholder.Says(
                    span,
                    $"the address has an unknown placeholder '{{{name}}}'",
                    $"l’indirizzo ha un segnaposto sconosciuto '{{{name}}}'"
                )
                .Advises(
                    DidYouMean(near)
                        ?? (
                            ofRecord
                                ? new(
                                    "it may name {id}, {record}, {collection:NAME} and fields of the record",
                                    "può nominare {id}, {record}, {collection:NOME} e i campi del record"
                                )
                                : new(
                                    "without 'for' it may name only {collection:NAME}",
                                    "senza 'for' può nominare solo {collection:NOME}"
                                )
                        )
                );

        public static Diagnostic UnknownTextInAddress(SourceSpan? span, string key, string language, string? near) =>
            Rules
                .Plan.UnknownPlaceholder.Says(
                    span,
                    $"the address names the text '{key}', which '{language}' does not have",
                    $"l’indirizzo nomina il testo '{key}', che '{language}' non ha"
                )
                .Advises(DidYouMean(near));

        public static Diagnostic UnknownMenuEntry(SourceSpan? span, Wording where, string name, string? near) =>
            Rules
                .Plan.UnknownMenuEntry.Says(
                    span,
                    $"{where.English} names '{name}', which is neither a collection nor a page",
                    $"{where.Italian} nomina '{name}', che non è né una collezione né una pagina"
                )
                .Advises(DidYouMean(near));

        public static Diagnostic TwoSpellings(
            SourceSpan? span,
            (string Collection, string Field) where,
            (string Value, int Records) rare,
            (string Value, int Records) common
        ) =>
            Rules
                .Plan.TwoSpellings.Says(
                    span,
                    $"'{rare.Value}' and '{common.Value}' look like one '{where.Field}' of '{where.Collection}' in two "
                        + $"spellings: {Records(rare.Records)} and {Records(common.Records)}",
                    $"'{rare.Value}' e '{common.Value}' sembrano lo stesso '{where.Field}' di '{where.Collection}' "
                        + $"scritto in due modi: {Records(rare.Records)} e {Records(common.Records)}"
                )
                .Advises(
                    $"write '{common.Value}', or declare both as 'categories' of '{where.Field}' if they are two values",
                    $"scrivete '{common.Value}', o dichiarate entrambi fra le 'categories' di '{where.Field}' se sono "
                        + "due valori"
                );

        public static Note SpellingAlsoHere(SourceSpan? span, string value) =>
            new(new Wording($"'{value}' is also here", $"'{value}' è anche qui"), span);

        public static Note SpellingInMore(int cells) =>
            new(new Wording($"and in {Digits(cells)} more", $"e in {Count(cells, "altro", "altri")}"));

        public static Note SpellingHere(SourceSpan? span, string value) =>
            new(new Wording($"'{value}' is here", $"'{value}' è qui"), span);

        private static Diagnostic CannotBeAddress(SourceSpan? span, string url, Wording reason) =>
            Rules.Plan.WrongAddress.Says(
                span,
                $"'{url}' cannot be an address: {reason.English}",
                $"'{url}' non può essere un indirizzo: {reason.Italian}"
            );

        private static string Records(int number) => Count(number, "record", "records");
    }
}
