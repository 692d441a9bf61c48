using System.Collections.Immutable;
using Quadro.Diagnostics;
using Quadro.Text;

namespace Quadro.Model.Scalars;

/// <summary>Several values in one text with a separator that is not the field's.</summary>
/// <param name="Sign">The separator or separators, as a message shows them.</param>
internal sealed record OtherSeparator(Wording Sign, ImmutableArray<string> Parts)
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
        return parts.Length < 2
            ? null
            : new OtherSeparator(signs.Select(Shown).Aggregate(Messages.Model.AndBetween), [.. parts])
            {
                Mark = signs is [var only] ? only.Trim() : "",
            };
    }

    /// <summary>The separator, or an empty text when there are several.</summary>
    private string Mark { get; init; } = "";

    /// <summary>What to write instead.</summary>
    /// <param name="inTable">Whether the text is a cell.</param>
    public Wording Fix(Schemas.Field field, bool inTable)
    {
        if (!field.Many)
            return Messages.Model.FixOneValue(field.Name);
        if (!inTable)
            return Messages.Model.FixList(string.Join(", ", Parts));
        var joined = string.Join(field.Delimiter, Parts);
        return Mark is [var mark] && !char.IsLetter(mark)
            ? Messages.Model.FixColumn(field.Delimiter, joined, Mark)
            : Messages.Model.FixCell(field.Delimiter, joined);
    }

    private static Wording Shown(string sign) =>
        sign switch
        {
            "\n" => Messages.Model.LineBreak,
            "\t" => Messages.Model.ATab,
            _ => Wording.Same($"'{sign.Trim()}'"),
        };
}
