using Quadro.Text;

namespace Quadro.Model.Inference.Evidence;

/// <summary>Recognises lists in one cell and numbers with text after them.</summary>
internal sealed class TextShapes
{
    private readonly int[] separated = new int[3];
    private readonly bool[] broken = new bool[3];
    private readonly HashSet<string>[] parts =
    [
        [],
        [],
        [],
    ];
    private readonly int[] partCounts = new int[3];
    private readonly int[] longestParts = new int[3];

    public int Looked { get; private set; }

    /// <summary>The number of values with a flag or a unit: '12345 b', '120 kg', ': c'.</summary>
    public int Decorated { get; private set; }

    public string? FirstDecorated { get; private set; }

    public int OddNumbers { get; private set; }

    public string? FirstOdd { get; private set; }

    public DayForms Days { get; } = new();

    /// <summary>The separator between the items of lists, or null when the texts are not lists.</summary>
    public string? Delimiter
    {
        get
        {
            for (var i = 0; i < 3; i++)
                if (IsList(i))
                    return Sign(i);
            return null;
        }
    }

    public void Look(string text)
    {
        Looked++;
        for (var i = 0; i < 3; i++)
            if (!broken[i])
                Split(text, i);
        Days.Look(text);
    }

    public void NotANumber(string text)
    {
        OddNumbers++;
        FirstOdd ??= text;
        if (!IsDecorated(text))
            return;
        Decorated++;
        FirstDecorated ??= text;
    }

    private static string Sign(int i) =>
        i switch
        {
            0 => ":::",
            1 => "|",
            _ => ";",
        };

    private bool IsList(int i)
    {
        if (broken[i] || separated[i] == 0)
            return false;
        return i switch
        {
            0 => true,
            1 => longestParts[i] <= 80,
            // ';' also appears in sentences: only short items that occur repeatedly make a list.
            _ => longestParts[i] <= 60 && separated[i] >= 3 && partCounts[i] >= 2 * parts[i].Count,
        };
    }

    private void Split(string text, int i)
    {
        var sign = Sign(i);
        var at = text.IndexOf(sign, StringComparison.Ordinal);
        if (at < 0)
            return;
        var items = text.Split(sign);
        foreach (var item in items)
        {
            if (string.IsNullOrWhiteSpace(item))
                broken[i] = true;
            longestParts[i] = Math.Max(longestParts[i], item.Length);
            if (parts[i].Count < FieldSurvey.MostDistinct)
                parts[i].Add(item.Trim());
        }
        partCounts[i] += items.Length;
        separated[i]++;
    }

    private static bool IsDecorated(string text)
    {
        if (text.Length is < 3 or > 30 || !(Chars.IsDigit(text[0]) || text[0] is ':' or '-'))
            return false;
        var end = text.AsSpan().LastIndexOfAnyInRange('0', '9') + 1;
        var tail = text.AsSpan(Math.Max(end, 1)).Trim();
        if (tail.Length is 0 or > 6)
            return false;
        foreach (var c in text.AsSpan(0, end))
            if (!Chars.IsDigit(c) && c is not ('.' or ',' or ' ' or '-'))
                return false;
        foreach (var c in tail)
            if (!char.IsLetter(c) && c is not ('/' or '²' or '³' or '2' or '3'))
                return false;
        return true;
    }
}
