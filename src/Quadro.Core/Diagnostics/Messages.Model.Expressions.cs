using Quadro.Text;

namespace Quadro.Diagnostics;

public static partial class Messages
{
    /// <summary>Expressions that can never hold, rules, and values that are computed.</summary>
    public static partial class Model
    {
        public static Diagnostic IdleComparison(SourceSpan? span, Wording text, Wording? help) =>
            Rules.Model.IdleComparison.Says(span, text).Advises(help);

        public static Wording NeverTruth(string path) =>
            new(
                $"'{path}' is never true or false, so '!' of it never holds",
                $"'{path}' non è mai vero o falso: '!' davanti a lui non vale mai"
            );

        public static Wording AskMissing(string path) =>
            new(
                $"whether there is no value is asked with: is_missing {path}",
                $"se il valore manca si chiede con: is_missing {path}"
            );

        public static Wording AskKnown(string path) =>
            new(
                $"whether there is a value is asked with: is_known {path}",
                $"se il valore c’è si chiede con: is_known {path}"
            );

        public static Wording ListIsNever(string path, string op) =>
            new(
                $"'{path}' is a list, and a list is never '{op}' one value",
                $"'{path}' è un elenco, e un elenco non è mai '{op}' un valore solo"
            );

        public static Wording WriteContains(string path, string literal) =>
            new($"write: contains {path} {literal}", $"scrivete: contains {path} {literal}");

        public static Wording IsNeverTruth(string path, string truth) =>
            new($"'{path}' is never {truth}", $"'{path}' non è mai {truth}");

        public static Wording NothingEqual(string word) =>
            new(
                $"'{word}' in a cell says that there is no value: nothing is equal to it",
                $"'{word}' in una cella dice che il valore non c’è: niente gli è uguale"
            );

        public static Wording WriteNull(string path, string reason) =>
            new(
                $"write: {path} == null, or: reason {path} == \"{reason}\"",
                $"scrivete: {path} == null, oppure: reason {path} == \"{reason}\""
            );

        public static Wording AskWhereNull(string field) =>
            new(
                $"what has no value is asked for with: where \"{field}\" null",
                $"ciò che non ha valore si chiede con: where \"{field}\" null"
            );

        public static Wording IsNeverCategory(string path, string given) =>
            new(
                $"'{path}' is never '{given}': that is none of its values",
                $"'{path}' non è mai '{given}': non è uno dei suoi valori"
            );

        public static Wording IsNeverCategoryNumber(string path, string given) =>
            new(
                $"'{path}' is never {given}: that is none of its values",
                $"'{path}' non è mai {given}: non è uno dei suoi valori"
            );

        public static Wording TruthNeverText(string path) =>
            new($"'{path}' is true or false, never a text", $"'{path}' è vero o falso, mai un testo");

        public static Wording TruthNeverNumber(string path) =>
            new($"'{path}' is true or false, never a number", $"'{path}' è vero o falso, mai un numero");

        public static Wording Write(string form) => new($"write: {form}", $"scrivete: {form}");

        public static Wording NumberNeverText(string path, string given) =>
            new($"'{path}' is a number, never the text '{given}'", $"'{path}' è un numero, mai il testo '{given}'");

        public static Wording NumberWithoutQuotes =>
            new(
                "a number is written without quotes, with a point: 1000.5",
                "un numero si scrive senza virgolette, con il punto: 1000.5"
            );

        public static Wording WithoutQuotes =>
            new("write the number without quotes", "scrivete il numero senza virgolette");

        public static Wording DateNever(string path, string given) =>
            new($"'{path}' is a date, and '{given}' is not one", $"'{path}' è una data, e '{given}' no");

        public static Wording DateInQuotes =>
            new("a date is written \"2024-06-01\", in quotes", "una data si scrive \"2024-06-01\", fra virgolette");

        public static Wording IsNever(string path, string given, Wording problem) =>
            new($"'{path}' is never '{given}': {problem.English}", $"'{path}' non è mai '{given}': {problem.Italian}");

        public static Wording TextNeverNumber(string path) =>
            new($"'{path}' is a text, never a number", $"'{path}' è un testo, mai un numero");

        public static Wording WriteInQuotes(string given) =>
            new($"write it in quotes: \"{given}\"", $"scrivetelo fra virgolette: \"{given}\"");

        public static Wording DateNeverNumber(string path) =>
            new($"'{path}' is a date, never a number", $"'{path}' è una data, mai un numero");

        public static Wording NoYear(string path, string given) =>
            new($"'{path}' is a date, and {given} is no year", $"'{path}' è una data, e {given} non è un anno");

        public static Wording DateInQuotesOrDays =>
            new(
                "a date is written \"2024-06-01\", in quotes; the days between two are asked with: days start end",
                "una data si scrive \"2024-06-01\", fra virgolette; i giorni fra due date si "
                    + "chiedono con: days inizio fine"
            );

        public static Wording TooManyPercent(string path, string given, string percent) =>
            new(
                $"'{path}' is a percentage, and {given} would be {percent} %",
                $"'{path}' è una percentuale, e {given} sarebbe {percent} %"
            );

        public static Wording WriteShare(string share, string percent) =>
            new($"write {share} or \"{percent}%\"", $"scrivete {share} o \"{percent}%\"");

        public static Wording NeverNumber(string path) =>
            new($"'{path}' is never a number", $"'{path}' non è mai un numero");

        public static Wording ReadTwoWays(string given) =>
            new(
                $"'{given}' can be read in two ways, as thousands and as decimals",
                $"'{given}' si può leggere in due modi, come migliaia e come decimali"
            );

        public static Wording NumberPlain =>
            new(
                "write the number without quotes, with a point for decimals and nothing for thousands",
                "scrivete il numero senza virgolette, con il punto per i decimali e niente per le migliaia"
            );

        public static Diagnostic TellingComputation(SourceSpan? span, string field, string source, string visibility) =>
            Rules
                .Model.TellingComputation.Says(
                    span,
                    $"'{field}' is shown in this edition, and is made from '{source}', which is not",
                    $"'{field}' si vede in questa edizione, ed è ricavato da '{source}', che non si vede"
                )
                .Advises(
                    $"give '{field}' the visibility '{visibility}' too, or make it from other fields",
                    $"date anche a '{field}' la visibilità '{visibility}', o ricavatelo da altri campi"
                );

        public static Diagnostic ComputedCycle(SourceSpan? span, string way) =>
            Rules
                .Model.ComputedCycle.Says(
                    span,
                    $"these computed fields need each other: {way}",
                    $"questi campi calcolati hanno bisogno l’uno dell’altro: {way}"
                )
                .Advises("work one of them out from other fields", "ricavatene uno da altri campi");

        public static Diagnostic LongWait(SourceSpan? span, string field, int most) =>
            Rules
                .Model.LongWait.Says(
                    span,
                    $"'{field}' needs that of another record, and so on through more than {Digits(most)} records",
                    $"'{field}' ha bisogno di quello di un altro record, e così via per più di {Digits(most)} record"
                )
                .Advises(
                    "sort the collection so that a record stands behind the one that it needs: 'sort' in its schema",
                    "ordinate la collezione in modo che un record venga dopo quello di cui ha bisogno: "
                        + "'sort' nel suo schema"
                );

        public static Wording LeaveUnseenOut(string name) =>
            new(
                $"leave the sign {name} out of the expression: nobody sees it",
                $"togliete dall’espressione il carattere {name}: non si vede"
            );

        public static Wording HiddenFromReaders =>
            new("it names a record that readers may not see", "nomina un record che i lettori non possono vedere");

        public static Wording NoSuchRecord => new("there is no such record", "un record così non c’è");

        public static Wording AskAmount =>
            new(
                "the number of an amount is asked for with 'x.amount'",
                "il numero di un importo si chiede con 'x.amount'"
            );

        public static Wording GiveFieldsType =>
            new(
                "let the expression give a value of the field's type, or declare the type that it gives",
                "fate che l’espressione dia un valore del tipo del campo, o dichiarate il tipo che dà"
            );

        public static Diagnostic ComputedWrongly(
            SourceSpan? span,
            string field,
            string value,
            Wording? help,
            SourceSpan? computed
        ) =>
            Rules
                .Model.WrongValue.Says(
                    span,
                    $"'{field}' is computed, and '{value}' is not what the field takes",
                    $"'{field}' è calcolato, e '{value}' non è ciò che il campo ammette"
                )
                .Advises(help)
                .Adds(ComputedHere(computed));

        public static Diagnostic ComputedBreaks(SourceSpan? span, string field, Wording problem, Wording? help) =>
            Rules
                .Model.BrokenConstraint.Says(
                    span,
                    $"'{field}' is computed: {problem.English}",
                    $"'{field}' è calcolato: {problem.Italian}"
                )
                .Advises(help);

        public static Note ComputedHere(SourceSpan? span) =>
            new(new Wording("it is computed here", "è calcolato qui"), span);

        public static Diagnostic NoTruth(SourceSpan? span, Wording value, string record) =>
            Rules
                .Model.NoTruth.Says(
                    span,
                    $"a rule is true or false, and this one gives {value.English} for '{record}'",
                    $"una regola è vera o falsa, e questa dà {value.Italian} per '{record}'"
                )
                .Advises(
                    "compare it with something; whether there is a value is asked with: is_known x",
                    "confrontatelo con qualcosa; se il valore c’è si chiede con: is_known x"
                );

        public static Wording Nothing => new("nothing", "niente");

        public static Wording TheText(string given) => new($"the text '{given}'", $"il testo '{given}'");

        public static Wording TheRecord(string key) => new($"the record '{key}'", $"il record '{key}'");

        public static Diagnostic BrokenRule(Rule rule, SourceSpan? span, string record, Wording text) =>
            rule.Says(span, $"'{record}': {text.English}", $"'{record}': {text.Italian}");

        public static Note TheRule(SourceSpan? span, string assert) =>
            new(new Wording($"the rule: {assert}", $"la regola: {assert}"), span);

        public static Diagnostic DeclaredCount(
            SourceSpan? span,
            string record,
            string field,
            (long Declared, long Listed) count
        ) =>
            Rules
                .Model.DeclaredCount.Says(
                    span,
                    $"'{record}' declares {Digits(count.Declared)} in '{field}', and lists {Digits(count.Listed)}",
                    $"'{record}' dichiara {Digits(count.Declared)} in '{field}', e ne elenca {Digits(count.Listed)}"
                )
                .Advises(
                    $"mend the number or the list, or say why they differ in '{field}_note'",
                    $"correggete il numero o l’elenco, o dite perché differiscono in '{field}_note'"
                );

        public static Note WhatIsCounted(SourceSpan? span, string expression) =>
            new(new Wording($"what is counted: {expression}", $"che cosa si conta: {expression}"), span);

        public static Diagnostic AmountWithoutDate(SourceSpan? span, string record, string field, string asOf) =>
            Rules
                .Model.AmountWithoutDate.Says(
                    span,
                    $"'{record}': the amount in '{field}' does not say for which date it holds",
                    $"'{record}': l’importo in '{field}' non dice per quale data vale"
                )
                .Advises($"give '{asOf}' a date", $"date una data a '{asOf}'");

        public static Diagnostic MalformedExpression(
            SourceSpan? span,
            string expression,
            Wording text,
            Wording? help
        ) =>
            Rules
                .Model.MalformedExpression.Says(
                    span,
                    $"the expression '{expression}' cannot be read: {text.English}",
                    $"l’espressione '{expression}' non si legge: {text.Italian}"
                )
                .Advises(help);
    }
}
