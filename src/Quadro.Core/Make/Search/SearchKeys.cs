using Quadro.Values;
using Quadro.Values.Codes;
using Quadro.Values.Norms;

namespace Quadro.Make.Search;

/// <summary>Other forms of a code or a law that readers may search for.</summary>
internal sealed class SearchKeys
{
    private readonly List<string> keys = [];
    private readonly HashSet<string> known = new(StringComparer.Ordinal);

    public override string ToString() => string.Join(' ', keys);

    public void Add(string text)
    {
        foreach (var word in Words.Plain(text).Split(default(char[]), StringSplitOptions.RemoveEmptyEntries))
            if (known.Add(word))
                keys.Add(word);
    }

    public void Add(object? value)
    {
        switch (value)
        {
            case ProjectCode code:
                Add(code.Canonical);
                Add(code.Action);
                if (code.Letter is { } letter)
                    Add($"{code.Action}.{letter}");
                break;
            case Cup or Istat:
                Add(((IValue)value).Canonical);
                break;
            case NormRef norm:
                AddNorm(norm);
                break;
            default:
                break;
        }
    }

    /// <summary>Adds the codes in running text: for 'MI3.1.1.a' also the part after the city.</summary>
    public void AddCodesIn(string text)
    {
        var rest = text.AsSpan();
        while (rest.IndexOfAny('.', '/') is >= 0 and var mark)
        {
            var (start, end) = (mark, mark);
            while (start > 0 && IsOfCode(rest[start - 1]))
                start--;
            while (end < rest.Length && IsOfCode(rest[end]))
                end++;
            var word = rest[start..end].TrimEnd("./-");
            if (word.Length > 3 && word.ContainsAnyInRange('0', '9') && ProjectCode.Find(word) is { } code)
                Add(code);
            rest = rest[end..];
        }
    }

    /// <summary>Adds the forms of a law that people use: 'LR 16/2016', 'legge regionale 16/2016' (regional law),
    /// '16/2016'.</summary>
    private void AddNorm(NormRef norm)
    {
        var kind = NormKinds.ById(norm.Kind)!;
        Add(kind.Label.Replace(".", "", StringComparison.Ordinal));
        Add(kind.Spellings[0]);
        if (norm.Body is { } body)
            Add(body);
        if (norm.Number is not { } number)
            return;
        Add(number);
        if (norm.Year is not { } year)
            return;
        Add(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{number}/{year} {year}"));
        if (kind.IsEuropean)
            Add(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{year}/{number}"));
    }

    private static bool IsOfCode(char c) => char.IsAsciiLetterOrDigit(c) || c is '.' or '/' or '-';
}
