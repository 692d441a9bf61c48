using System.Collections.Immutable;
using Quadro.Diagnostics;
using Quadro.Load.Csv;
using Quadro.Model.Schemas;

namespace Quadro.Model.Reading;

/// <summary>Checks that a table has the columns that 'fieldsMatch' demands. Unknown columns are reported when they
/// are read.</summary>
internal static class ColumnMatch
{
    /// <param name="columns">The field of each column of the table, or -1.</param>
    public static void Check(Schema schema, Table table, int[] columns, DiagnosticBag log)
    {
        if (schema.FieldsMatch is FieldsMatch.Undeclared or FieldsMatch.Superset)
            return;
        var wanted = Enumerable
            .Range(0, schema.Fields.All.Length)
            .Where(i => schema.Fields.All[i] is { Span: not null, Computed: null })
            .ToImmutableArray();
        var note = Messages.Model.FieldsMatchHere(
            schema.FieldsMatchPlace,
            schema.FieldsMatch.ToString().ToLowerInvariant()
        );
        Note[] notes = note is null ? [] : [note];
        var report = new Report(schema, table, columns, log, notes);
        if (schema.FieldsMatch == FieldsMatch.Partial)
            report.NotOne(wanted);
        else if (!report.Missing(wanted) && schema.FieldsMatch == FieldsMatch.Exact)
            report.OutOfOrder(wanted);
        if (schema.FieldsMatch is FieldsMatch.Exact or FieldsMatch.Equal)
            report.Undeclared(wanted);
    }

    private sealed record Report(Schema Schema, Table Table, int[] Columns, DiagnosticBag Log, Note[] Notes)
    {
        private string Name(int field) => Schema.Fields.All[field].Source ?? Schema.Fields.All[field].Name;

        public void NotOne(ImmutableArray<int> wanted)
        {
            if (!wanted.Any(Columns.Contains))
                Add(Messages.Model.NoColumnOfSchema(Place, Schema.Name, [.. wanted.Select(Name)]).Adds(Notes));
        }

        public bool Missing(ImmutableArray<int> wanted)
        {
            var missing = wanted.Where(field => !Columns.Contains(field)).ToList();
            foreach (var field in missing)
                Add(
                    Messages.Model.NoColumn(Place, Name(field)).Adds(Notes).Adds(Schema.Fields.All[field].DeclaredHere)
                );
            return missing.Count > 0;
        }

        public void OutOfOrder(ImmutableArray<int> wanted)
        {
            var next = 0;
            for (var i = 0; i < Columns.Length; i++)
            {
                if (!wanted.Contains(Columns[i]))
                    continue;
                if (Columns[i] == wanted[next++])
                    continue;
                Add(
                    Messages
                        .Model.ColumnOutOfOrder(Table.Headers[i].Span, Table.Headers[i].Name, Name(wanted[next - 1]))
                        .Adds(Notes)
                );
                return;
            }
        }

        /// <summary>Reports columns of fields that every record may have and this schema does not list; the id needs
        /// no declaration.</summary>
        public void Undeclared(ImmutableArray<int> wanted)
        {
            for (var i = 0; i < Columns.Length; i++)
                if (
                    Columns[i] >= 0
                    && !wanted.Contains(Columns[i])
                    && Schema.Fields.All[Columns[i]] is { Name: not "id", Computed: null }
                )
                    Add(
                        Messages
                            .Model.ColumnNotListed(Table.Headers[i].Span, Schema.Name, Table.Headers[i].Name)
                            .Adds(Notes)
                    );
        }

        private Text.SourceSpan Place => Table.Headers.IsEmpty ? Table.File.Whole : Table.Headers[0].Span;

        private void Add(Diagnostic finding) => Log.Add(finding);
    }
}
