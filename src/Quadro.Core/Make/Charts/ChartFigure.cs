using Quadro.Scripting;
using Quadro.Values;

namespace Quadro.Make.Charts;

/// <summary>A chart as the partial <c>chart</c> prints it: the addresses of its drawings, its words, its
/// table.</summary>
internal sealed record ChartFigure : IMembers
{
    public required string Kind { get; init; }

    public required string Title { get; init; }

    public required string Unit { get; init; }

    /// <summary>What the chart shows, in a sentence or a few.</summary>
    public required string Sentence { get; init; }

    /// <summary>The words for readers who do not see it.</summary>
    public required string Alternative { get; init; }

    public required string Source { get; init; }

    public required string Note { get; init; }

    /// <summary>The drawings, the wide one first; empty when charts cannot be drawn on this machine.</summary>
    public required IReadOnlyList<ChartImage> Images { get; init; }

    /// <summary>The address of the CSV file, or null when charts cannot be made on this machine.</summary>
    public required string? Csv { get; init; }

    public required ScriptList Columns { get; init; }

    public required ScriptList Rows { get; init; }

    public ChartFigure With(IReadOnlyList<ChartImage> images, string? csv) => this with { Images = images, Csv = csv };

    public IEnumerable<string> MemberNames =>
        [
            "kind",
            "title",
            "unit",
            "sentence",
            "alternative",
            "source",
            "note",
            "wide",
            "narrow",
            "is_drawn",
            "csv",
            "columns",
            "rows",
        ];

    public bool TryGetMember(string name, out object? value)
    {
        value = name switch
        {
            "kind" => Kind,
            "title" => Title,
            "unit" => Unit,
            "sentence" => Sentence,
            "alternative" => Alternative,
            "source" => Source,
            "note" => Note,
            "wide" => Images.Count > 0 ? Images[0] : null,
            "narrow" => Images.Count > 1 ? Images[1] : null,
            "is_drawn" => Images.Count > 0,
            "csv" => Csv,
            "columns" => Columns,
            "rows" => Rows,
            _ => null,
        };
        return MemberNames.Contains(name);
    }

    public override string ToString() => Title;
}

/// <summary>One drawing, in light and dark.</summary>
internal sealed record ChartImage(string Light, string Dark, int Width, int Height) : IMembers
{
    public IEnumerable<string> MemberNames => ["light", "dark", "width", "height"];

    public bool TryGetMember(string name, out object? value)
    {
        value = name switch
        {
            "light" => Light,
            "dark" => Dark,
            "width" => (long)Width,
            "height" => (long)Height,
            _ => null,
        };
        return value is not null;
    }
}
