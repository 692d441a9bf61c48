using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Quadro.Text;

namespace Quadro.Values.Dates;

/// <summary>What a pattern is for.</summary>
public enum PatternUse
{
    Date,
    Moment,
    Time,
}

/// <summary>A form of dates or times in the directives of strptime: '%d/%m/%Y'. Months are read by their Italian and
/// English names.</summary>
public sealed class DatePattern
{
    private const string Known = "YymdBbjHIMSfpzaA";

    private readonly ImmutableArray<char> directives;
    private readonly ImmutableArray<string> before;
    private readonly string tail;

    private DatePattern(string text, PatternUse use, List<(string Before, char Directive)> parts, string tail)
    {
        (Text, Use, this.tail) = (text, use, tail);
        directives = [.. parts.Select(part => part.Directive)];
        before = [.. parts.Select(part => part.Before)];
    }

    public string Text { get; }

    public PatternUse Use { get; }

    /// <summary>A date in this form, for messages.</summary>
    public string Example => Write();

    internal ImmutableArray<char> Directives => directives;

    internal ImmutableArray<string> Before => before;

    internal string Tail => tail;

    /// <summary>The pattern, or a sentence that says why it is none.</summary>
    public static (DatePattern? Pattern, string? Problem, string? Help) Read(string text, PatternUse use)
    {
        var parts = new List<(string, char)>();
        var literal = new StringBuilder();
        var expanded = Expand(text);
        for (var i = 0; i < expanded.Length; i++)
        {
            if (expanded[i] != '%')
            {
                literal.Append(expanded[i]);
                continue;
            }
            if (++i == expanded.Length)
                return (null, $"'{text}' ends with a '%' that nothing follows", "write '%%' for the sign itself");
            if (expanded[i] == '%')
                literal.Append('%');
            else if (!Known.Contains(expanded[i]))
                return (
                    null,
                    $"'{text}' has '%{expanded[i]}', which is not read{Reason(expanded[i])}",
                    Nearest(expanded[i])
                );
            else
            {
                parts.Add((literal.ToString(), expanded[i]));
                literal.Clear();
            }
        }
        var pattern = new DatePattern(text, use, parts, literal.ToString());
        return pattern.Fault() is { } fault ? (null, fault, Forms(use)) : (pattern, null, null);
    }

    public static string Forms(PatternUse use) =>
        use switch
        {
            PatternUse.Date => "a pattern such as '%d/%m/%Y', '%Y%m%d' or '%d-%b-%y'",
            PatternUse.Time => "a pattern such as '%H:%M' or '%H%M%S'",
            _ => "a pattern such as '%d/%m/%Y %H:%M' or '%Y-%m-%dT%H:%M:%S%z'",
        };

    private static string Expand(string text) =>
        text.Replace("%F", "%Y-%m-%d", StringComparison.Ordinal)
            .Replace("%T", "%H:%M:%S", StringComparison.Ordinal)
            .Replace("%R", "%H:%M", StringComparison.Ordinal)
            .Replace("%D", "%m/%d/%y", StringComparison.Ordinal)
            .Replace("%e", "%d", StringComparison.Ordinal)
            .Replace("%h", "%b", StringComparison.Ordinal);

    private static string Reason(char directive) =>
        directive is 'c' or 'x' or 'X' or 'r' ? ": it means something else in every language" : "";

    private static string Nearest(char directive)
    {
        var other = char.IsUpper(directive) ? char.ToLowerInvariant(directive) : char.ToUpperInvariant(directive);
        return Known.Contains(other)
            ? $"did you mean '%{other}'?"
            : $"it may have {string.Join(", ", Known.Select(c => $"%{c}"))}";
    }

    private string? Fault()
    {
        if (directives.GroupBy(c => c).FirstOrDefault(group => group.Count() > 1) is { } twice)
            return $"'{Text}' has '%{twice.Key}' twice";
        var (year, month, day) = (Has("Yy"), Has("mBb"), Has("d"));
        if (Use != PatternUse.Time && !year)
            return $"'{Text}' has no year";
        if (day && !month || (month && !day && Use == PatternUse.Moment))
            return $"'{Text}' has no {(day ? "month" : "day")}";
        if (Use == PatternUse.Moment && !Has("j") && !(month && day))
            return $"'{Text}' has no day";
        if (Use == PatternUse.Date && Has("HIMSfpz"))
            return $"'{Text}' has a time of day, and the type is 'date'";
        if (Use == PatternUse.Time && (year || month || day || Has("jz")))
            return $"'{Text}' has more than a time of day, and the type is 'time'";
        return Use != PatternUse.Date && !Has("HI") ? $"'{Text}' has no hour" : null;
    }

    private bool Has(string any) => directives.Any(any.Contains);

    private string Write()
    {
        var written = new StringBuilder();
        for (var i = 0; i < directives.Length; i++)
            written.Append(before[i]).Append(Sample(directives[i]));
        return written.Append(tail).ToString();
    }

    private static string Sample(char directive) =>
        directive switch
        {
            'Y' => "2022",
            'y' => "22",
            'm' => "04",
            'd' => "29",
            'B' => "aprile",
            'b' => "apr",
            'j' => "119",
            'H' or 'I' => "11",
            'M' => "54",
            'S' => "11",
            'f' => "500",
            'p' => "AM",
            'z' => "+0200",
            'a' => "ven",
            _ => "venerdì",
        };

    public override string ToString() => Text;

    /// <summary>Reads a text by the pattern.</summary>
    public PatternMatch Match(string text) => PatternMatcher.Match(this, text);

    internal string Describe(ReadOnlySpan<char> text) =>
        string.Create(CultureInfo.InvariantCulture, $"{Chars.Quote(text)} does not have the form '{Text}'");
}

/// <summary>What a pattern found: the parts that it names, or what is wrong.</summary>
public readonly record struct PatternMatch(PartialDate? Date, TimeOfDay? Time, int? OffsetMinutes, string? Problem);
