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

/// <summary>The inputs, options and output of a build.</summary>
/// <param name="Output">The output folder, or null to check only.</param>
/// <param name="Clock">The seconds for the report of stage times; the core has no clock of its own.</param>
public sealed record BuildRequest(
    IInputs Inputs,
    BuildOptions Options,
    IOutput? Output = null,
    IOutput? State = null,
    string StateName = "site",
    Func<TimeSpan>? Clock = null
)
{
    /// <summary>Whether to ignore the notes of earlier builds and compare every output by its bytes.</summary>
    public bool ComparesAll { get; init; }

    /// <summary>Whether to overwrite files in the output folder that Quadro did not write.</summary>
    public bool Adopts { get; init; }

    /// <summary>The reason why the machine cannot have a file at a path of the output; a build that only checks asks
    /// too.</summary>
    public Func<string, Wording?>? Misfit { get; init; }

    /// <summary>The identity of the program: traces of another one are not used.</summary>
    public string Identity { get; init; } = "";

    /// <summary>The makers of optional files: pictures in other sizes, an index for search. Makers that are not in
    /// the list are not mentioned in findings.</summary>
    public ImmutableArray<Maker> Makers { get; init; } = [];

    /// <summary>Finds the folder in which a maker keeps its files between builds, by the maker's name, or null to
    /// keep none.</summary>
    public Func<string, IKeptFiles?>? Kept { get; init; }

    /// <summary>Whether this build counts when unused kept files are removed.</summary>
    public bool Tidies { get; init; }

    /// <summary>The place where pages wait until all are made, or null for memory.</summary>
    public ISpool? Spool { get; init; }

    /// <summary>Called with the name of each stage as it begins.</summary>
    public Action<string>? Entering { get; init; }
}

/// <summary>The findings and results of a build.</summary>
public sealed record BuildReport(
    ImmutableArray<Diagnostic> Findings,
    int Pages,
    EmitReport Written,
    ImmutableArray<StageTime> Times
)
{
    /// <summary>Detected facts about tables whose schema does not declare them: "data/x.csv: delimiter ';', encoding
    /// windows-1252".</summary>
    public ImmutableArray<Wording> Detected { get; init; } = [];

    /// <summary>The things that readers of this edition do not see, a line each: where this is declared, and until
    /// when.</summary>
    public ImmutableArray<Wording> Withheld { get; init; } = [];

    /// <summary>Notices for the author although the inputs have no fault; they may depend on what the last build
    /// published.</summary>
    public ImmutableArray<Diagnostic> Notices { get; init; } = [];

    internal static ImmutableArray<Wording> Detections(LoadedSite loaded, SiteModel model) =>
        [
            .. loaded
                .Records.Where(source => source.Table is { Dialect.Detected.IsEmpty: false })
                .Select(source =>
                    Messages.Load.DetectedOf(
                        source.File.Path,
                        Wording.Join(
                            ", ",
                            [
                                .. source.Table!.Dialect.Detected.Select(fact =>
                                    Messages.Load.Fact(fact.Name, fact.Value)
                                ),
                            ]
                        )
                    )
                )
                .Concat(model.Detected)
                .OrderBy(line => line.English, StringComparer.Ordinal),
        ];

    /// <summary>The number of pages that were rendered; the others were unchanged.</summary>
    public int Rendered { get; init; }

    /// <summary>The path of the site on its host: "/" or "/path/", or null when the settings were not read.</summary>
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
