using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using Quadro.Text;

namespace Quadro.Model.Inference.Evidence;

/// <summary>Turns headers of files into names for expressions and titles for readers.</summary>
internal static class HeaderNames
{
    private const int MostLetters = 40;

    private static readonly FrozenSet<string> Taken = new[]
    {
        "if",
        "else",
        "for",
        "in",
        "while",
        "end",
        "func",
        "ret",
        "with",
        "import",
        "true",
        "false",
        "null",
        "empty",
        "this",
        "case",
        "when",
        "break",
        "continue",
        "wrap",
        "capture",
        "readonly",
        "tablerow",
        "do",
        "nil",
        "include",
        "record",
        "data",
        "site",
        "collection",
        "key",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>A name of letters, digits and '_' that starts with a letter: 'Codice Comune (ISTAT)' becomes
    /// 'codice_comune_istat'.</summary>
    public static string Identifier(string header)
    {
        var name = string.Join('_', Words(header));
        if (name.Length > MostLetters)
            name = name.LastIndexOf('_', MostLetters) is > 8 and var cut ? name[..cut] : name[..MostLetters];
        if (name.Length == 0)
            return "field";
        if (char.IsAsciiDigit(name[0]))
            name = "n" + name;
        return Taken.Contains(name) ? name + "_value" : name;
    }

    /// <summary>A name that is not used yet: the second 'note' becomes 'note_2'.</summary>
    public static string Unique(string name, ISet<string> used)
    {
        var free = name;
        for (var i = 2; !used.Add(free); i++)
            free = string.Create(CultureInfo.InvariantCulture, $"{name}_{i}");
        return free;
    }

    public static string Title(string header)
    {
        var text = new StringBuilder();
        foreach (var c in header.Replace('_', ' '))
        {
            if (!char.IsWhiteSpace(c) && !char.IsControl(c))
                text.Append(c);
            else if (text.Length > 0 && text[^1] != ' ')
                text.Append(' ');
        }
        var title = text.ToString().Trim();
        if (title.Length == 0)
            return header;
        if (!title.Any(char.IsLower) && title.Length > 4)
            title = title.ToLowerInvariant();
        return char.ToUpperInvariant(title[0]) + title[1..];
    }

    /// <summary>The words of a header in lower case without accents: 'DataInizioLavori' has three.</summary>
    public static IReadOnlyList<string> Words(string header)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        for (var i = 0; i < header.Length; i++)
        {
            var c = header[i];
            if (char.IsUpper(c) && i > 0 && char.IsLower(header[i - 1]))
                Flush();
            var any = false;
            foreach (var folded in Letters.Fold(c))
                if (char.IsAsciiLetterOrDigit(folded))
                {
                    word.Append(folded);
                    any = true;
                }
            if (!any && !(c is >= '\u0300' and <= '\u036f'))
                Flush();
        }
        Flush();
        return words;

        void Flush()
        {
            if (word.Length > 0)
                words.Add(word.ToString());
            word.Clear();
        }
    }
}
