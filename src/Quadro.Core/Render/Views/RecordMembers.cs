using System.Collections.Immutable;
using Quadro.Model.Inference;
using Quadro.Model.Records;
using Quadro.Model.Schemas;
using Quadro.Scripting;
using Quadro.Text;
using Quadro.Values;
using Quadro.Values.Language;

namespace Quadro.Render.Views;

/// <summary>The facts that a page adds to a record's fields: its address, the records that cite it, its fields as a
/// list.</summary>
internal sealed class RecordMembers(PageHost host)
{
    private static readonly ImmutableArray<string> Hidden =
    [
        "id",
        "title",
        "aliases",
        "summary",
        "description",
        "publication",
        "visibility",
        "url",
        "layout",
        "draft",
        "templates",
        "accept",
    ];

    /// <summary>Whether a page adds or answers a name itself.</summary>
    public static bool IsOwn(string name) =>
        name is "url" or "title" or "type_label" or "cited_by" or "has_text" or "fields";

    /// <summary>Whether a page completes a common field: a record without a title gets its id, and every record gets
    /// its address.</summary>
    public static bool Completes(string name) => name is "url" or "title";

    public bool TryGet(DataObject target, string name, out object? value)
    {
        value = target is Record record ? Own(record, name) : null;
        if (value is null && name == "fields")
            value = Fields(target);
        return value is not null;
    }

    private object? Own(Record record, string name) =>
        name switch
        {
            "url" => host.Model.UrlOf(record) ?? (object)Unknown.NotApplicable,
            "title" => host.Model.Given(record, "title") is null or string
                ? host.TitleOf(record)
                : host.Model.Given(record, "title"),
            "type_label" => host.Words(record.Schema.Singular) ?? host.Words(record.Schema.Title) ?? record.Collection,
            "cited_by" => Citations(record),
            "has_text" => !host.Model.BodiesOf(record).IsEmpty,
            _ => null,
        };

    private ScriptList Citations(Record record)
    {
        var found = new List<object?>();
        foreach (var citation in host.Model.CitationsOf(record))
            found.Add(
                new MembersTable(
                    "citation",
                    [
                        ("record", () => citation.From),
                        ("field", () => citation.Field.Name),
                        ("label", () => host.LabelOf(citation.Field)),
                    ]
                )
            );
        return new ScriptList(found);
    }

    private ScriptList Fields(DataObject target)
    {
        var found = new List<object?>();
        for (var i = 0; i < host.Model.FieldsOf(target).All.Length; i++)
            if (IsShown(target, i))
                found.Add(Field(target, i));
        return new ScriptList(found);
    }

    /// <summary>The fields with values that the site's own schema adds to a schema of the kit.</summary>
    public ScriptList Added(Record record)
    {
        var found = new List<object?>();
        foreach (var i in host.Model.FieldsOf(record).Added)
            if (
                IsShown(record, i)
                && host.Model.Given(record, i) is not (null or Unknown { Reason: UnknownReason.Missing })
            )
                found.Add(Field(record, i));
        return new ScriptList(found);
    }

    private bool IsShown(DataObject target, int index)
    {
        var field = host.Model.FieldsOf(target).All[index];
        if (host.Model.IsHidden(field) || Annotates(field.Name, host.Model.FieldsOf(target)))
            return false;
        return target is not Record
            || !Hidden.Contains(field.Name)
            || field.IsColumn
            || field is { Name: "description", Span: not null };
    }

    private MembersTable Field(DataObject target, int index)
    {
        var field = host.Model.FieldsOf(target).All[index];
        return new MembersTable(
            "field",
            [
                ("name", () => field.Name),
                ("label", () => host.LabelOf(field)),
                ("description", () => (object?)host.Words(field.Description) ?? Unknown.NotApplicable),
                ("value", () => host.TryGetMember(target, field.Name, out var value) ? value : null),
                ("shown", () =>
                    host.TryGetMember(target, field.Name, out var value) ? Shown(host, field, value) : null
                ),
                ("known", () => host.Model.Given(target, index) is not (null or Unknown)),
                ("explained", () => host.Model.Given(target, index) is Unknown { Reason: not UnknownReason.Missing }),
                ("type", () => TypeName(field)),
                ("format", () => field.Format ?? ""),
                ("many", () => field.Many),
                ("nested", () => field.Fields is not null),
                ("coded", () => !field.Categories.IsEmpty),
                ("source", () => Source(host, target, index)),
            ]
        );
    }

    /// <summary>Whether a field is the note of another, which is printed with it.</summary>
    private static bool Annotates(string name, FieldSet fields) =>
        name.EndsWith("_note", StringComparison.Ordinal) && fields.Find(name[..^"_note".Length]) is not null;

    /// <summary>A whole number in the form for readers; any other value unchanged.</summary>
    private static object? Shown(PageHost host, Field field, object? value) =>
        value switch
        {
            long whole when field.Type == FieldType.Integer && field.Span is not null => WholeNumbers.Print(
                host.Language.Formats,
                field.Name,
                whole
            ),
            IReadOnlyList<object?> list when field is { Type: FieldType.Integer, Many: true } => new ScriptList([
                .. list.Select(item => Shown(host, field, item)),
            ]),
            _ => value,
        };

    private static string TypeName(Field field) =>
        field.IsReference ? "reference" : field.Type.ToString().ToLowerInvariant();

    /// <summary>The origin of a field's value: the file with its row or line, or the expression that computes it, and
    /// the source that the record names.</summary>
    public static object Source(PageHost host, DataObject target, int field)
    {
        if (host.Model.SpanOf(target, field) is not { } span)
            return Unknown.NotApplicable;
        var fields = host.Model.FieldsOf(target);
        var of = host.Model.Given(target, "source") as Record;
        return new MembersTable(
            "source",
            [
                .. Place(span, fields.All[field].Fields is null),
                ("computed", () => fields.All[field].Computed?.Text ?? ""),
                ("of", () => of),
                ("read", () => ReadOn(host, of)),
            ]
        );
    }

    private static object? ReadOn(PageHost host, Record? source) =>
        source is null ? null : host.Model.Given(source, "fetched");

    public static object Source(SourceSpan? span) =>
        span is { } known ? new MembersTable("source", Place(known, whole: false)) : Unknown.NotApplicable;

    /// <param name="whole">Whether all of the text may be shown: the text of several fields together may contain one
    /// that is not public.</param>
    private static (string, Func<object?>)[] Place(SourceSpan span, bool whole) =>
        [
            ("file", () => span.File.Path),
            ("line", () => (long)span.From.Line),
            ("column", () => (long)span.From.Column),
            ("text", () => whole ? span.Text : ""),
        ];
}
