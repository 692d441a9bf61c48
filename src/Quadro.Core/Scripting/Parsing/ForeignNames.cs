using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Quadro.Diagnostics;
using Quadro.Text;

namespace Quadro.Scripting.Parsing;

/// <summary>Functions of other languages, and their equivalents in Quadro.</summary>
internal static partial class ForeignNames
{
    private static readonly FrozenDictionary<string, string> Forms = new (string Names, string Form)[]
    {
        ("isnull is_null isempty is_empty isblank is_blank isna is_none is_nil", "is_missing x"),
        ("isnotnull is_not_null notnull not_null notempty not_empty exists is_defined defined isset", "is_known x"),
        ("coalesce ifnull nvl isnull_or", "x ?? y"),
        ("len length count", "size x"),
        ("today now getdate current_date oggi", "site.as_of"),
        ("datediff date_diff", "days x y"),
        ("month", "x.month"),
        ("day", "x.day"),
        ("format format_date date_format dateformat strftime", "date x y"),
        ("upper upcase uppercase toupper to_upper ucase", "string.upcase x"),
        ("lower downcase lowercase tolower to_lower lcase", "string.downcase x"),
        ("capitalize titlecase", "string.capitalize x"),
        ("trim strip", "string.strip x"),
        ("replace", "string.replace x y z"),
        ("split", "string.split x y"),
        ("substring substr mid", "string.slice x y z"),
        ("left", "string.slice x 0 y"),
        ("startswith starts_with beginswith begins_with", "string.starts_with x y"),
        ("endswith ends_with", "string.ends_with x y"),
        ("match matches regex_match regexp", "regex.match x y"),
        ("to_int to_number tonumber parse_int int", "string.to_int x"),
        ("join", "array.join x y"),
        ("concat concatenate", "x + y"),
        ("isin is_in in_list one_of any_of", "contains y x"),
        ("round", "math.round x y"),
        ("abs", "math.abs x"),
        ("ceil ceiling", "math.ceil x"),
        ("floor", "math.floor x"),
        ("avg average mean", "(sum x y) / (size x)"),
        ("max", "x | sort_by y \"desc\" | first"),
        ("min", "x | sort_by y | first"),
        ("filter select find_all", "x | where y z"),
        ("order_by orderby sort", "x | sort_by y"),
        ("distinct unique", "uniq x"),
    }
        .SelectMany(line => line.Names.Split(' ').Select(name => (name, line.Form)))
        .ToFrozenDictionary(pair => pair.name, pair => pair.Form, StringComparer.OrdinalIgnoreCase);

    /// <summary>The engine's own date functions, which read a clock or print by themselves.</summary>
    private static readonly FrozenDictionary<string, Wording> OfDates = new (string Names, Wording Help)[]
    {
        ("now today utc_now", Messages.Scripting.Write("site.as_of")),
        ("parse parse_to_string", Messages.Scripting.DateWhereCompared),
        ("to_string format", Messages.Scripting.Write("date x \"%d/%m/%Y\"")),
        ("add_days", Messages.Scripting.Write("x + 5")),
        ("add_months add_years add_hours add_minutes add_seconds", Messages.Scripting.DaysAddedWith),
        ("age", Messages.Scripting.Write("days x site.as_of")),
    }
        .SelectMany(line => line.Names.Split(' ').Select(name => (name, line.Help)))
        .ToFrozenDictionary(pair => pair.name, pair => pair.Help, StringComparer.Ordinal);

    /// <summary>The equivalent in Quadro, with the arguments in place of x, y and z, or null for any other
    /// name.</summary>
    public static string? FormOf(string name, params IReadOnlyList<string> given) =>
        !Forms.TryGetValue(name, out var form)
            ? null
            : Place().Replace(form, word => word.Value[0] - 'x' is var i && i < given.Count ? given[i] : word.Value);

    public static Wording? OfDate(string member) => OfDates.TryGetValue(member, out var help) ? help : null;

    [GeneratedRegex(@"\b[xyz]\b")]
    private static partial Regex Place();
}
