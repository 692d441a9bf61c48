using System.Collections.Immutable;
using Quadro.Diagnostics;
using Quadro.Emit;
using Quadro.Load;
using Quadro.Make;
using Quadro.Model;
using Quadro.Model.Settings;
using Quadro.Render;
using Quadro.Text;

namespace Quadro;

/// <summary>What a build is made from and where it goes.</summary>
/// <param name="Output">Null to check only.</param>
/// <param name="Clock">Seconds for the report of stage times; the core has no clock of its own.</param>
public sealed record BuildRequest(
    IInputs Inputs,
    BuildOptions Options,
    IOutput? Output = null,
    IOutput? State = null,
    string StateName = "site",
    Func<TimeSpan>? Clock = null
)
{
    /// <summary>Believes nothing that an earlier build noted: every output is compared by its bytes.</summary>
    public bool ComparesAll { get; init; }

    /// <summary>Takes over files of others where outputs go.</summary>
    public bool Adopts { get; init; }

    /// <summary>Why the machine cannot have a file at a path of the output; also asked by a build that only
    /// checks.</summary>
    public Func<string, Wording?>? Misfit { get; init; }

    /// <summary>Which program builds: traces of another one say nothing.</summary>
    public string Identity { get; init; } = "";

    /// <summary>What the site may have beside its pages: pictures in other sizes, an index to search in. Of a maker that
    /// is not named here nothing is said.</summary>
    public ImmutableArray<Maker> Makers { get; init; } = [];

    /// <summary>The folder in which a maker keeps its files between builds, by the maker's name; null to keep
    /// none.</summary>
    public Func<string, IKeptFiles?>? Kept { get; init; }

    /// <summary>Whether this build is one by which it shows which kept files no build needs any more.</summary>
    public bool Tidies { get; init; }

    /// <summary>Where pages that were made wait until all are; without it they wait in memory.</summary>
    public ISpool? Spool { get; init; }

    /// <summary>Told the name of each stage as it begins.</summary>
    public Action<string>? Entering { get; init; }
}

/// <summary>What a build found and did.</summary>
public sealed record BuildReport(
    ImmutableArray<Diagnostic> Findings,
    int Pages,
    EmitReport Written,
    ImmutableArray<StageTime> Times
)
{
    /// <summary>What was found out about tables whose schema does not declare it: "data/x.csv: delimiter ';', encoding
    /// windows-1252".</summary>
    public ImmutableArray<string> Detected { get; init; } = [];

    /// <summary>What readers of this edition do not see, a line each: where that is said, and until when.</summary>
    public ImmutableArray<string> Withheld { get; init; } = [];

    /// <summary>What the author should know although nothing is wrong with the inputs: it may depend on what the last
    /// build published.</summary>
    public ImmutableArray<Diagnostic> Notices { get; init; } = [];

    internal static ImmutableArray<string> Detections(LoadedSite loaded, SiteModel model) =>
        [
            .. loaded
                .Records.Where(source => source.Table is { Dialect.Detected.IsEmpty: false })
                .Select(source =>
                    $"{source.File.Path}: "
                    + $"{string.Join(", ", source.Table!.Dialect.Detected.Select(fact => $"{fact.Name} {fact.Value}"))}"
                )
                .Concat(model.Detected)
                .Order(StringComparer.Ordinal),
        ];

    /// <summary>How many pages were rendered; the others were known to be as they were.</summary>
    public int Rendered { get; init; }

    /// <summary>Where the site stands on its host: "/" or "/path/"; null when the settings were not read.</summary>
    public string? BasePath { get; init; }

    public bool Failed => Findings.Any(finding => finding.IsError);
}

public sealed record StageTime(string Stage, TimeSpan Elapsed);

internal sealed class StageWatch(Func<TimeSpan>? clock, Action<string>? entering)
{
    public ImmutableArray<StageTime> Times { get; private set; } = [];

    public T Stage<T>(string name, Func<T> run)
    {
        entering?.Invoke(name);
        var start = clock?.Invoke() ?? TimeSpan.Zero;
        var result = run();
        Times = Times.Add(new StageTime(name, (clock?.Invoke() ?? TimeSpan.Zero) - start));
        return result;
    }

    public void Stage(string name, Action run) => Stage(name, () =>
        {
            run();
            return 0;
        });
}
