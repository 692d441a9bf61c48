using System.Collections.Immutable;
using Quadro.Diagnostics;
using Quadro.Load;
using Quadro.Model.Records;
using Quadro.Model.Scalars;
using Quadro.Model.Schemas;
using Quadro.Model.Settings;
using Quadro.Text;
using Quadro.Values;

namespace Quadro.Model.Reading;

/// <summary>Reads a cell or a node as a value of its field's type. A value that cannot be read is reported and left
/// out.</summary>
internal sealed class ValueReader
{
    private readonly DiagnosticBag log;
    private readonly ImmutableArray<string> languages;
    private readonly StructureReader structures;

    public ValueReader(DiagnosticBag log, ImmutableArray<string> languages)
    {
        (this.log, this.languages) = (log, languages);
        structures = new StructureReader(this);
    }

    /// <summary>A copy for use on another thread.</summary>
    public ValueReader ForOneThread() => new(log, languages);

    /// <summary>The number of values that were reported and left out: their fields are wrong, not missing.</summary>
    public int Refused { get; private set; }

    /// <summary>The record and the field that findings are about, or null.</summary>
    public (Record Record, string Field)? Subject { get; set; }

    private NodeColumns? columns;

    /// <summary>Starts a file. It is null for tables, whose reader handles the columns itself.</summary>
    public void Begin(NodeColumns? file) => columns = file;

    /// <summary>Whether the next values are hidden and have no schema. Types are inferred from visible values only,
    /// so a hidden value that does not fit is not reported.</summary>
    internal bool IsUnseen { get; set; }

    internal void Refuse(Diagnostic finding)
    {
        Refused++;
        if (IsUnseen)
            return;
        log.Add(finding.About(Subject?.Record.Key, Subject?.Field));
    }

    /// <param name="inTable">Whether the node is a cell, in which a list is one text with delimiters.</param>
    public object? Read(Node node, Field field, bool inTable)
    {
        if (!field.Many)
            return ReadOne(node, field);
        if (node is ScalarNode { Kind: ScalarKind.Plain or ScalarKind.Quoted } whole && IsMissing(whole, field))
            return Reason(whole, field);
        var items = node switch
        {
            ListNode list => list.Items,
            ScalarNode scalar when inTable || field.IsList => Split(scalar, field.Delimiter),
            _ => [node],
        };
        var values = new List<object?>(items.Length);
        foreach (var item in items)
            if (ReadOne(item, field) is { } value)
                values.Add(value);
        if (values.Count == 0)
            return null;
        var read = values.ToArray();
        if (field.IsList && ConstraintChecks.Length(read, null, field.Constraints) is { } fault)
        {
            Refuse(Broken(fault, node.Span, field));
            return null;
        }
        if (field.Fields is { } inner)
            structures.CheckUnique(read, inner, field);
        return read;
    }

    private static ImmutableArray<Node> Split(ScalarNode cell, string delimiter)
    {
        if (!cell.Text.Contains(delimiter, StringComparison.Ordinal))
            return [cell];
        var parts = ImmutableArray.CreateBuilder<Node>();
        var places = new CellPlaces(cell);
        var at = 0;
        foreach (var part in cell.Text.Split(delimiter))
        {
            var trimmed = part.Trim();
            parts.Add(
                new ScalarNode(
                    trimmed,
                    cell.Kind,
                    places.Of(at + part.IndexOf(trimmed, StringComparison.Ordinal), trimmed.Length)
                )
            );
            at += part.Length + delimiter.Length;
        }
        return parts.ToImmutable();
    }

    private object? ReadOne(Node node, Field field)
    {
        if (node is ScalarNode { Kind: ScalarKind.Fault } fault)
            return ReadFault(fault, field);
        if (field.IsStructure)
            return node is ScalarNode plain && IsAbsent(plain, field, out var reason)
                ? reason
                : structures.Read(node, field);
        if (field.Type is FieldType.Any or FieldType.Inferred && !field.IsReference && node is not ScalarNode)
            return GenericValues.Of(node);
        switch (node)
        {
            case ScalarNode scalar:
                return ReadScalar(scalar, field);
            case MapNode map when field.Type == FieldType.String && !field.IsReference:
                return ReadLanguages(map, field);
            default:
                Refuse(
                    Messages
                        .Model.NotOneValue(
                            node.Span,
                            field.Name,
                            NodeReading.Shape(node),
                            node is ListNode ? Messages.Model.AddManyToField : null
                        )
                        .Adds(field.DeclaredHere)
                );
                return null;
        }
    }

    /// <summary>Reports a cell of a spreadsheet that contains an error instead of a value.</summary>
    private object? ReadFault(ScalarNode cell, Field field)
    {
        if (IsMissing(cell, field))
            return null;
        var finding = cell.Text.StartsWith('=')
            ? Messages.Model.FormulaWithoutResult(cell.Span, field.Name, cell.Text)
            : Messages.Model.ErrorInCell(cell.Span, field.Name, cell.Text);
        Refuse(finding.Adds(field.DeclaredHere));
        return null;
    }

    private object? ReadScalar(ScalarNode scalar, Field field)
    {
        if (IsAbsent(scalar, field, out var reason))
            return reason;
        if (field.IsReference)
            return Holds(scalar.Text.Trim(), scalar, field)
                ? new PendingReference(scalar.Text.Trim(), scalar.Span)
                : null;
        if (!field.Categories.IsEmpty)
            return ReadCategory(scalar, field);
        if (columns is not null && NodeColumns.Concern(scalar, field))
        {
            var (found, fault) = columns.Read(scalar, field, log);
            if (fault is not null)
                Refuse(fault);
            else if (found is null)
                Refused++;
            if (found is null)
                return null;
            field = found;
        }
        var read = ScalarReader.Read(scalar, field);
        if (read.Value is not null)
            return Holds(read.Value, scalar, field) ? read.Value : null;
        if (
            !ReportSeveral(scalar, field, Rules.Model.WrongValue, part =>
                ScalarReader.Read(scalar with { Text = part }, field).Value is not null
            )
        )
            Refuse(
                Messages.Model.WrongValue(scalar.Span, field.Name, read.Problem, read.Accepted).Adds(field.DeclaredHere)
            );
        return null;
    }

    /// <summary>Reports several values with a separator that is not the field's, only if each part is a value by
    /// itself.</summary>
    private bool ReportSeveral(ScalarNode scalar, Field field, Rule rule, Func<string, bool> exists)
    {
        if (!field.Many || OtherSeparator.Find(scalar.Text.Trim(), field.Delimiter, exists) is not { } several)
            return false;
        Refuse(
            Messages
                .Model.SeveralValues(
                    rule,
                    scalar.Span,
                    field.Name,
                    scalar.Text.Trim(),
                    (several.Parts.Length, several.Sign, several.Fix(field, scalar.Span.File.CountsBytes))
                )
                .Adds(field.DeclaredHere)
        );
        return true;
    }

    /// <summary>Whether there is no value, or a word that says why there is none.</summary>
    private static bool IsAbsent(ScalarNode scalar, Field field, out Unknown? reason)
    {
        var missing = IsMissing(scalar, field);
        reason =
            missing ? Reason(scalar, field)
            : MayBeUnknown(scalar.Text, field) ? Unknown.FromWord(scalar.Text)
            : null;
        return missing || reason is not null;
    }

    /// <summary>Whether a text may mean an unknown value. 'Missing' can be a title, so in free text only the two
    /// unambiguous forms count.</summary>
    private static bool MayBeUnknown(string text, Field field) =>
        field.Type is not (FieldType.String or FieldType.Any or FieldType.Inferred)
        || field.IsReference
        || !field.Categories.IsEmpty
        || text is "n.d." or "n.a.";

    private static bool IsMissing(ScalarNode scalar, Field field)
    {
        if (scalar.Kind == ScalarKind.Null)
            return true;
        if (field.MissingValues is { } words)
            return words.Contains(scalar.Text) || (scalar.Kind == ScalarKind.Plain && scalar.Text is "~" or "null");
        return scalar.Text.Length == 0 || (scalar.Kind == ScalarKind.Plain && scalar.Text is "~" or "null");
    }

    /// <summary>The reason of a missing value according to its label in the schema, or null.</summary>
    private static Unknown? Reason(ScalarNode scalar, Field field) =>
        field.UnknownValues.GetValueOrDefault(scalar.Text);

    private Category? ReadCategory(ScalarNode scalar, Field field)
    {
        var text = scalar.Text.Trim();
        if (Find(text, scalar, field) is { } found)
            return Holds(found, scalar, field) ? found : null;
        if (
            ReportSeveral(scalar, field, Rules.Model.BrokenConstraint, part =>
                Find(part, scalar with { Text = part }, field) is not null
            )
        )
            return null;
        var known = field.Categories.Select(category => category.Value).ToList();
        Refuse(
            Messages
                .Model.NoneOfTheValues(scalar.Span, text, field.Name, Category.Offered(text, known))
                .Adds(field.DeclaredHere)
        );
        return null;
    }

    /// <summary>The category of a text, or of a number's value: '1.0' is 1; null when there is none.</summary>
    internal static Category? Find(string text, ScalarNode scalar, Field field)
    {
        foreach (var category in field.Categories)
            if (category.Value == text)
                return category;
        if (field.Type != FieldType.Integer || ScalarReader.Read(scalar, field).Value is not long number)
            return null;
        foreach (var category in field.Categories)
            if (category.Number == number)
                return category;
        return null;
    }

    private LocalizedText? ReadLanguages(MapNode map, Field field)
    {
        var texts = new List<KeyValuePair<string, string>>();
        foreach (var entry in map.Entries)
        {
            if (!languages.Contains(entry.Key) && !IsLanguageTag(entry.Key))
                Refuse(Messages.Model.NoLanguage(entry.KeySpan, field.Name, entry.Key, languages));
            else if (entry.Value is ScalarNode text)
            {
                if (Holds(text.Text, text, field))
                    texts.Add(KeyValuePair.Create(entry.Key, text.Text));
            }
            else
                Refuse(
                    Messages.Model.NoTextInLanguage(
                        entry.Value.Span,
                        field.Name,
                        entry.Key,
                        NodeReading.Shape(entry.Value)
                    )
                );
        }
        return texts.Count == 0 ? null : LocalizedText.Of(texts);
    }

    private static bool IsLanguageTag(string key) =>
        key.Length == 2 && char.IsAsciiLetterLower(key[0]) && char.IsAsciiLetterLower(key[1]);

    private bool Holds(object value, ScalarNode scalar, Field field)
    {
        if (ConstraintChecks.Of(value, scalar.Text, field) is not { } fault)
            return true;
        Refuse(Broken(fault, scalar.Span, field));
        return false;
    }

    internal static Diagnostic Broken(ConstraintChecks.Fault fault, SourceSpan place, Field field) =>
        Messages
            .Model.BrokenConstraint(place, field.Name, fault.Problem, fault.Help)
            .Adds(field.Constraints.DeclaredAt(fault.Word) ?? field.DeclaredHere);
}
