using Quadro.Text;

namespace Quadro.Diagnostics;

public static partial class Messages
{
    /// <summary>Schemas that cannot be used as they are written.</summary>
    public static partial class Model
    {
        public static Diagnostic WordNotForField(
            SourceSpan? span,
            string word,
            string field,
            Wording kind,
            Wording? help
        ) =>
            Rules
                .Model.MalformedSchema.Says(
                    span,
                    $"'{word}' does not apply to '{field}', which is {kind.English}",
                    $"'{word}' non vale per '{field}', che è {kind.Italian}"
                )
                .Advises(help);

        public static Wording AReferenceKind => new("a reference", "un riferimento");

        public static Wording OfType(string type) => new($"of type '{type}'", $"di tipo '{type}'");

        public static Wording SizeOfNumber(string word) =>
            new($"the size of a number is '{word}'", $"la grandezza di un numero è '{word}'");

        public static Wording LengthOfText(string word) =>
            new(
                $"the length of a text is '{word}'; for numbers and dates declare their 'type'",
                $"la lunghezza di un testo è '{word}'; per numeri e date dichiarate il loro 'type'"
            );

        public static Wording PatternsAreForTexts =>
            new("a pattern is for texts and codes", "un 'pattern' è per testi e codici");

        public static Wording NoValueOfField(string given, string word, string field, Wording problem) =>
            new(
                $"'{given}' in '{word}' is not a value of '{field}': {problem.English}",
                $"'{given}' in '{word}' non è un valore di '{field}': {problem.Italian}"
            );

        public static Wording TwiceIn(string given, string word) =>
            new($"'{given}' stands twice in '{word}'", $"'{given}' compare due volte in '{word}'");

        public static Wording NoCategoryOf(string given, string field) =>
            new(
                $"'{given}' in 'enum' is none of the categories of '{field}'",
                $"'{given}' in 'enum' non è una delle categorie di '{field}'"
            );

        public static Wording TheyAre(IReadOnlyCollection<string> words) =>
            new($"they are {Listed(words)}", $"sono {Listed(words)}");

        public static Wording NoLengthBetween(int least, int most) =>
            new(
                $"no value is at least {Digits(least)} and at most {Digits(most)} long",
                $"nessun valore è lungo almeno {Digits(least)} e al massimo {Digits(most)}"
            );

        public static Wording MinLengthIsSmaller =>
            new("'minLength' is the smaller one of the two", "'minLength' è il minore dei due");

        public static Wording NoValueBetween((string Word, string Text) low, (string Word, string Text) high) =>
            new(
                $"no value lies between the {low.Word} of {low.Text} and the {high.Word} of {high.Text}",
                $"nessun valore sta fra il {low.Word} di {low.Text} e il {high.Word} di {high.Text}"
            );

        public static Wording LowerIsSmaller =>
            new("the lower end is the smaller one of the two", "l’estremo inferiore è il minore dei due");

        public static Wording TooDeepShape(int most) =>
            new(
                $"a 'jsonSchema' stands at most {Digits(most)} deep in itself",
                $"un 'jsonSchema' sta dentro sé stesso per al massimo {Digits(most)} livelli"
            );

        public static Diagnostic UnknownJsonWord(SourceSpan? span, string word, Wording? help) =>
            Rules
                .Model.UnknownKeyword.Says(
                    span,
                    $"'{word}' is no word of JSON Schema that Quadro checks",
                    $"'{word}' non è una parola di JSON Schema che Quadro controlli"
                )
                .Advises(help ?? CheckedJsonWords);

        private static Wording CheckedJsonWords =>
            new(
                "it checks type, properties, required, additionalProperties, items, enum, ranges, "
                    + "lengths and pattern: write other things as 'rules'",
                "controlla type, properties, required, additionalProperties, items, enum, "
                    + "intervalli, lunghezze e pattern: scrivete il resto come 'rules'"
            );

        public static Wording NoJsonType(string name) =>
            new($"JSON Schema has no type '{name}'", $"JSON Schema non ha un tipo '{name}'");

        public static Diagnostic FieldTwice(SourceSpan? span, SourceSpan? first, string field) =>
            Rules
                .Model.MalformedSchema.Says(
                    span,
                    $"the field '{field}' is declared twice",
                    $"il campo '{field}' è dichiarato due volte"
                )
                .Adds(first, "it is declared here first", "la prima volta è dichiarato qui");

        public static Wording NoFieldIn(string field, string schema) =>
            new($"there is no field '{field}' in '{schema}'", $"il campo '{field}' non c’è in '{schema}'");

        public static Wording AsOfNamesNothing(string given) =>
            new(
                $"'asOf' names a field with a date, or is a date, and '{given}' is neither",
                $"'asOf' nomina un campo con una data, o è una data, e '{given}' non è né l’uno né l’altra"
            );

        public static Wording CannotRefer(string field, string type) =>
            new(
                $"'{field}' is of type '{type}' and cannot name a record",
                $"'{field}' è di tipo '{type}' e non può nominare un record"
            );

        public static Wording LeaveTypeOut =>
            new(
                "leave 'type' out: a reference is the id of a record",
                "togliete 'type': un riferimento è l’id di un record"
            );

        public static Wording ReferenceNames =>
            new(
                "'reference' names a collection, several, or \"*\" for all",
                "'reference' nomina una collezione, più di una, o \"*\" per tutte"
            );

        public static Wording ComputedWithSource(string field) =>
            new(
                $"'{field}' is computed and has no 'source': no column is read for it",
                $"'{field}' è calcolato e non ha 'source': per lui non si legge nessuna colonna"
            );

        public static Wording LeaveOneOut => new("leave one of the two out", "togliete uno dei due");

        public static Wording ComputedAndRequired(string field) =>
            new(
                $"'{field}' is computed and cannot be required: nobody gives its value",
                $"'{field}' è calcolato e non può essere obbligatorio: nessuno ne dà il valore"
            );

        public static Wording LeaveRequiredOut => new("leave 'required' out", "togliete 'required'");

        public static Wording NoVisibility(string given) =>
            new($"'visibility' cannot be '{given}'", $"'visibility' non può essere '{given}'");

        public static Wording OnlyAmountsHaveNature(string field, string type) =>
            new(
                $"only amounts have a 'nature', and '{field}' is of type '{type}'",
                $"solo gli importi hanno una 'nature', e '{field}' è di tipo '{type}'"
            );

        public static Wording DeclareMoney =>
            new(
                "declare it as 'type: money', or leave 'nature' out",
                "dichiaratelo 'type: money', o togliete 'nature'"
            );

        public static Wording NatureOfItsOwn(string nature) =>
            new(
                $"'{nature}' is a nature of its own, which is added to no other",
                $"'{nature}' è una natura a sé, che non si somma con nessun’altra"
            );

        public static Wording OnlyObjectsHaveFields(string field, string type) =>
            new(
                $"only objects have fields of their own, and '{field}' is of type '{type}'",
                $"solo gli oggetti hanno campi propri, e '{field}' è di tipo '{type}'"
            );

        public static Wording DeclareObject => new("declare it as 'type: object'", "dichiaratelo 'type: object'");

        public static Wording EmptyDelimiter =>
            new("'delimiter' is at least one character", "'delimiter' è almeno un carattere");

        public static Wording SameSigns(string sign) =>
            new($"decimalChar and groupChar are both '{sign}'", $"decimalChar e groupChar sono entrambi '{sign}'");

        public static Wording TwoSigns =>
            new("a number is written with two different signs", "un numero si scrive con due segni diversi");

        public static Wording TrueAndFalse(string given) =>
            new($"'{given}' stands for true and for false", $"'{given}' vuol dire sia vero sia falso");

        public static Diagnostic IdleKeyword(SourceSpan? span, Wording text, Wording? help) =>
            Rules.Model.IdleKeyword.Says(span, text).Advises(help);

        public static Wording IdleForType(string word, string field, string type) =>
            new(
                $"'{word}' does nothing for '{field}', which is of type '{type}'",
                $"'{word}' non fa nulla per '{field}', che è di tipo '{type}'"
            );

        public static Wording IdleWithoutCategories(string word, string field) =>
            new(
                $"'{word}' does nothing for '{field}', which has no categories",
                $"'{word}' non fa nulla per '{field}', che non ha categorie"
            );

        public static Wording IdleWithoutReference(string word, string field) =>
            new(
                $"'{word}' does nothing for '{field}', which refers to nothing",
                $"'{word}' non fa nulla per '{field}', che non è un riferimento"
            );

        public static Wording IdleForOneValue(string word, string field) =>
            new(
                $"'{word}' does nothing for '{field}', which has one value",
                $"'{word}' non fa nulla per '{field}', che ha un valore solo"
            );

        public static Wording IdleForNoList(string word, string field) =>
            new(
                $"'{word}' does nothing for '{field}', which is no list",
                $"'{word}' non fa nulla per '{field}', che non è un elenco"
            );

        public static Wording IdleForNoAmount(string word, string field) =>
            new(
                $"'{word}' does nothing for '{field}', which is no amount",
                $"'{word}' non fa nulla per '{field}', che non è un importo"
            );

        public static Wording IdleForNoCount(string word, string field) =>
            new(
                $"'{word}' does nothing for '{field}', which is no declared number",
                $"'{word}' non fa nulla per '{field}', che non è un numero dichiarato"
            );

        public static Wording ForNumbers =>
            new("it is for numbers: declare their 'type'", "è per i numeri: dichiaratene il 'type'");

        public static Wording ForType(string type) => new($"it is for 'type: {type}'", $"è per 'type: {type}'");

        public static Wording ListCategories => new("list them in 'categories'", "elencatele in 'categories'");

        public static Wording ForReferences =>
            new("it is for fields with a 'reference'", "è per i campi con un 'reference'");

        public static Wording AddMany =>
            new("add 'many: true' if it may have several", "aggiungete 'many: true' se può averne più di uno");

        public static Wording ItemsOfMany =>
            new(
                "the items of 'many: true' are of the field's own 'type'",
                "gli elementi di 'many: true' sono del 'type' del campo"
            );

        public static Diagnostic CodeTwice(SourceSpan? span, SourceSpan? first, string code) =>
            Rules
                .Model.MalformedSchema.Says(
                    span,
                    $"the code '{code}' stands for two rules",
                    $"il codice '{code}' sta per due regole"
                )
                .Advises("give one of them another code", "date a una delle due un altro codice")
                .Adds(first, "it stands for this one first", "prima sta per questa");

        public static Wording RuleWithoutAssert =>
            new("a rule has an 'assert' with an expression", "una regola ha un 'assert' con un’espressione");

        public static Wording OnlyKitRulesByCode =>
            new(
                "only a rule of the kit of the same collection can be named by its code alone",
                "solo una regola del kit della stessa collezione si può nominare con il solo codice"
            );

        public static Wording DoesNotHold(string assert) => new($"'{assert}' does not hold", $"'{assert}' non vale");

        public static Wording EachNamesNothing(string given) =>
            new(
                $"'each' names a field that is made of parts, and '{given}' is none",
                $"'each' nomina un campo fatto di parti, e '{given}' non lo è"
            );

        public static Wording AtNamesNothing(string given) =>
            new($"'at' names a field, and there is no '{given}'", $"'at' nomina un campo, e '{given}' non c’è");

        public static Wording NoRuleSeverity(string? given) =>
            new(
                $"'severity' is error, warning, info or off, not '{given}'",
                $"'severity' è error, warning, info o off, non '{given}'"
            );

        public static Wording NoFieldsMatch(string given) =>
            new($"'fieldsMatch' cannot be '{given}'", $"'fieldsMatch' non può essere '{given}'");

        public static Wording FormOfForeignKey =>
            new(
                "a foreign key has 'fields' and a 'reference' with 'resource' and 'fields'",
                "una chiave esterna ha 'fields' e un 'reference' con 'resource' e 'fields'"
            );

        public static Wording UnevenKey(int here, int there) =>
            new(
                $"the key has {Fields(here).English} here and {Digits(there)} in its 'reference'",
                $"la chiave ha {Fields(here).Italian} qui e {Digits(there)} nel suo 'reference'"
            );

        public static Wording OneByOne =>
            new("they answer to each other one by one", "devono corrispondersi uno a uno");

        public static Wording FieldWithoutName => new("a field has a 'name'", "un campo ha un 'name'");

        public static Wording NoType(string name) => new($"there is no type '{name}'", $"il tipo '{name}' non c’è");

        public static Wording NoItemType(string name) =>
            new(
                $"the items of a list cannot be of type '{name}'",
                $"gli elementi di un elenco non possono essere di tipo '{name}'"
            );

        public static Wording NoFormat(string type, string format) =>
            new($"the type '{type}' has no format '{format}'", $"il tipo '{type}' non ha un formato '{format}'");

        public static Wording FormatsOrPattern(IReadOnlyCollection<string> known) =>
            new(
                $"it may be {Listed(known)}, or a pattern such as '%d/%m/%Y'",
                $"può essere {Listed(known)}, o un modello come '%d/%m/%Y'"
            );

        public static Wording LeaveItOut => new("leave it out", "toglietelo");

        public static Wording FormOfMissingValue =>
            new(
                "a missing value has a 'value' and may have a 'label'",
                "un valore mancante ha un 'value' e può avere una 'label'"
            );

        public static Wording FormOfCategory =>
            new(
                "a category has a 'value' and may have a 'label'",
                "una categoria ha un 'value' e può avere una 'label'"
            );

        public static Wording CategoriesNotFor(string field, Wording kind) =>
            new(
                $"'{field}' is {kind.English}: categories are for texts and whole numbers",
                $"'{field}' è {kind.Italian}: le categorie sono per testi e numeri interi"
            );

        public static Wording CategoryIsNoValue(string category, string field, Wording problem) =>
            new(
                $"the category '{category}' is not a value of '{field}': {problem.English}",
                $"la categoria '{category}' non è un valore di '{field}': {problem.Italian}"
            );

        public static Wording CategoryTwice(string category) =>
            new($"the category '{category}' stands twice", $"la categoria '{category}' compare due volte");

        public static Wording OnceEach => new("each value stands once", "ogni valore compare una volta");

        private static Wording Fields(int count) => new($"{Digits(count)} fields", Count(count, "campo", "campi"));
    }
}
