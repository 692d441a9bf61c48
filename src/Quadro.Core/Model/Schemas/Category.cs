using System.Collections.Immutable;
using Quadro.Diagnostics;
using Quadro.Scripting;
using Quadro.Text;
using Quadro.Values;
using Quadro.Values.Arithmetic;
using Quadro.Values.Numbers;

namespace Quadro.Model.Schemas;

/// <summary>One of the values that a field may have, with its labels for readers. It compares by value, or by
/// position when the categories are ordered.</summary>
public sealed class Category(string key, LocalizedText? label, int order, CategoryScale? scale = null)
    : IScriptOperand,
        IMembers
{
    public string Value { get; } = key;

    /// <summary>The value as a number when the field contains whole numbers, or null.</summary>
    public long? Number { get; init; }

    public LocalizedText? Label { get; } = label;

    /// <summary>The position in the schema: categories sort in this order.</summary>
    public int Order { get; } = order;

    public IEnumerable<string> MemberNames => ["value", "label", "order"];

    public bool TryGetMember(string name, out object? value)
    {
        value = name switch
        {
            "value" => Number ?? (object)Value,
            "label" => (object?)Label ?? Value,
            "order" => (long)Order,
            _ => null,
        };
        return value is not null;
    }

    public Operated Operate(string op, object? left, object? right)
    {
        if (left is Unknown || right is Unknown)
            return Operands.Operate(op, left, right);
        var (a, b) = (Text(left), Text(right));
        if (op is "==" or "!=")
        {
            var isCalled =
                (left, right) is (Category one, string name) ? one.IsCalled(name)
                : (left, right) is (string word, Category other) ? other.IsCalled(word)
                : a == b;
            return Operated.Of(isCalled == (op == "=="));
        }
        if (op is "<" or "<=" or ">" or ">=")
            return Compare(new Operation(op, left, right), a, b);
        return op == "+" && a is not null && b is not null ? Operated.Of(a + b) : Operated.Senseless;
    }

    public string? Word => Value;

    /// <summary>Whether a name means the category: its value, or its label in any language.</summary>
    public bool IsCalled(string name) => name == Value || Label?.Texts.Any(text => text.Text == name) == true;

    public Refusal? Refuse(string word) =>
        scale is null || IsCalled(word) || scale.Values.Contains(word) || scale.Labels.Contains(word)
            ? null
            : new(Messages.Model.NotOfField(word), Offered(word, scale.Values));

    private const int MostOffered = 20;

    /// <summary>A suggestion: the nearest of the values, or the first ones.</summary>
    internal static Wording Offered(string word, IReadOnlyCollection<string> values)
    {
        if (Suggestions.Nearest(word, values) is { } near)
            return Messages.DidYouMean(near)!.Value;
        var first = string.Join(", ", values.Take(MostOffered)) + (values.Count > MostOffered ? "…" : "");
        return Messages.Model.NotOneOfThese(first);
    }

    public override string ToString() => Value;

    private Operated Compare(Operation operation, string? a, string? b)
    {
        if (scale is not { IsOrdered: true })
            return Operated.No(
                "these categories have no order: 'categoriesOrdered: true' in the schema gives them the order "
                    + "in which they stand",
                "queste categorie non hanno un ordine: 'categoriesOrdered: true' nello schema dà loro l’ordine "
                    + "in cui sono scritte"
            );
        var (left, right) = (scale.Values.IndexOf(a ?? ""), scale.Values.IndexOf(b ?? ""));
        if (left >= 0 && right >= 0)
            return Operated.Of(operation.Answer(left.CompareTo(right)));
        var (word, all) = (left < 0 ? a : b, string.Join(", ", scale.Values));
        return Operated.No(
            $"'{word}' is none of the categories {all}",
            $"'{word}' non è nessuna delle categorie {all}"
        );
    }

    private static string? Text(object? side) =>
        side switch
        {
            Category category => category.Value,
            string text => text,
            _ => Numeric.TryRead(side, out var number) ? ExactText.Of(number) : null,
        };
}

/// <summary>All categories of one field, in the order of the schema.</summary>
public sealed record CategoryScale(ImmutableArray<string> Values, bool IsOrdered)
{
    /// <summary>The labels of the values in every language.</summary>
    public ImmutableArray<string> Labels { get; init; } = [];
}
