using System.Collections.Immutable;
using Quadro.Diagnostics;
using Quadro.Model.Schemas;
using Quadro.Scripting;
using Quadro.Values;
using Quadro.Values.Dates;
using Quadro.Values.Numbers;

namespace Quadro.Model.Functions.Progress;

/// <summary>The function <c>progress</c>: reads rows and terms, and measures.</summary>
internal static class ProgressFunction
{
    public static ScriptFunction New { get; } =
        new("progress", 0, 0, "progress data: rows time: \"time\" value: \"value\" direction: \"up\"", Measure);

    private static readonly ImmutableArray<string> Names =
    [
        "data",
        "time",
        "value",
        "direction",
        "method",
        "target",
        "target_date",
        "base_date",
        "limit",
        "good",
        "fair",
    ];

    private static object Measure(ScriptCall call)
    {
        foreach (var name in call.Named.Keys)
            if (!Names.Contains(name))
                throw call.Failure(
                    Rules.Render.WrongCall,
                    new($"'progress' has no '{name}'", $"'progress' non ha '{name}'"),
                    new($"it takes {string.Join(", ", Names)}", $"prende {string.Join(", ", Names)}")
                );
        var rows = call.Named.GetValueOrDefault("data") switch
        {
            ScriptList list => list.Items,
            IReadOnlyList<object?> list => list,
            _ => throw call.Failure(
                Rules.Render.WrongCall,
                new("'progress' needs 'data', a list of rows", "a 'progress' serve 'data', un elenco di righe")
            ),
        };
        var (time, value) = (Path(call, "time", "time"), Path(call, "value", "value"));
        var points = new SortedDictionary<int, double>();
        foreach (var row in rows)
            if (YearOf(call.Member(row, time)) is { } year && NumberOf(call.Member(row, value)) is { } number)
                points[year] = number;
        return ProgressMeasure.Of([.. points.Select(point => (point.Key, point.Value))], Terms(call));
    }

    private static ProgressTerms Terms(ScriptCall call) =>
        new()
        {
            Method = Method(call),
            Rises = Word(call, "direction") switch
            {
                "up" => true,
                "down" => false,
                _ => null,
            },
            Target = NumberOf(call.Named.GetValueOrDefault("target")),
            TargetYear = YearOf(call.Named.GetValueOrDefault("target_date")),
            BaseYear = YearOf(call.Named.GetValueOrDefault("base_date")),
            Limit = NumberOf(call.Named.GetValueOrDefault("limit")),
            Good = NumberOf(call.Named.GetValueOrDefault("good")),
            Fair = NumberOf(call.Named.GetValueOrDefault("fair")),
        };

    private static ProgressMethod Method(ScriptCall call) =>
        Word(call, "method") switch
        {
            null or "growth" => ProgressMethod.Growth,
            "linear" => ProgressMethod.Linear,
            "distance" => ProgressMethod.Distance,
            "thresholds" => ProgressMethod.Thresholds,
            var other => throw call.Failure(
                Rules.Render.WrongCall,
                new($"'{other}' is not a method of progress", $"'{other}' non è un metodo del progresso"),
                new(
                    "the methods are growth, linear, distance, thresholds",
                    "i metodi sono growth, linear, distance, thresholds"
                )
            ),
        };

    private static string Path(ScriptCall call, string name, string usual) =>
        call.Named.GetValueOrDefault(name) as string ?? usual;

    private static string? Word(ScriptCall call, string name) =>
        call.Named.GetValueOrDefault(name) switch
        {
            null or Unknown => null,
            Category category => category.Value,
            var other => call.PlainText(other) is { Length: > 0 } word ? word : null,
        };

    private static int? YearOf(object? value) =>
        Moment.DateOf(value)?.Year
        ?? (value as Period)?.From?.Year
        ?? (QueryNumber.Of(value) is { } number and > 0 and < 10_000 ? (int)number : null);

    private static double? NumberOf(object? value) =>
        Total.Inner(value) switch
        {
            Percent percent => (double)percent.Ratio * 100,
            Quadro.Values.Amounts.Money money => (double)money.Amount,
            Count { Declared: { } declared } => (double)declared,
            var other => (double?)QueryNumber.Of(other),
        };
}
