using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Quadro.Diagnostics;
using Quadro.Load;
using Quadro.Model.Records;
using Quadro.Model.Schemas;
using Quadro.Model.Values;
using Quadro.Text;

namespace Quadro.Model.Reading;

/// <summary>A cell or a node -> a value of its field's type. What cannot be read is reported and left out.</summary>
internal sealed class ValueReader(DiagnosticBag log, ImmutableArray<string> languages)
{
    private readonly Dictionary<string, Regex> patterns = new(StringComparer.Ordinal);
    private readonly ScalarReader scalars = new(log);

    /// <summary>How many values were reported and left out: such a field is wrong, not missing.</summary>
    public int Refused { get; private set; }

    /// <summary>What is being read: findings are about it.</summary>
    public (Record Record, string Field)? Subject { get; set; }

    private void Refuse(Diagnostic finding)
    {
        Refused++;
        log.Add(finding.About(Subject?.Record.Key, Subject?.Field));
    }

    /// <param name="inTable">A cell: a list stands in it as one text with delimiters.</param>
    public object? Read(Node node, Field field, bool inTable)
    {
        if (!field.Many) return ReadOne(node, field);
        var items = node switch
        {
            ListNode list => list.Items,
            ScalarNode scalar when inTable => Split(scalar, field.Delimiter),
            _ => [node],
        };
        var values = new List<object?>(items.Length);
        foreach (var item in items)
            if (ReadOne(item, field) is { } value) values.Add(value);
        return values.Count == 0 ? null : values.ToArray();
    }

    private static ImmutableArray<Node> Split(ScalarNode cell, string delimiter)
    {
        if (!cell.Text.Contains(delimiter, StringComparison.Ordinal)) return [cell];
        var parts = ImmutableArray.CreateBuilder<Node>();
        var from = cell.Span.Text.IndexOf(cell.Text, StringComparison.Ordinal);
        var at = 0;
        foreach (var part in cell.Text.Split(delimiter))
        {
            var trimmed = part.Trim();
            // Inside a quoted cell with doubled quotes the place of a part is only known to be in the cell.
            var span = from < 0 || !cell.Span.Text.IsNormalized() || cell.Span.Text.Length != cell.Span.Length ? cell.Span : cell.Span.Part(from + at + part.IndexOf(trimmed, StringComparison.Ordinal), trimmed.Length);
            parts.Add(new ScalarNode(trimmed, cell.Kind, span));
            at += part.Length + delimiter.Length;
        }
        return parts.ToImmutable();
    }

    private object? ReadOne(Node node, Field field)
    {
        if (node is ScalarNode { Kind: ScalarKind.Fault } fault) return ReadFault(fault, field);
        if (field.Type == FieldType.Object && field.Fields is { } fields) return ReadObject(node, field, fields);
        if (field.Type is FieldType.Any or FieldType.Object or FieldType.Array or FieldType.GeoJson or FieldType.GeoPoint || (field.Type == FieldType.Inferred && node is not ScalarNode))
            return GenericValues.Of(node);
        switch (node)
        {
            case ScalarNode scalar: return ReadScalar(scalar, field);
            case MapNode map when field.Type == FieldType.String && !field.IsReference: return ReadLanguages(map, field);
            default:
                Refuse(Rules.Model.WrongValue.At(node.Span, $"'{field.Name}' takes one value, not {NodeReading.Shape(node)}",
                    node is ListNode ? "add 'many: true' to the field in the schema if it may have several" : null, DeclaredAt(field)));
                return null;
        }
    }

    /// <summary>A cell of a spreadsheet that holds no value, and says so.</summary>
    private object? ReadFault(ScalarNode cell, Field field)
    {
        if (IsMissing(cell, field)) return null;
        var isFormula = cell.Text.StartsWith('=');
        Refuse(Rules.Model.WrongValue.At(cell.Span, isFormula ? $"'{field.Name}': the formula '{cell.Text}' has no result in the file" : $"'{field.Name}': the cell holds the error '{cell.Text}'",
            isFormula ? "open the file in a spreadsheet program and save it: that writes the results beside the formulas" : $"mend the cell, or write '{cell.Text}' among the 'missingValues' of the schema", DeclaredAt(field)));
        return null;
    }

    private object? ReadScalar(ScalarNode scalar, Field field)
    {
        if (IsMissing(scalar, field)) return null;
        if (MayBeUnknown(scalar.Text, field) && Unknown.FromWord(scalar.Text) is { } unknown) return unknown;
        if (field.IsReference) return new PendingReference(scalar.Text.Trim(), scalar.Span);
        if (!field.Categories.IsEmpty) return ReadCategory(scalar, field);
        var read = scalars.Read(scalar, field);
        if (read.Value is null)
        {
            Refuse(Rules.Model.WrongValue.At(scalar.Span, $"'{field.Name}': {read.Problem}", read.Accepted, DeclaredAt(field)));
            return null;
        }
        return Hold(read.Value, scalar, field) ? read.Value : null;
    }

    /// <summary>'Missing' can be a title: in free text only the two signs that are nothing else count.</summary>
    private static bool MayBeUnknown(string text, Field field) =>
        field.Type != FieldType.String || field.IsReference || !field.Categories.IsEmpty || text is "n.d." or "n.a.";

    private static bool IsMissing(ScalarNode scalar, Field field)
    {
        if (scalar.Kind == ScalarKind.Null) return true;
        if (field.MissingValues is { } words) return words.Contains(scalar.Text) || (scalar.Kind == ScalarKind.Plain && scalar.Text is "~" or "null");
        return scalar.Text.Length == 0 || (scalar.Kind == ScalarKind.Plain && scalar.Text is "~" or "null");
    }

    private Category? ReadCategory(ScalarNode scalar, Field field)
    {
        var text = scalar.Text.Trim();
        foreach (var category in field.Categories) if (category.Value == text) return category;
        var known = field.Categories.Select(category => category.Value).ToList();
        Refuse(Rules.Model.BrokenConstraint.At(scalar.Span, $"'{text}' is none of the values of '{field.Name}'",
            Suggestions.DidYouMean(text, known) ?? $"it may be: {string.Join(", ", known)}", DeclaredAt(field)));
        return null;
    }

    private LocalizedText? ReadLanguages(MapNode map, Field field)
    {
        var texts = new List<KeyValuePair<string, string>>();
        foreach (var entry in map.Entries)
        {
            if (!languages.Contains(entry.Key) && !IsLanguageTag(entry.Key))
                Refuse(Rules.Model.WrongValue.At(entry.KeySpan, $"'{field.Name}' is a text, or a map of languages; '{entry.Key}' is no language", $"languages of the site: {string.Join(", ", languages)}"));
            else if (entry.Value is ScalarNode text) texts.Add(KeyValuePair.Create(entry.Key, text.Text));
            else Refuse(Rules.Model.WrongValue.At(entry.Value.Span, $"'{field.Name}' in '{entry.Key}' is a text, not {NodeReading.Shape(entry.Value)}"));
        }
        return texts.Count == 0 ? null : LocalizedText.Of(texts);
    }

    private static bool IsLanguageTag(string key) => key.Length == 2 && char.IsAsciiLetterLower(key[0]) && char.IsAsciiLetterLower(key[1]);

    public Part? ReadObject(Node node, Field field, FieldSet fields)
    {
        if (node is not MapNode map)
        {
            Refuse(Rules.Model.WrongValue.At(node.Span, $"'{field.Name}' is made of {string.Join(", ", fields.Names)}, not {NodeReading.Shape(node)}", null, DeclaredAt(field)));
            return null;
        }
        var part = new Part(fields, node.Span);
        foreach (var entry in map.Entries)
        {
            var index = fields.IndexOf(entry.Key);
            if (index < 0)
                Refuse(Rules.Model.UnknownField.At(entry.KeySpan, $"'{field.Name}' has no field '{entry.Key}'", Suggestions.DidYouMean(entry.Key, fields.Names), DeclaredAt(field)));
            else if (fields.All[index].Computed is not null)
                Refuse(Rules.Model.ComputedGiven.At(entry.Value.Span, $"'{entry.Key}' is computed and takes no value", "leave it out", DeclaredAt(fields.All[index])));
            else part.Set(index, Read(entry.Value, fields.All[index], inTable: false), entry.Value.Span);
        }
        foreach (var (inner, i) in fields.All.Select((inner, i) => (inner, i)))
            if (inner.Constraints.Required && part.Given(i) is null)
                Refuse(Rules.Model.MissingValue.At(node.Span, $"'{field.Name}' needs a value for '{inner.Name}'", null, DeclaredAt(inner)));
        return part;
    }

    private bool Hold(object value, ScalarNode scalar, Field field)
    {
        var constraints = field.Constraints;
        if (ReferenceEquals(constraints, Constraints.None)) return true;
        var problem = Length(value, constraints) ?? Range(value, constraints, field) ?? Pattern(scalar.Text, constraints) ?? Listed(scalar.Text, constraints);
        if (problem is null) return true;
        Refuse(Rules.Model.BrokenConstraint.At(scalar.Span, $"'{field.Name}': {problem}", null, DeclaredAt(field)));
        return false;
    }

    private static string? Length(object value, Constraints constraints)
    {
        if (value is not string text) return null;
        if (constraints.MinLength is { } least && text.Length < least) return $"the text has {text.Length} characters, at least {least} are asked for";
        if (constraints.MaxLength is { } most && text.Length > most) return $"the text has {text.Length} characters, at most {most} are allowed";
        return null;
    }

    private string? Range(object value, Constraints constraints, Field field)
    {
        if (constraints.Minimum is { } minimum && scalars.Bound(minimum, field) is { } low && ValueOrder.Compare(value, low) < 0) return $"the value is below the minimum of {minimum}";
        if (constraints.Maximum is { } maximum && scalars.Bound(maximum, field) is { } high && ValueOrder.Compare(value, high) > 0) return $"the value is above the maximum of {maximum}";
        return null;
    }

    private string? Pattern(string text, Constraints constraints)
    {
        if (constraints.Pattern is not { } pattern) return null;
        if (!patterns.TryGetValue(pattern, out var regex)) patterns[pattern] = regex = new Regex($"^(?:{pattern})$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
        return regex.IsMatch(text) ? null : $"'{text}' does not have the form {pattern}";
    }

    private static string? Listed(string text, Constraints constraints)
    {
        if (constraints.Enum.IsEmpty || constraints.Enum.Contains(text)) return null;
        return $"'{text}' is none of: {string.Join(", ", constraints.Enum)}";
    }

    private static Note[] DeclaredAt(Field field) => field.Span is { } span ? [new Note($"'{field.Name}' is declared here", span)] : [];
}

/// <summary>A reference as it was written, before the record it names is looked up.</summary>
internal sealed record PendingReference(string Text, SourceSpan Span)
{
    public bool Equals(PendingReference? other) => other is not null && Text == other.Text;

    public override int GetHashCode() => Text.GetHashCode(StringComparison.Ordinal);
}
