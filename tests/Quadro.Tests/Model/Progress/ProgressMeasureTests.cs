using Quadro.Model.Functions.Progress;

namespace Quadro.Tests.Model.Progress;

/// <summary>Progress against a table of cases. The figures were worked out with forty digits from the published formulas:
/// growth is (latest / base) ^ (1 / years) - 1.</summary>
public class ProgressMeasureTests
{
    private const double Tolerance = 1e-9;

    // With a target: base 2015, target 2030, so the needed growth is (target / base) ^ (1 / 15) - 1.
    [Theory]
    [InlineData(100, 110, 5, 200, 0.406918985785571852, "limited", -0.804490661956425831)]
    [InlineData(100, 124, 7, 200, 0.659854581758270154, "moderate", 0.427575292041147883)]
    [InlineData(40, 60, 5, 80, 1.786094469244650987, "substantial", 5)]
    [InlineData(40, 38, 5, 80, -0.215803099926530361, "deterioration", -3.399186776465124065)]
    [InlineData(40, 80, 5, 80, 3.146037, "target-achieved", 5)]
    public void Growth_is_held_against_the_growth_that_the_target_needs(
        double from,
        double to,
        int years,
        double target,
        double ratio,
        string status,
        double score
    )
    {
        var found = Of(Up with { Target = target, TargetYear = 2030 }, (2015, from), (2015 + years, to));
        Assert.Equal(status, found.Status);
        Assert.Equal(score, found.Score!.Value, Tolerance);
        if (status != "target-achieved")
            Assert.Equal(ratio, found.Value!.Value, Tolerance);
    }

    // Without a target the growth itself is held against 1.5 %, 0.5 % and 0 a year.
    [Theory]
    [InlineData(100, 110, true, 0.019244876491456621, "substantial", 4.622438245728310326)]
    [InlineData(100, 105, true, 0.009805797673485308, "moderate", 1.201449418371327074)]
    [InlineData(100, 101, true, 0.001992047666533339, "limited", -1.503976166733330480)]
    [InlineData(100, 97, true, -0.006073323851797274, "deterioration", -3.259165481474659304)]
    [InlineData(20, 15, false, 0.055912488705098018, "substantial", 5)]
    [InlineData(20, 15, true, -0.055912488705098018, "deterioration", -5)]
    public void Growth_without_a_target_is_held_against_rates_a_year(
        double from,
        double to,
        bool rises,
        double value,
        string status,
        double score
    )
    {
        var found = Of(new ProgressTerms { Rises = rises }, (2015, from), (2020, to));
        Assert.Equal((status, true), (found.Status, found.IsComputable));
        Assert.Equal(value, found.Value!.Value, Tolerance);
        Assert.Equal(score, found.Score!.Value, Tolerance);
    }

    [Fact]
    public void Near_a_limit_less_growth_is_as_much_progress()
    {
        // 1 - (90 / 100) ^ 4.44 of the thresholds remains.
        var found = Of(Up with { Limit = 100 }, (2015, 90), (2020, 91));
        Assert.Equal(0.005604324675192424, found.Thresholds!.Value.High, Tolerance);
        Assert.Equal("moderate", found.Status);
        Assert.Equal(0.230381988259259457, found.Score!.Value, Tolerance);
    }

    [Fact]
    public void A_negative_series_that_rises_grows_smaller()
    {
        var found = Of(Up, (2015, -10), (2019, -8));
        Assert.Equal(0.054258390996824187, found.Value!.Value, Tolerance);
        Assert.Equal("substantial", found.Status);
    }

    [Fact]
    public void A_linear_path_asks_how_much_of_the_change_due_by_now_is_done()
    {
        // A third of the time has passed: 20 of 60 are due, 15 are done.
        var found = Of(
            Up with
            {
                Method = ProgressMethod.Linear,
                Target = 100,
                TargetYear = 2030,
            },
            (2015, 40),
            (2020, 55)
        );
        Assert.Equal((15.0, 20.0, 0.75), (found.Observed, found.Required, found.Value));
        Assert.Equal("moderate", found.Status);
    }

    [Fact]
    public void Distance_is_the_part_of_the_way_that_is_done()
    {
        var terms = Up with { Method = ProgressMethod.Distance, Target = 100 };
        Assert.Equal(
            (0.25, "under-way"),
            (Of(terms, (2015, 40), (2020, 55)).Value, Of(terms, (2015, 40), (2020, 55)).Status)
        );
        Assert.Equal("deterioration", Of(terms, (2015, 40), (2020, 30)).Status);
    }

    [Theory]
    [InlineData(12, "good")]
    [InlineData(9, "fair")]
    [InlineData(2, "poor")]
    public void Thresholds_look_at_the_latest_value_alone(double latest, string status) =>
        Assert.Equal(
            status,
            Of(Up with { Method = ProgressMethod.Thresholds, Good = 10, Fair = 5 }, (2020, latest)).Status
        );

    [Theory]
    [InlineData("no-direction", 100, 110, null, null)]
    [InlineData("zero-base", 0, 10, null, null)]
    [InlineData("sign-change", -5, 5, null, null)]
    [InlineData("no-target-year", 100, 110, 200.0, null)]
    [InlineData("target-year-before-base", 100, 110, 200.0, 2010)]
    [InlineData("target-sign", 100, 110, 0.0, 2030)]
    public void What_cannot_be_computed_says_why_and_invents_no_figure(
        string reason,
        double from,
        double to,
        double? target,
        int? year
    )
    {
        var terms = new ProgressTerms
        {
            Rises = reason == "no-direction" ? null : reason != "target-sign",
            Target = target,
            TargetYear = year,
        };
        var found = Of(reason == "target-sign" ? terms with { Rises = false } : terms, (2015, from), (2020, to));
        Assert.Equal(("not-computable", reason), (found.Status, found.Reason));
        Assert.Null(found.Score);
        Assert.Null(found.Value);
    }

    [Fact]
    public void One_year_is_too_few_and_a_base_year_without_a_value_is_the_next_one()
    {
        Assert.Equal("too-few-points", Of(Up, (2020, 5)).Reason);
        Assert.Equal("too-few-points", Of(Up with { BaseYear = 2020 }, (2015, 4), (2020, 5)).Reason);
        Assert.Equal((2016, 4.0), Of(Up with { BaseYear = 2015 }, (2014, 3), (2016, 4), (2020, 5)).Base);
    }

    [Fact]
    public void The_mean_of_the_scores_rates_an_indicator_of_several_series()
    {
        var (rising, falling) = (Of(Up, (2015, 100), (2020, 110)), Of(Up, (2015, 100), (2020, 97)));
        var (score, status) = ProgressMeasure.Mean([rising, falling])!.Value;
        Assert.Equal((4.622438245728310326 - 3.259165481474659304) / 2, score, Tolerance);
        Assert.Equal("moderate", status);
    }

    private static ProgressTerms Up => new() { Rises = true };

    private static ProgressResult Of(ProgressTerms terms, params (int, double)[] points) =>
        ProgressMeasure.Of([.. points], terms);
}
