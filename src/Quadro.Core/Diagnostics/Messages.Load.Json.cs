using Quadro.Text;

namespace Quadro.Diagnostics;

public static partial class Messages
{
    /// <summary>JSON, and the front matter of texts.</summary>
    public static partial class Load
    {
        public static Diagnostic JsonTooDeep(SourceSpan? span, int most) =>
            Rules
                .Load.TooLarge.Says(
                    span,
                    $"arrays and objects are more than {Digits(most)} deep in each other",
                    $"array e oggetti sono l’uno dentro l’altro per più di {Digits(most)} livelli"
                )
                .Advises("the file is not read", "il file non viene letto");

        public static Diagnostic CommaBeforeBracket(SourceSpan? span) =>
            Json(
                    span,
                    "the last item before the closing bracket has a comma",
                    "l’ultima voce prima della parentesi di chiusura ha una virgola"
                )
                .Advises(
                    "take the comma out: JSON has none after the last item",
                    "togliete la virgola: in JSON dopo l’ultima voce non c’è"
                );

        public static Diagnostic JsonComment(SourceSpan? span) =>
            Json(span, "JSON has no comments", "JSON non ha commenti")
                .Advises("take it out, or write the file in YAML", "toglietelo, o scrivete il file in YAML");

        public static Diagnostic JsonSingleQuote(SourceSpan? span) =>
            Json(span, "JSON knows no single quotation marks", "JSON non conosce le virgolette semplici")
                .Advises("write \"…\"", "scrivete \"…\"");

        public static Diagnostic JsonEndsEarly(SourceSpan? span) =>
            Json(span, "the file ends before its content does", "il file finisce prima del suo contenuto")
                .Advises("a bracket or a quotation mark is not closed", "una parentesi o una virgoletta non è chiusa");

        public static Diagnostic JsonGoesOn(SourceSpan? span) =>
            Json(
                    span,
                    "the file goes on behind the end of its content",
                    "il file continua dopo la fine del suo contenuto"
                )
                .Advises(
                    "a file holds one value: put records in an array [ … ]",
                    "un file contiene un valore solo: mettete i record in un array [ … ]"
                );

        public static Diagnostic NoJson(SourceSpan? span, string reason) =>
            Json(span, $"this is not JSON: {reason}", $"questo non è JSON: {reason}");

        public static Diagnostic HalfCharacter(SourceSpan? span) =>
            Json(span, "a \\u escape gives half of a character", "una sequenza \\u dà mezzo carattere")
                .Advises(
                    "write the character itself, or both halves (\\ud83d\\ude00)",
                    "scrivete il carattere stesso, o entrambe le metà (\\ud83d\\ude00)"
                );

        public static Diagnostic FrontMatterNotClosed(SourceSpan? span) =>
            Front(
                    span,
                    new("the front matter that opens here is not closed", "l’intestazione che si apre qui non è chiusa")
                )
                .Advises("write a line '---' after its last field", "scrivete una riga '---' dopo l’ultimo campo");

        public static Diagnostic FrontMatterIsNoMap(SourceSpan? span) =>
            Front(span, new("the front matter is not a map of fields", "l’intestazione non è una mappa di campi"))
                .Advises("write 'field: value', one on each line", "scrivete 'campo: valore', uno per riga");

        /// <summary>What looks like front matter, and is not read as one.</summary>
        public static Diagnostic FalseFrontMatter(SourceSpan? span, Wording why, Wording help) =>
            Front(span, why).Advises(help);

        public static Wording WriteFences =>
            new(
                "write '---', three hyphens and nothing else, on the first line, and again after the last field",
                "scrivete '---', tre trattini e nient’altro, nella prima riga, e di nuovo dopo l’ultimo campo"
            );

        public static Wording WriteFencesNotExample =>
            new(
                $"{WriteFences.English}; before an example write a sentence that says what it shows",
                $"{WriteFences.Italian}; prima di un esempio scrivete una frase che dica che cosa mostra"
            );

        public static Wording WriteEnd =>
            new(
                "write '---', three hyphens and nothing else, after the last field",
                "scrivete '---', tre trattini e nient’altro, dopo l’ultimo campo"
            );

        public static Wording WriteFrontInYaml =>
            new(
                "write it in YAML, 'field: value', between two lines '---'",
                "scrivetela in YAML, 'campo: valore', fra due righe '---'"
            );

        public static Wording BeginWithFence =>
            new(
                "begin the file with the line '---', with nothing before it",
                "cominciate il file con la riga '---', senza niente prima"
            );

        public static Wording JoinFronts =>
            new("put its fields into the first one", "mettete i suoi campi nella prima");

        public static Wording FieldsInComment =>
            new(
                "these fields are in a comment, and are not read",
                "questi campi sono in un commento, e non vengono letti"
            );

        public static Wording FieldsInCode =>
            new(
                "these fields are in a block of code, and are not read",
                "questi campi sono in un blocco di codice, e non vengono letti"
            );

        public static Wording FieldsWithoutFence =>
            new(
                "these fields are not read: there is no line '---' before them",
                "questi campi non vengono letti: prima non c’è una riga '---'"
            );

        public static Wording SecondFront =>
            new(
                "a second front matter is not read: the first one ends above",
                "una seconda intestazione non viene letta: la prima finisce sopra"
            );

        public static Wording TextBeforeFront =>
            new(
                "this looks like a front matter, and is not read: text comes before it",
                "questa sembra un’intestazione, e non viene letta: prima c’è del testo"
            );

        public static Wording FrontInToml =>
            new("a front matter in TOML is not read", "un’intestazione in TOML non viene letta");

        public static Wording FrontInJson =>
            new("a front matter in JSON is not read", "un’intestazione in JSON non viene letta");

        public static Wording DoesNotClose(string line) =>
            new($"'{line}' does not close the front matter", $"'{line}' non chiude l’intestazione");

        public static Wording DoesNotOpen(string line) =>
            new(
                $"'{line}' does not open a front matter: these fields are not read",
                $"'{line}' non apre un’intestazione: questi campi non vengono letti"
            );

        public static Wording BeforeFront(Wording what) =>
            new(
                $"the front matter is not read: {what.English} comes before it",
                $"l’intestazione non viene letta: prima c’è {what.Italian}"
            );

        public static Wording AComment => new("a comment", "un commento");

        public static Wording AnUnseenSign => new("a character that cannot be seen", "un carattere che non si vede");

        public static Wording LineWithUnseenSign =>
            new("a line with a character that cannot be seen", "una riga con un carattere che non si vede");

        public static Wording BlankLine => new("a blank line", "una riga vuota");

        public static Wording ABlank => new("a blank", "uno spazio");

        private static Diagnostic Json(SourceSpan? span, string english, string italian) =>
            Rules.Load.MalformedJson.Says(span, english, italian);

        private static Diagnostic Front(SourceSpan? span, Wording text) =>
            Rules.Load.MalformedFrontMatter.Says(span, text);
    }
}
