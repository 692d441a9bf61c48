using System.Collections.Immutable;

namespace Quadro.Model.Scalars;

/// <summary>Several values in one text with a separator that is not the field's.</summary>
/// <param name="Sign">The separator or separators, as a message shows them.</param>
internal sealed record OtherSeparator(string Sign, ImmutableArray<string> Parts)
{
    /// <summary>Separators that authors use between values; two at once in 'a, b e c' (Italian for 'a, b and
    /// c').</summary>
    private static readonly ImmutableArray<ImmutableArray<string>> Signs =
    [
        [";"],
        [","],
        ["|"],
        ["\n"],
        ["/"],
        ["\t"],
        ["·"],
        ["•"],
        [" e "],
        [" ed "],
        [" and "],
        [" & "],
        [" + "],
        [" - "],
        [" – "],
        [",", " e "],
        [",", " ed "],
        [",", " and "],
        [",", " & "],
        [";", ","],
    ];

    /// <summary>The first separator with which every part exists, or null when there is none.</summary>
    public static OtherSeparator? Find(string text, string delimiter, Func<string, bool> exists)
    {
        foreach (var signs in Signs)
            if (Read(text, signs, delimiter) is { } found && found.Parts.All(exists))
                return found;
        return null;
    }

    /// <summary>The first separator with which at least one part exists, so that only other parts are wrong, or
    /// null.</summary>
    public static OtherSeparator? FindPartly(string text, string delimiter, Func<string, bool> exists)
    {
        foreach (var signs in Signs)
            if (Read(text, signs, delimiter) is { } found && found.Parts.Any(exists))
                return found;
        return null;
    }

    /// <summary>The text split at the given separators, or null when it does not contain all of them, or one is the
    /// field's own.</summary>
    public static OtherSeparator? Read(string text, ImmutableArray<string> signs, string delimiter)
    {
        foreach (var sign in signs)
            if (!text.Contains(sign, StringComparison.Ordinal) || sign == delimiter)
                return null;
        var parts = text.Split([.. signs], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return parts.Length < 2 ? null : new OtherSeparator(string.Join(" and ", signs.Select(Shown)), [.. parts]);
    }

    /// <summary>The advice for a field that takes several values, or only one.</summary>
    public string Fix(Schemas.Field field, bool inTable) =>
        field.Many
            ? Fix(field.Delimiter, inTable)
            : $"'{field.Name}' takes one value: 'many: true' in the schema lets it have several";

    /// <summary>The advice to write the values in the field's format.</summary>
    private string Fix(string delimiter, bool inTable) =>
        inTable
            ? $"values are separated by '{delimiter}' here: write '{string.Join(delimiter, Parts)}'" + Declare()
            : $"write a list: [{string.Join(", ", Parts)}]";

    /// <summary>The advice to declare the separator, if it can be declared: a word, a line break or two separators
    /// cannot.</summary>
    private string Declare() =>
        Sign is ['\'', var sign, '\''] && !char.IsLetter(sign)
            ? $"; where the whole column is written so, say 'delimiter: \"{sign}\"' of the field in the schema"
            : "";

    private static string Shown(string sign) =>
        sign switch
        {
            "\n" => "a line break",
            "\t" => "a tab",
            _ => $"'{sign.Trim()}'",
        };
}
