using Quadro.Diagnostics;
using Quadro.Model.Records;
using Quadro.Model.Schemas;
using Quadro.Text;
using Quadro.Values;
using Quadro.Values.Amounts;
using Quadro.Values.Arithmetic;
using Quadro.Values.Dates;

namespace Quadro.Model.Scalars;

/// <summary>Checks a value against its field's constraints; a fault has a sentence, the schema's keyword and an
/// advice.</summary>
internal static class ConstraintChecks
{
    public readonly record struct Fault(string Word, Wording Problem, Wording? Help = null);

    /// <summary>The fault of one value with the text that it was read from, or null.</summary>
    public static Fault? Of(object value, string text, Field field)
    {
        var constraints = field.Constraints;
        if (constraints.IsNone)
            return null;
        return (field.IsList ? null : Length(value, text, constraints))
            ?? Range(value, text, constraints)
            ?? Pattern(text, constraints)
            ?? Listed(value, text, field);
    }

    /// <summary>The fault in a length (characters of a text, items of a list, fields of an object), or
    /// null.</summary>
    public static Fault? Length(object value, string? text, Constraints constraints, Wording? shown = null)
    {
        if (constraints.MinLength is null && constraints.MaxLength is null)
            return null;
        var (length, unit) = value switch
        {
            string own => (Characters(own), Messages.Model.Characters),
            LocalizedText => (0, null),
            IReadOnlyList<object?> list => (list.Count, Messages.Model.Items),
            Part part => (Given(part), Messages.Model.FieldsOf),
            _ => (text?.Length ?? 0, (Func<int, Wording>?)Messages.Model.Characters),
        };
        if (unit is null)
            return null;
        if (constraints.MinLength is { } least && length < least)
            return new Fault("minLength", Messages.Model.TooFew(shown ?? Shown(value, text), unit(length), least));
        if (constraints.MaxLength is { } most && length > most)
            return new Fault("maxLength", Messages.Model.TooMany(shown ?? Shown(value, text), unit(length), most));
        return null;
    }

    private static Wording Shown(object value, string? text) =>
        value is string ? Wording.Same(Chars.Quote(text))
        : value is IReadOnlyList<object?> ? Messages.Model.TheList
        : Messages.Model.TheValue;

    private static int Given(Part part)
    {
        var given = 0;
        for (var i = 0; i < part.Fields.All.Length; i++)
            if (part.Given(i) is not null)
                given++;
        return given;
    }

    /// <summary>The number of characters as readers count them: an emoji is one.</summary>
    private static int Characters(string text)
    {
        var count = 0;
        foreach (var c in text)
            if (!char.IsLowSurrogate(c))
                count++;
        return count;
    }

    private static Fault? Range(object value, string text, Constraints constraints)
    {
        foreach (var bound in constraints.Bounds)
        {
            if (!Breaks(value, bound))
                continue;
            var quoted = Chars.Quote(text);
            var problem = (bound.IsLower, bound.IsExclusive) switch
            {
                (true, false) => Messages.Model.BelowMinimum(quoted, bound.Text),
                (true, true) => Messages.Model.NotAbove(quoted, bound.Text),
                (false, false) => Messages.Model.AboveMaximum(quoted, bound.Text),
                _ => Messages.Model.NotBelow(quoted, bound.Text),
            };
            return new Fault(bound.Word, problem);
        }
        return null;
    }

    /// <summary>Whether a value breaks a bound. A less precise date only does when it is certainly beyond the
    /// bound.</summary>
    private static bool Breaks(object value, Bound bound)
    {
        if (value is PartialDate or Period or Moment or Duration)
            return Holds(bound.IsLower ? "<" : ">", value, bound.Value)
                || (bound.IsExclusive && Holds("==", value, bound.Value));
        var order =
            value is Money money && bound.Value is Money limit
                ? money.Amount.CompareTo(limit.Amount)
                : ValueOrder.Compare(value, bound.Value);
        return (bound.IsLower ? order < 0 : order > 0) || (bound.IsExclusive && order == 0);
    }

    private static bool Holds(string op, object left, object right) => Operands.Operate(op, left, right).Value is true;

    private static Fault? Pattern(string text, Constraints constraints) =>
        constraints.Form is null || constraints.Form.IsMatch(text)
            ? null
            : new Fault("pattern", Messages.Model.OtherForm(Chars.Quote(text), constraints.Pattern));

    private static Fault? Listed(object value, string text, Field field)
    {
        var constraints = field.Constraints;
        if (
            constraints.Listed.Count == 0
            || constraints.Listed.Contains(field.IsReference ? text : Merging.Canonical(value))
        )
            return null;
        return new Fault(
            "enum",
            Messages.Model.NoneOfValues(Chars.Quote(text), field.Name),
            Category.Offered(text, constraints.Enum)
        );
    }
}
