using System.Collections.Frozen;
using System.Collections.Immutable;
using Quadro.Diagnostics;
using Quadro.Load;
using Quadro.Text;
using Quadro.Values.Language;

namespace Quadro.Model.Languages;

/// <summary>Reads the 'formats' part of a language file. A missing value keeps its default; a wrong one is
/// reported.</summary>
internal sealed class FormatsReader(List<Wording> problems)
{
    private static readonly ImmutableArray<string> UnitKeys = ["hours", "days", "weeks", "months", "years"];
    private static readonly ImmutableArray<string> ReasonKeys =
    [
        "missing",
        "not-available",
        "not-applicable",
        "not-yet-due",
    ];

    public LanguageFormats Read(LanguageFormats formats, MapNode? node)
    {
        if (node is null)
            return formats;
        var map = new Section(
            this,
            "formats",
            node,
            [
                "decimal",
                "group",
                "minus",
                "boolean",
                "months",
                "date",
                "compass",
                "percent",
                "money",
                "period",
                "duration",
                "count",
                "partial",
                "unknown",
                "norm",
            ]
        );
        var truths = map.Texts("boolean", [formats.Yes, formats.No]);
        return formats with
        {
            DecimalSign = map.Text("decimal", formats.DecimalSign),
            GroupSign = map.Text("group", formats.GroupSign),
            Minus = map.Text("minus", formats.Minus),
            Yes = truths[0],
            No = truths[1],
            Months = map.Texts("months", formats.Months),
            Dates = Dates(map, formats.Dates),
            Compass = Letters(map, formats.Compass),
            PercentPattern = map.Pattern("percent", formats.PercentPattern, "{number}"),
            Amounts = Amounts(map, formats.Amounts),
            Periods = Periods(map, formats.Periods),
            Durations = Durations(map, formats.Durations),
            CountPattern = map.Pattern("count", formats.CountPattern, "{declared}", "{listed}"),
            PartialPattern = map.Pattern("partial", formats.PartialPattern, "{known}", "{parts}", "{unknown}"),
            UnknownWords = Reasons(map, formats.UnknownWords),
            Norms = Norms(map, formats.Norms),
        };
    }

    private static DatePatterns Dates(Section map, DatePatterns old)
    {
        if (map.Inner("date", ["day", "month", "year", "first", "time", "moment"]) is not { } date)
            return old;
        return new(
            date.Pattern("day", old.Day, "{day}", "{month}", "{year}"),
            date.Pattern("month", old.Month, "{month}", "{year}"),
            date.Pattern("year", old.Year, "{year}"),
            date.Text("first", old.First)
        )
        {
            Time = date.Pattern("time", old.Time, "{hour}", "{minute}"),
            Moment = date.Pattern("moment", old.Moment, "{date}", "{time}"),
        };
    }

    private static CompassLetters Letters(Section map, CompassLetters old) =>
        map.Texts("compass", [old.North, old.South, old.East, old.West]) is [var north, var south, var east, var west]
            ? new(north, south, east, west)
            : old;

    private static MoneyPatterns Amounts(Section map, MoneyPatterns old)
    {
        if (map.Inner("money", ["symbol", "code", "symbols"]) is not { } money)
            return old;
        return new(
            money.Pattern("symbol", old.WithSymbol, "{number}", "{symbol}"),
            money.Pattern("code", old.WithCode, "{number}", "{symbol}")
        )
        {
            Symbols = money.Words("symbols", old.Symbols),
        };
    }

    private static PeriodPatterns Periods(Section map, PeriodPatterns old)
    {
        if (map.Inner("period", ["range", "range_words", "until", "from", "vowel_days"]) is not { } period)
            return old;
        return new()
        {
            Range = period.Text("range", old.Range),
            RangeOfWords = period.Text("range_words", old.RangeOfWords),
            Until = Edge(period, "until", old.Until),
            From = Edge(period, "from", old.From),
            VowelDays = period.Numbers("vowel_days", old.VowelDays),
        };
    }

    private static EdgePatterns Edge(Section map, string key, EdgePatterns old)
    {
        if (map.Inner(key, ["day", "month", "year", "vowel"]) is not { } edge)
            return old;
        var day = edge.Pattern("day", old.Day, "{date}");
        return new(
            day,
            edge.Pattern("month", old.Month, "{date}"),
            edge.Pattern("year", old.Year, "{date}"),
            edge.Pattern("vowel", day, "{date}")
        );
    }

    private static DurationWords Durations(Section map, DurationWords old)
    {
        if (map.Inner("duration", ["range", "units"]) is not { } duration)
            return old;
        var units = old.Units;
        if (duration.Inner("units", UnitKeys) is { } names)
            for (var i = 0; i < UnitKeys.Length; i++)
                units = units.SetItem(
                    i,
                    names.Texts(UnitKeys[i], [units[i].One, units[i].Many]) is [var one, var many]
                        ? new(one, many)
                        : units[i]
                );
        return new() { Range = duration.Text("range", old.Range), Units = units };
    }

    private static ImmutableArray<string> Reasons(Section map, ImmutableArray<string> old)
    {
        if (map.Inner("unknown", ReasonKeys) is not { } unknown)
            return old;
        return [.. ReasonKeys.Select((key, i) => unknown.Text(key, old[i]))];
    }

    private static NormPatterns Norms(Section map, NormPatterns old)
    {
        if (map.Inner("norm", ["number", "article", "kinds", "bodies"]) is not { } norm)
            return old;
        return new(norm.Pattern("number", old.Number, "{number}"), norm.Pattern("article", old.Article, "{article}"))
        {
            Kinds = norm.Words("kinds", old.Kinds),
            Bodies = norm.Words("bodies", old.Bodies),
        };
    }

    /// <summary>One map of the file, with its name for messages. Unknown keys are reported at once.</summary>
    private sealed class Section
    {
        private readonly FormatsReader reader;
        private readonly string path;
        private readonly MapNode map;

        public Section(FormatsReader reader, string path, MapNode map, ImmutableArray<string> keys)
        {
            (this.reader, this.path, this.map) = (reader, path, map);
            foreach (var entry in map.Entries)
                if (!keys.Contains(entry.Key))
                    Report(Messages.Settings.FormatsHaveNo(path, entry.Key, Messages.DidYouMean(entry.Key, keys)));
        }

        public string Text(string key, string old)
        {
            if (map[key] is not { } node)
                return old;
            if (node is ScalarNode scalar)
                return scalar.Text;
            Report(Messages.Settings.NoText($"{path}.{key}"));
            return old;
        }

        /// <summary>A text that contains each placeholder exactly once.</summary>
        public string Pattern(string key, string old, params ReadOnlySpan<string> names)
        {
            var pattern = Text(key, old);
            foreach (var name in names)
            {
                if (pattern.Contains(name, StringComparison.Ordinal))
                    continue;
                Report(Messages.Settings.LacksPart($"{path}.{key}", name));
                return old;
            }
            return pattern;
        }

        /// <summary>A list with as many texts as the default.</summary>
        public ImmutableArray<string> Texts(string key, ImmutableArray<string> old)
        {
            if (map[key] is not { } node)
                return old;
            if (node is ListNode list && list.Items.Length == old.Length && list.Items.All(item => item is ScalarNode))
                return [.. list.Items.Select(item => ((ScalarNode)item).Text)];
            Report(Messages.Settings.NoTexts($"{path}.{key}", old.Length));
            return old;
        }

        public ImmutableArray<int> Numbers(string key, ImmutableArray<int> old)
        {
            if (map[key] is not { } node)
                return old;
            if (
                node is ListNode list
                && list.Items.All(item => item is ScalarNode scalar && Chars.SmallNumber(scalar.Text) >= 0)
            )
                return [.. list.Items.Select(item => Chars.SmallNumber(((ScalarNode)item).Text))];
            Report(Messages.Settings.NoNumbers($"{path}.{key}"));
            return old;
        }

        public FrozenDictionary<string, string> Words(string key, FrozenDictionary<string, string> old)
        {
            if (map[key] is not { } node)
                return old;
            if (node is not MapNode words || words.Entries.Any(entry => entry.Value is not ScalarNode))
            {
                Report(Messages.Settings.NoMapOfTexts($"{path}.{key}"));
                return old;
            }
            return words.Entries.ToFrozenDictionary(
                entry => entry.Key,
                entry => ((ScalarNode)entry.Value).Text,
                StringComparer.Ordinal
            );
        }

        public Section? Inner(string key, ImmutableArray<string> keys)
        {
            if (map[key] is not { } node)
                return null;
            if (node is MapNode inner)
                return new Section(reader, $"{path}.{key}", inner, keys);
            Report(Messages.Settings.NoMap($"{path}.{key}"));
            return null;
        }

        private void Report(Wording problem) => reader.Add(problem);
    }

    private void Add(Wording problem) => problems.Add(problem);
}
