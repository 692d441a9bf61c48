using System.Collections.Immutable;

namespace Quadro.Diagnostics;

public static partial class Rules
{
    /// <summary>QD2: data that contradict their schema, each other, or themselves.</summary>
    public static class Model
    {
        public static readonly Rule MalformedSchema = new(
            "QD2001",
            Severity.Error,
            "A schema that cannot be used",
            "Uno schema che non si può usare"
        );
        public static readonly Rule UnknownField = new(
            "QD2002",
            Severity.Error,
            "A field that the schema does not have",
            "Un campo che lo schema non ha"
        );
        public static readonly Rule WrongValue = new(
            "QD2003",
            Severity.Error,
            "A value that is not of the field's type",
            "Un valore che non è del tipo del campo"
        );
        public static readonly Rule MissingValue = new(
            "QD2004",
            Severity.Error,
            "A required field without a value",
            "Un campo obbligatorio senza valore"
        );
        public static readonly Rule BrokenConstraint = new(
            "QD2005",
            Severity.Error,
            "A value outside what the schema allows",
            "Un valore fuori da ciò che lo schema ammette"
        );
        public static readonly Rule ConflictingValues = new(
            "QD2006",
            Severity.Error,
            "Two different values for one field",
            "Due valori diversi per lo stesso campo"
        );
        public static readonly Rule DuplicateId = new(
            "QD2007",
            Severity.Error,
            "The same record twice",
            "Lo stesso record due volte"
        );
        public static readonly Rule UnknownReference = new(
            "QD2008",
            Severity.Error,
            "A reference to a record that does not exist",
            "Un riferimento a un record che non esiste"
        );
        public static readonly Rule AmbiguousReference = new(
            "QD2009",
            Severity.Error,
            "A reference that could mean several records",
            "Un riferimento che potrebbe voler dire più record"
        );
        public static readonly Rule ReferenceCycle = new(
            "QD2010",
            Severity.Error,
            "Records that are each other's parents",
            "Record che sono l’uno sopra l’altro"
        );
        public static readonly Rule UnknownCollection = new(
            "QD2011",
            Severity.Error,
            "An unknown collection",
            "Una collezione che non esiste"
        );
        public static readonly Rule MalformedExpression = new(
            "QD2012",
            Severity.Error,
            "An expression that cannot be read",
            "Un’espressione che non si legge"
        );
        public static readonly Rule FailedExpression = new(
            "QD2013",
            Severity.Error,
            "An expression that fails",
            "Un’espressione che non riesce"
        );
        public static readonly Rule ComputedCycle = new(
            "QD2014",
            Severity.Error,
            "Computed fields that need each other",
            "Campi calcolati che hanno bisogno l’uno dell’altro"
        );
        public static readonly Rule ComputedGiven = new(
            "QD2015",
            Severity.Error,
            "A value for a computed field",
            "Un valore per un campo calcolato"
        );
        public static readonly Rule DeclaredCount = new(
            "QD2016",
            Severity.Warning,
            "A declared number that differs from the list",
            "Un numero dichiarato diverso dall’elenco"
        );
        public static readonly Rule AmountWithoutDate = new(
            "QD2017",
            Severity.Warning,
            "An amount without the date it holds for",
            "Un importo senza la data per cui vale"
        );
        public static readonly Rule MissingId = new(
            "QD2018",
            Severity.Error,
            "A record without an id",
            "Un record senza id"
        );
        public static readonly Rule MalformedId = new(
            "QD2019",
            Severity.Error,
            "An id that cannot be an address",
            "Un id che non può diventare indirizzo"
        );
        public static readonly Rule DuplicateValue = new(
            "QD2020",
            Severity.Error,
            "A unique value that stands twice",
            "Un valore unico che compare due volte"
        );
        public static readonly Rule UnknownKeyword = new(
            "QD2021",
            Severity.Error,
            "An unknown word in a schema",
            "Una parola sconosciuta in uno schema"
        );
        public static readonly Rule DuplicateAlias = new(
            "QD2022",
            Severity.Error,
            "A name that means two records",
            "Un nome che vuol dire due record"
        );
        public static readonly Rule BrokenRule = new(
            "QD2023",
            Severity.Error,
            "A rule of the site that does not hold",
            "Una regola del sito che non vale"
        );
        public static readonly Rule NearCollection = new(
            "QD2024",
            Severity.Warning,
            "A collection whose name is nearly another's",
            "Una collezione dal nome quasi uguale a un’altra"
        );

        public static readonly Rule HiddenReference = new(
            "QD2025",
            Severity.Error,
            "A public record that names a hidden one",
            "Un record pubblico che ne nomina uno riservato"
        );

        public static readonly Rule UnknownLanguage = new(
            "QD2026",
            Severity.Warning,
            "A text in a language that the site does not have",
            "Un testo in una lingua che il sito non ha"
        );

        public static readonly Rule MissingColumn = new(
            "QD2027",
            Severity.Error,
            "A table whose columns are not those of the schema",
            "Una tabella le cui colonne non sono quelle dello schema"
        );

        public static readonly Rule IdleKeyword = new(
            "QD2028",
            Severity.Warning,
            "A word of a schema that does nothing where it stands",
            "Una parola dello schema che lì non fa nulla"
        );

        public static readonly Rule UnknownIstat = new(
            "QD2029",
            Severity.Error,
            "An ISTAT code that no territory has",
            "Un codice ISTAT che nessun territorio ha"
        );

        public static readonly Rule OrphanTranslation = new(
            "QD2030",
            Severity.Error,
            "A translation of a page that does not exist",
            "Una traduzione di una pagina che non c’è"
        );

        public static readonly Rule MissingTranslation = new(
            "QD2031",
            Severity.Info,
            "A text without its translation",
            "Un testo senza traduzione"
        );

        public static readonly Rule StaleTranslation = new(
            "QD2032",
            Severity.Info,
            "A translation older than its text",
            "Una traduzione più vecchia del suo testo"
        );

        public static readonly Rule TellingComputation = new(
            "QD2033",
            Severity.Error,
            "A public field that is made from a hidden one",
            "Un campo pubblico ricavato da uno riservato"
        );

        public static readonly Rule AmbiguousColumn = new(
            "QD2037",
            Severity.Error,
            "A column whose numbers can be read in two ways",
            "Una colonna i cui numeri si possono leggere in due modi"
        );

        public static readonly Rule ContradictoryColumn = new(
            "QD2038",
            Severity.Error,
            "Numbers of one column that are written in two ways",
            "Numeri di una stessa colonna scritti in due modi"
        );

        public static readonly Rule EngineName = new(
            "QD2044",
            Severity.Error,
            "A column or field with a name of the engine's",
            "Una colonna con un nome di Quadro"
        );

        public static readonly Rule OtherSeparator = new(
            "QD2045",
            Severity.Warning,
            "Several values with another separator",
            "Più valori con un altro separatore"
        );
        public static readonly Rule SameName = new(
            "QD2049",
            Severity.Error,
            "Two files that make one name",
            "Due file che fanno un nome solo"
        );

        public static readonly Rule NamelessRows = new(
            "QD2050",
            Severity.Warning,
            "Records that nothing tells apart",
            "Record che niente distingue"
        );

        public static readonly Rule ManyRows = new(
            "QD2051",
            Severity.Info,
            "More records than get pages unasked",
            "Più record di quanti abbiano una pagina da soli"
        );

        public static readonly Rule LongWait = new(
            "QD2057",
            Severity.Error,
            "Computed fields that wait for each other through too many records",
            "Campi calcolati che si aspettano per troppi record"
        );

        public static readonly Rule IdleComparison = new(
            "QD2040",
            Severity.Error,
            "A comparison that has only one answer",
            "Un confronto che ha una sola risposta"
        );

        public static readonly Rule NoTruth = new(
            "QD2041",
            Severity.Error,
            "A rule that is neither true nor false",
            "Una regola che non è né vera né falsa"
        );

        public static readonly Rule UnsaidState = new(
            "QD2052",
            Severity.Error,
            "A word about publication without a value",
            "Una parola sulla pubblicazione senza valore"
        );

        public static ImmutableArray<Rule> All =>
            [
                EngineName,
                OtherSeparator,
                MalformedSchema,
                UnknownField,
                WrongValue,
                MissingValue,
                BrokenConstraint,
                ConflictingValues,
                DuplicateId,
                UnknownReference,
                AmbiguousReference,
                ReferenceCycle,
                UnknownCollection,
                MalformedExpression,
                FailedExpression,
                ComputedCycle,
                ComputedGiven,
                DeclaredCount,
                AmountWithoutDate,
                MissingId,
                MalformedId,
                DuplicateValue,
                UnknownKeyword,
                DuplicateAlias,
                BrokenRule,
                NearCollection,
                HiddenReference,
                UnknownLanguage,
                MissingColumn,
                IdleKeyword,
                UnknownIstat,
                TellingComputation,
                MissingTranslation,
                StaleTranslation,
                OrphanTranslation,
                AmbiguousColumn,
                ContradictoryColumn,
                IdleComparison,
                NoTruth,
                SameName,
                NamelessRows,
                ManyRows,
                UnsaidState,
                LongWait,
            ];
    }
}
