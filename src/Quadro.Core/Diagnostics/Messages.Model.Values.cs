using Quadro.Text;

namespace Quadro.Diagnostics;

public static partial class Messages
{
    /// <summary>Values that are not what their field takes.</summary>
    public static partial class Model
    {
        public static Note? DeclaredHere(SourceSpan? span, string name) =>
            span is null ? null : new(new Wording($"'{name}' is declared here", $"'{name}' è dichiarato qui"), span);

        public static Diagnostic NotOneValue(SourceSpan? span, string field, Wording shape, Wording? help) =>
            Rules
                .Model.WrongValue.Says(
                    span,
                    $"'{field}' takes one value, not {shape.English}",
                    $"'{field}' vuole un valore solo, non {shape.Italian}"
                )
                .Advises(help);

        public static Wording AddManyToField =>
            new(
                "add 'many: true' to the field in the schema if it may have several",
                "aggiungete 'many: true' al campo nello schema, se può averne più di uno"
            );

        public static Diagnostic FormulaWithoutResult(SourceSpan? span, string field, string formula) =>
            Rules
                .Model.WrongValue.Says(
                    span,
                    $"'{field}': the formula '{formula}' has no result in the file",
                    $"'{field}': la formula '{formula}' non ha un risultato nel file"
                )
                .Advises(
                    "open the file in a spreadsheet program and save it: that writes the results beside the formulas",
                    "aprite il file in un foglio di calcolo e salvatelo: così i risultati vengono "
                        + "scritti accanto alle formule"
                );

        public static Diagnostic ErrorInCell(SourceSpan? span, string field, string error) =>
            Rules
                .Model.WrongValue.Says(
                    span,
                    $"'{field}': the cell holds the error '{error}'",
                    $"'{field}': la cella contiene l’errore '{error}'"
                )
                .Advises(
                    $"mend the cell, or write '{error}' among the 'missingValues' of the schema",
                    $"correggete la cella, o scrivete '{error}' fra i 'missingValues' dello schema"
                );

        public static Diagnostic WrongValue(SourceSpan? span, string field, Wording? problem, Wording? accepted) =>
            Rules
                .Model.WrongValue.Says(span, $"'{field}': {problem?.English}", $"'{field}': {problem?.Italian}")
                .Advises(accepted);

        public static Diagnostic SeveralValues(
            Rule rule,
            SourceSpan? span,
            string field,
            string given,
            (int Count, Wording Sign, Wording Fix) parts
        ) =>
            rule.Says(
                    span,
                    $"'{field}': '{given}' is {Digits(parts.Count)} values with {parts.Sign.English} between them",
                    $"'{field}': '{given}' sono {Digits(parts.Count)} valori con {parts.Sign.Italian} in mezzo"
                )
                .Advises(parts.Fix);

        public static Diagnostic NoneOfTheValues(SourceSpan? span, string given, string field, Wording? help) =>
            Rules
                .Model.BrokenConstraint.Says(
                    span,
                    $"'{given}' is none of the values of '{field}'",
                    $"'{given}' non è uno dei valori di '{field}'"
                )
                .Advises(help);

        public static Diagnostic NoLanguage(
            SourceSpan? span,
            string field,
            string tag,
            IReadOnlyCollection<string> languages
        ) =>
            Rules
                .Model.WrongValue.Says(
                    span,
                    $"'{field}' is a text, or a map of languages; '{tag}' is no language",
                    $"'{field}' è un testo, o una mappa di lingue; '{tag}' non è una lingua"
                )
                .Advises($"languages of the site: {Listed(languages)}", $"lingue del sito: {Listed(languages)}");

        public static Diagnostic NoTextInLanguage(SourceSpan? span, string field, string tag, Wording shape) =>
            Rules.Model.WrongValue.Says(
                span,
                $"'{field}' in '{tag}' is a text, not {shape.English}",
                $"'{field}' in '{tag}' è un testo, non {shape.Italian}"
            );

        public static Diagnostic BrokenConstraint(SourceSpan? span, string field, Wording problem, Wording? help) =>
            Rules
                .Model.BrokenConstraint.Says(span, $"'{field}': {problem.English}", $"'{field}': {problem.Italian}")
                .Advises(help);

        public static Diagnostic WrongCellJson(SourceSpan? span, string field, Wording problem, Wording? help) =>
            Rules
                .Model.WrongValue.Says(
                    span,
                    $"'{field}' is JSON here, and {problem.English}",
                    $"'{field}' qui è JSON, e {problem.Italian}"
                )
                .Advises(help);

        public static Wording NotJson => new("this is not JSON", "questo non è JSON");

        public static Wording Accepted(Wording forms) =>
            new($"accepted: {forms.English}", $"forme accettate: {forms.Italian}");

        public static Diagnostic NotAListOfValues(SourceSpan? span, string field, Wording shape, Wording? help) =>
            Rules
                .Model.WrongValue.Says(
                    span,
                    $"'{field}' is a list, not {shape.English}",
                    $"'{field}' è un elenco, non {shape.Italian}"
                )
                .Advises(help);

        public static Diagnostic NotAMapOfValues(SourceSpan? span, string field, Wording shape, Wording? help) =>
            Rules
                .Model.WrongValue.Says(
                    span,
                    $"'{field}' is a map of names and values, not {shape.English}",
                    $"'{field}' è una mappa di nomi e valori, non {shape.Italian}"
                )
                .Advises(help);

        public static Diagnostic BrokenShape(SourceSpan? span, Wording problem, Wording? help) =>
            Rules.Model.BrokenConstraint.Says(span, problem).Advises(help);

        public static Diagnostic NotMadeOfFields(
            SourceSpan? span,
            string field,
            IReadOnlyCollection<string> names,
            Wording shape
        ) =>
            Rules.Model.WrongValue.Says(
                span,
                $"'{field}' is made of {Listed(names)}, not {shape.English}",
                $"'{field}' è fatto di {Listed(names)}, non di {shape.Italian}"
            );

        public static Diagnostic PartMissing(SourceSpan? span, string field, string part) =>
            Rules.Model.MissingValue.Says(
                span,
                $"'{field}' needs a value for '{part}'",
                $"a '{field}' serve un valore per '{part}'"
            );

        public static Diagnostic NoSuchPart(SourceSpan? span, string field, string part, Wording? help) =>
            Rules
                .Model.UnknownField.Says(
                    span,
                    $"'{field}' has no field '{part}'",
                    $"'{field}' non ha un campo '{part}'"
                )
                .Advises(help);

        public static Diagnostic ComputedTakesNone(SourceSpan? span, string field) =>
            Rules
                .Model.ComputedGiven.Says(
                    span,
                    $"'{field}' is computed and takes no value",
                    $"'{field}' è calcolato e non vuole un valore"
                )
                .Advises(LeaveItOut);

        public static Diagnostic TwiceInParts(
            SourceSpan? span,
            SourceSpan? first,
            string? given,
            string part,
            string field
        ) =>
            Rules
                .Model.DuplicateValue.Says(
                    span,
                    $"'{given}' stands twice in '{part}' of '{field}', where each value is unique",
                    $"'{given}' compare due volte in '{part}' di '{field}', dove ogni valore è unico"
                )
                .Adds(StandsHereFirst(first));

        public static Note StandsHereFirst(SourceSpan? span) =>
            new(new Wording("it stands here first", "la prima volta è qui"), span);

        public static Wording APoint =>
            new("a point is a longitude and a latitude", "un punto è una longitudine e una latitudine");

        public static Wording APointIsTwoNumbers => new("a point is two numbers", "un punto è fatto di due numeri");

        public static Wording NeitherTrueNorFalse(string given) =>
            new($"'{given}' is neither true nor false", $"'{given}' non è né vero né falso");

        public static Wording TrueAndFalseWords(string yes, string no) =>
            new($"true: {yes}; false: {no}", $"vero: {yes}; falso: {no}");

        public static Wording NoEmail(string quoted) =>
            new($"{quoted} is no e-mail address", $"{quoted} non è un indirizzo di posta");

        public static Wording NoUuid(string quoted) => new($"{quoted} is no UUID", $"{quoted} non è un UUID");

        public static Wording FormOfUuid =>
            new(
                "'123e4567-e89b-12d3-a456-426614174000': 32 digits from 0 to f in five groups",
                "'123e4567-e89b-12d3-a456-426614174000': 32 cifre da 0 a f in cinque gruppi"
            );

        public static Wording NoBase64(string quoted) => new($"{quoted} is not base64", $"{quoted} non è base64");

        public static Wording FormOfBase64 =>
            new(
                "'UXVhZHJv': letters, digits, '+' and '/', in fours, filled up with '='",
                "'UXVhZHJv': lettere, cifre, '+' e '/', a quattro a quattro, con '=' per completare"
            );

        public static Wording AYear => new("a year", "un anno");

        public static Wording AMonth => new("a month", "un mese");

        public static Wording ADay => new("a day", "un giorno");

        public static Wording AMonthOfAYear => new("a month of a year", "un mese di un anno");

        public static Wording FormsOfMonth =>
            new("'2021-05', '05/2021' or 'maggio 2021'", "'2021-05', '05/2021' o 'maggio 2021'");

        public static Wording AsFormatHas(string example) =>
            new($"'{example}', as the schema's format has it", $"'{example}', come vuole il formato dello schema");

        public static Wording OtherPrecision(string quoted, Wording precision, Wording wanted) =>
            new(
                $"{quoted} is {precision.English}, not {wanted.English}",
                $"{quoted} è {precision.Italian}, non {wanted.Italian}"
            );

        public static Wording NotPrecise(Wording problem, Wording wanted) =>
            new(
                problem.English.Replace("not a date", $"not {wanted.English}", StringComparison.Ordinal),
                problem.Italian.Replace("non è una data", $"non è {wanted.Italian}", StringComparison.Ordinal)
            );

        public static Wording LeaveTimeOut =>
            new(
                "leave the time out, or declare the field with 'type: datetime'",
                "togliete l’ora, o dichiarate il campo con 'type: datetime'"
            );

        public static Wording ButAPeriod(Wording? problem) =>
            new($"{problem?.English}, but a period", $"{problem?.Italian}, ma un periodo");

        public static Wording DeclarePeriod =>
            new("declare the field with 'type: period'", "dichiarate il campo con 'type: period'");

        public static Wording LooksLikePeriod(string quoted) =>
            new($"{quoted} is not a date: it looks like a period", $"{quoted} non è una data: sembra un periodo");

        public static Wording WritePeriod(string period) =>
            new(
                $"write '{period}', and declare the field with 'type: period'",
                $"scrivete '{period}', e dichiarate il campo con 'type: period'"
            );

        public static Wording AddTime =>
            new(
                "add the time, or declare the field with 'type: date'",
                "aggiungete l’ora, o dichiarate il campo con 'type: date'"
            );

        public static Wording DateBesideTime(string quoted) =>
            new($"{quoted} has a date beside its time of day", $"{quoted} ha una data accanto all’ora");

        public static Wording LeaveDateOut =>
            new(
                "leave the date out, or declare the field with 'type: datetime'",
                "togliete la data, o dichiarate il campo con 'type: datetime'"
            );
    }
}
