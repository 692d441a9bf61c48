using Quadro.Make;
using Quadro.Make.Charts;
using Quadro.Text;

namespace Quadro.Tests.Support;

/// <summary>Draws nothing, but makes a file for each chart that changes with what would be drawn.</summary>
internal sealed class PaperCharts : IChartTool
{
    private readonly List<string> drawn = [];

    public string? Trouble { get; init; }

    public string Identity { get; init; } = "paper";

    /// <summary>The reason why it turns out that the tool does not work, or null.</summary>
    public string? Failure { get; init; }

    /// <summary>Gives the reason why a specification cannot be drawn, or null.</summary>
    public Func<string, string?> Fault { get; init; } = _ => null;

    /// <summary>The specifications that were drawn.</summary>
    public IReadOnlyList<string> Drawn
    {
        get
        {
            lock (drawn)
                return [.. drawn];
        }
    }

    public string Draw(string specification, string locale, CancellationToken cancel)
    {
        if (Failure is not null)
            throw new ToolException(Failure);
        if (Fault(specification) is { } reason)
            throw new MakeException(reason);
        lock (drawn)
            drawn.Add(specification);
        var print = ContentHash.Fingerprint(System.Text.Encoding.UTF8.GetBytes(specification + locale));
        return $"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1\" height=\"1\" fill=\"var(--ink)\"><desc>{print}</desc></svg>";
    }

    public void Rest() { }
}
