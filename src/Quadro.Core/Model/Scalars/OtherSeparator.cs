using System.Collections.Immutable;

namespace Quadro.Model.Scalars;

/// <summary>Several values written in one text with a sign between them that is not the field's own.</summary>
/// <param name="Sign">The sign, or the signs, as a message shows them.</param>
internal sealed record OtherSeparator(string Sign, ImmutableArray<string> Parts)
{
    /// <summary>Signs that people put between values; two of them for 'a, b e c'.</summary>
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

    /// <summary>The reading in which every part is something that exists; null when there is none.</summary>
    public static OtherSeparator? Find(string text, string delimiter, Func<string, bool> exists)
    {
        foreach (var signs in Signs)
            if (Read(text, signs, delimiter) is { } found && found.Parts.All(exists))
                return found;
        return null;
    }

    /// <summary>The first reading of which at least one part is something that exists: what is wrong is another
    /// part.</summary>
    public static OtherSeparator? FindPartly(string text, string delimiter, Func<string, bool> exists)
    {
        foreach (var signs in Signs)
            if (Read(text, signs, delimiter) is { } found && found.Parts.Any(exists))
                return found;
        return null;
    }

    /// <summary>The text in parts at the given signs; null when it does not have all of them, or the sign is the
    /// field's own.</summary>
    public static OtherSeparator? Read(string text, ImmutableArray<string> signs, string delimiter)
    {
        foreach (var sign in signs)
            if (!text.Contains(sign, StringComparison.Ordinal) || sign == delimiter)
                return null;
        var parts = text.Split([.. signs], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return parts.Length < 2 ? null : new OtherSeparator(string.Join(" and ", signs.Select(Shown)), [.. parts]);
    }

    /// <summary>What to do in a field that takes several values, or one.</summary>
    public string Fix(Schemas.Field field, bool inTable) =>
        field.Many
            ? Fix(field.Delimiter, inTable)
            : $"'{field.Name}' takes one value: 'many: true' in the schema lets it have several";

    /// <summary>How the values are written as the field asks.</summary>
    private string Fix(string delimiter, bool inTable) =>
        inTable
            ? $"values are separated by '{delimiter}' here: write '{string.Join(delimiter, Parts)}'" + Declare()
            : $"write a list: [{string.Join(", ", Parts)}]";

    /// <summary>A sign of punctuation can be declared; a word, a line break or two signs cannot.</summary>
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
