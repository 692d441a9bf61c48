using System.Collections.Immutable;
using System.Text;
using Quadro.Text;

namespace Quadro.Values.Dates;

/// <summary>The type of value that a pattern describes.</summary>
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

    /// <summary>The pattern, or why the text is not a pattern and what would help.</summary>
    public static (DatePattern? Pattern, Refusal? Refusal) Read(string text, PatternUse use)
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
                return (null, EndsOpen(text));
            if (expanded[i] == '%')
                literal.Append('%');
            else if (!Known.Contains(expanded[i]))
                return (null, NotRead(text, expanded[i]));
            else
            {
                parts.Add((literal.ToString(), expanded[i]));
                literal.Clear();
            }
        }
        var pattern = new DatePattern(text, use, parts, literal.ToString());
        return pattern.Fault() is { } fault ? (null, new Refusal(fault, Forms(use))) : (pattern, null);
    }

    public static Wording Forms(PatternUse use) =>
        use switch
        {
            PatternUse.Date => new(
                "a pattern such as '%d/%m/%Y', '%Y%m%d' or '%d-%b-%y'",
                "un modello come '%d/%m/%Y', '%Y%m%d' o '%d-%b-%y'"
            ),
            PatternUse.Time => new("a pattern such as '%H:%M' or '%H%M%S'", "un modello come '%H:%M' o '%H%M%S'"),
            _ => new(
                "a pattern such as '%d/%m/%Y %H:%M' or '%Y-%m-%dT%H:%M:%S%z'",
                "un modello come '%d/%m/%Y %H:%M' o '%Y-%m-%dT%H:%M:%S%z'"
            ),
        };

    private static Refusal EndsOpen(string text) =>
        new(
            new($"'{text}' ends with a '%' that nothing follows", $"'{text}' finisce con un '%' che nulla segue"),
            new("write '%%' for the sign itself", "scrivete '%%' per il segno stesso")
        );

    private static Refusal NotRead(string text, char directive)
    {
        var isOfLanguage = directive is 'c' or 'x' or 'X' or 'r';
        return new(
            new(
                $"'{text}' has '%{directive}', which is not read"
                    + (isOfLanguage ? ": it means something else in every language" : ""),
                $"'{text}' ha '%{directive}', che non si legge"
                    + (isOfLanguage ? ": vuol dire altro in ogni lingua" : "")
            ),
            Nearest(directive)
        );
    }

    private static string Expand(string text) =>
        text.Replace("%F", "%Y-%m-%d", StringComparison.Ordinal)
            .Replace("%T", "%H:%M:%S", StringComparison.Ordinal)
            .Replace("%R", "%H:%M", StringComparison.Ordinal)
            .Replace("%D", "%m/%d/%y", StringComparison.Ordinal)
            .Replace("%e", "%d", StringComparison.Ordinal)
            .Replace("%h", "%b", StringComparison.Ordinal);

    private static Wording Nearest(char directive)
    {
        var other = char.IsUpper(directive) ? char.ToLowerInvariant(directive) : char.ToUpperInvariant(directive);
        var known = string.Join(", ", Known.Select(c => $"%{c}"));
        return Known.Contains(other)
            ? new($"did you mean '%{other}'?", $"forse si voleva scrivere '%{other}'?")
            : new($"it may have {known}", $"può avere {known}");
    }

    private Wording? Fault()
    {
        if (directives.GroupBy(c => c).FirstOrDefault(group => group.Count() > 1) is { } twice)
            return new($"'{Text}' has '%{twice.Key}' twice", $"'{Text}' ha '%{twice.Key}' due volte");
        var (year, month, day) = (Has("Yy"), Has("mBb"), Has("d"));
        if (Use != PatternUse.Time && !year)
            return new($"'{Text}' has no year", $"'{Text}' non ha l’anno");
        if (day && !month)
            return new($"'{Text}' has no month", $"'{Text}' non ha il mese");
        if (Use == PatternUse.Moment && !day && (month || !Has("j")))
            return new($"'{Text}' has no day", $"'{Text}' non ha il giorno");
        if (Use == PatternUse.Date && Has("HIMSfpz"))
            return new(
                $"'{Text}' has a time of day, and the type is 'date'",
                $"'{Text}' ha un’ora, e il tipo è 'date'"
            );
        if (Use == PatternUse.Time && (year || month || day || Has("jz")))
            return new(
                $"'{Text}' has more than a time of day, and the type is 'time'",
                $"'{Text}' ha più di un’ora, e il tipo è 'time'"
            );
        return Use != PatternUse.Date && !Has("HI") ? new($"'{Text}' has no hour", $"'{Text}' non ha l’ora") : null;
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

    internal Wording Describe(ReadOnlySpan<char> text)
    {
        var quoted = Chars.Quote(text);
        return new($"{quoted} does not have the form '{Text}'", $"{quoted} non ha la forma '{Text}'");
    }
}

/// <summary>The result of a pattern: the parts that it found, or what is wrong.</summary>
public readonly record struct PatternMatch(PartialDate? Date, TimeOfDay? Time, int? OffsetMinutes, Wording? Problem);
