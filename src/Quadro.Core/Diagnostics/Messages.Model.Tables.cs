using Quadro.Text;

namespace Quadro.Diagnostics;

public static partial class Messages
{
    /// <summary>Columns of tables.</summary>
    public static partial class Model
    {
        public static Diagnostic NoColumnOfSchema(
            SourceSpan? span,
            string schema,
            IReadOnlyCollection<string> fields
        ) =>
            Rules
                .Model.MissingColumn.Says(
                    span,
                    $"no column of this table is a field of '{schema}'",
                    $"nessuna colonna di questa tabella è un campo di '{schema}'"
                )
                .Advises($"its fields are {Listed(fields)}", $"i suoi campi sono {Listed(fields)}");

        public static Diagnostic NoColumn(SourceSpan? span, string column) =>
            Rules
                .Model.MissingColumn.Says(
                    span,
                    $"this table has no column '{column}'",
                    $"questa tabella non ha una colonna '{column}'"
                )
                .Advises(
                    "add the column, or let 'fieldsMatch' allow less",
                    "aggiungete la colonna, o fate che 'fieldsMatch' ammetta di meno"
                );

        public static Diagnostic ColumnOutOfOrder(SourceSpan? span, string column, string wanted) =>
            Rules
                .Model.MissingColumn.Says(
                    span,
                    $"the column '{column}' stands where the schema has '{wanted}'",
                    $"la colonna '{column}' sta dove lo schema ha '{wanted}'"
                )
                .Advises(
                    "put the columns in the schema's order, or write 'fieldsMatch: equal'",
                    "mettete le colonne nell’ordine dello schema, o scrivete 'fieldsMatch: equal'"
                );

        public static Diagnostic ColumnNotListed(SourceSpan? span, string schema, string column) =>
            Rules
                .Model.MissingColumn.Says(
                    span,
                    $"the schema of '{schema}' does not list the column '{column}'",
                    $"lo schema di '{schema}' non elenca la colonna '{column}'"
                )
                .Advises(
                    "declare it as a field, or take the column out",
                    "dichiaratela come campo, o togliete la colonna"
                );

        public static Note? FieldsMatchHere(SourceSpan? span, string match) =>
            span is null
                ? null
                : new(
                    new Wording($"'fieldsMatch: {match}' is declared here", $"'fieldsMatch: {match}' è dichiarato qui"),
                    span
                );

        public static Diagnostic NoKeyColumn(SourceSpan? span, string key, string collection, Wording help) =>
            Rules
                .Model.MissingId.Says(
                    span,
                    $"this table has no column '{key}', the key of '{collection}'",
                    $"questa tabella non ha una colonna '{key}', la chiave di '{collection}'"
                )
                .Advises(help);

        public static Diagnostic NoKeyColumns(
            SourceSpan? span,
            IReadOnlyCollection<string> keys,
            string collection,
            Wording help
        ) =>
            Rules
                .Model.MissingId.Says(
                    span,
                    $"this table lacks some of the columns {Quoted(keys)}, the key of '{collection}'",
                    $"a questa tabella manca qualcuna delle colonne {Quoted(keys)}, la chiave di '{collection}'"
                )
                .Advises(help);

        public static Wording AddIdColumn =>
            new(
                "add a column 'id', or name in the schema what tells the rows apart: 'primaryKey: …'",
                "aggiungete una colonna 'id', o nominate nello schema ciò che distingue le righe: 'primaryKey: …'"
            );

        public static Wording AddKeyColumns =>
            new(
                "add what is missing, or let 'primaryKey' in the schema name other columns",
                "aggiungete ciò che manca, o fate che 'primaryKey' nello schema nomini altre colonne"
            );

        public static Diagnostic TwoIdColumns(SourceSpan? span, SourceSpan? other, string column, string first) =>
            Rules
                .Model.ConflictingValues.Says(
                    span,
                    $"'{column}' and '{first}' are both the id of the rows",
                    $"'{column}' e '{first}' sono entrambe l’id delle righe"
                )
                .Advises("give one of the two columns another name", "date a una delle due colonne un altro nome")
                .Adds(other, "the other is here", "l’altra è qui");

        public static Diagnostic AmbiguousColumn(
            SourceSpan? span,
            string field,
            string quoted,
            (string Joined, string Split, char Mark, string Collection) reading,
            int alike
        ) =>
            Rules
                .Model.AmbiguousColumn.Says(
                    span,
                    $"'{field}': {quoted} could be {reading.Joined} or {reading.Split}, because no number "
                        + $"of this column of the file shows which{Alike(alike).English}",
                    $"'{field}': {quoted} potrebbe essere {reading.Joined} o {reading.Split}, perché "
                        + $"nessun numero di questa colonna del file mostra quale{Alike(alike).Italian}"
                )
                .Advises(
                    $"if it is {reading.Joined}, write 'groupChar: \"{reading.Mark}\"' for '{field}' in "
                        + $"data/{reading.Collection}.schema.yaml; if it is {reading.Split}, 'decimalChar: \""
                        + $"{reading.Mark}\"'",
                    $"se è {reading.Joined}, scrivete 'groupChar: \"{reading.Mark}\"' per '{field}' in "
                        + $"data/{reading.Collection}.schema.yaml; se è {reading.Split}, 'decimalChar: \"{reading.Mark}\"'"
                );

        private static Wording Alike(int others) =>
            others switch
            {
                0 => Wording.Same(""),
                1 => new(", and 1 more of its numbers is like it", ", e un altro dei suoi numeri è così"),
                _ => new(
                    $", and {Digits(others)} more of its numbers are like it",
                    $", e altri {Digits(others)} dei suoi numeri sono così"
                ),
            };

        public static Note OtherColumnHas(SourceSpan? span, char mark) =>
            new(
                new Wording(
                    $"another column of this file has '{mark}' before its decimals",
                    $"un’altra colonna di questo file ha '{mark}' prima dei decimali"
                ),
                span
            );

        public static Diagnostic ContradictoryColumn(
            SourceSpan? span,
            SourceSpan? other,
            string field,
            (string Quoted, Wording Use) here,
            (string Quoted, Wording Use) there
        ) =>
            Rules
                .Model.ContradictoryColumn.Says(
                    span,
                    $"'{field}': {here.Quoted} has {here.Use.English}, and {there.Quoted} in the same "
                        + $"column has {there.Use.English}",
                    $"'{field}': {here.Quoted} ha {here.Use.Italian}, e {there.Quoted} nella stessa "
                        + $"colonna ha {there.Use.Italian}"
                )
                .Advises(
                    "write all numbers of a column with the same signs, or declare 'decimalChar' and "
                        + "'groupChar' for it in the schema",
                    "scrivete tutti i numeri di una colonna con gli stessi segni, o dichiarate per lei "
                        + "'decimalChar' e 'groupChar' nello schema"
                )
                .Adds(other, "the other number", "l’altro numero");

        public static Wording BeforeDecimals(char mark) =>
            new($"'{mark}' before its decimals", $"'{mark}' prima dei decimali");

        public static Wording BetweenThousands(char mark) =>
            new($"'{mark}' between thousands", $"'{mark}' fra le migliaia");

        public static Wording DecimalMarkFound(string place, string field, char mark, string witness) =>
            new(
                $"{place}: '{field}' has the decimal sign '{mark}', as '{witness}' shows",
                $"{place}: '{field}' ha il segno decimale '{mark}', come mostra '{witness}'"
            );

        public static Diagnostic LooksLikeSeveral(
            SourceSpan? span,
            string given,
            string field,
            (int Count, Wording Sign, Wording Fix) parts,
            int others
        ) =>
            Rules
                .Model.OtherSeparator.Says(
                    span,
                    $"'{given}' is one value of '{field}', and looks like {Digits(parts.Count)} with "
                        + $"{parts.Sign.English} between them{AsInOthers(others).English}",
                    $"'{given}' è un valore di '{field}', e sembra {Digits(parts.Count)} valori con "
                        + $"{parts.Sign.Italian} in mezzo{AsInOthers(others).Italian}"
                )
                .Advises(parts.Fix);

        private static Wording AsInOthers(int others) =>
            others switch
            {
                0 => Wording.Same(""),
                1 => new(", as in one more record of this file", ", come in un altro record di questo file"),
                _ => new(
                    $", as in {Digits(others)} more records of this file",
                    $", come in altri {Digits(others)} record di questo file"
                ),
            };
    }
}
