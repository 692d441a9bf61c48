using System.Globalization;

namespace Quadro.Tests.Tracing;

/// <summary>
/// Whatever is edited, a build over what stands there gives what a clean build gives: the same files, the same
/// findings. QUADRO_EDITS says how many edits; QUADRO_EDIT_SEED with which script to begin, and plays it alone when
/// nothing is said of edits.
/// </summary>
public sealed class EditScriptTests
{
    private const int EditsOfOneScript = 40;

    [Fact]
    public void Whatever_is_edited_the_site_and_its_findings_are_those_of_a_clean_build()
    {
        var (first, tally) = (Asked("QUADRO_EDIT_SEED"), new EditTally());
        var edits = Asked("QUADRO_EDITS") ?? (first is null ? 160 : EditsOfOneScript);
        for (var (seed, left) = (first ?? 1, edits); left > 0; seed++, left -= EditsOfOneScript)
        {
            var script = EditScript.Of(seed, EditsOfOneScript);
            if (script.Play(tally) is { } wrong)
                Assert.Fail($"QUADRO_EDIT_SEED={seed}: {wrong}\nshortest: {Shortest(script)}");
        }
        TestContext.Current.TestOutputHelper?.WriteLine(tally.ToString());
        Assert.True(tally.Rendered < tally.Pages / 2, $"pages that are current shall be left as they are: {tally}");
        Assert.True(tally.Builds > tally.Failed * 2, $"most builds shall be good: {tally}");
    }

    private static string Shortest(EditScript script)
    {
        var shortest = script.Shrink();
        return string.Create(CultureInfo.InvariantCulture, $"{shortest.Length} edits: {shortest.Play()}");
    }

    private static int? Asked(string variable) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), CultureInfo.InvariantCulture, out var told)
            ? told
            : null;
}
