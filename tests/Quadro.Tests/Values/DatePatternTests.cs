using Quadro.Values.Dates;

namespace Quadro.Tests.Values;

public class DatePatternTests
{
    [Theory]
    [InlineData("%d/%m/%Y", "9/5/2023", "2023-05-09")]
    [InlineData("%Y%m%d", "20230509", "2023-05-09")]
    [InlineData("%d-%b-%y", "09-mag-23", "2023-05-09")]
    [InlineData("%d-%b-%y", "09-MAY-69", "1969-05-09")]
    [InlineData("%d %b %Y", "9 set. 2023", "2023-09-09")]
    [InlineData("%d.%b.%Y", "9.set.2023", "2023-09-09")]
    [InlineData("%a %d %B %Y", "lun 9 ottobre 2023", "2023-10-09")]
    [InlineData("%m/%d/%Y", "05/09/2023", "2023-05-09")]
    [InlineData("%m/%Y", "05/2023", "2023-05")]
    [InlineData("anno %Y", "anno 2023", "2023")]
    [InlineData("%Y-%j", "2024-366", "2024-12-31")]
    [InlineData("%F", "2023-05-09", "2023-05-09")]
    [InlineData("%Y%%%m", "2023%05", "2023-05")]
    public void Dates_are_read_by_a_pattern(string pattern, string text, string date) =>
        Assert.Equal(date, Of(pattern, PatternUse.Date).Match(text).Date?.Canonical);

    [Theory]
    [InlineData("%d/%m/%Y %H:%M:%S", "12/11/2018 09:15:32", "2018-11-12T09:15:32")]
    [InlineData("%Y-%m-%dT%H:%M:%S.%f%z", "2018-11-12T09:15:32.25+0100", "2018-11-12T09:15:32.25+01:00")]
    [InlineData("%Y-%m-%dT%H:%M%z", "2018-11-12T09:15Z", "2018-11-12T09:15:00Z")]
    [InlineData("%d/%m/%y %I:%M %p", "12/11/18 09:15 PM", "2018-11-12T21:15:00")]
    [InlineData("%F %T", "2018-11-12  09:15:32", "2018-11-12T09:15:32")]
    public void Moments_are_read_by_a_pattern(string pattern, string text, string moment)
    {
        var match = Of(pattern, PatternUse.Moment).Match(text);
        Assert.Null(match.Problem?.English);
        Assert.Equal(moment, new Moment(match.Date!, match.Time!, match.OffsetMinutes).Canonical);
    }

    [Theory]
    [InlineData("%d/%m/%Y", "2023-05-09", "'2023-05-09' does not have the form '%d/%m/%Y'")]
    [InlineData("%d/%m/%Y", "09/05/2023 ", null)]
    [InlineData("%d/%m/%Y", "09/05/20233", "'09/05/20233' does not have the form '%d/%m/%Y'")]
    [InlineData("%d/%m/%Y", "00/05/2023", "'00/05/2023' is not a date: there is no such day")]
    [InlineData("%d/%m/%Y", "09/13/2023", "'09/13/2023' is not a date: there is no such day")]
    [InlineData("%d %b %Y", "9 mgg 2023", "'9 mgg 2023' does not have the form '%d %b %Y'")]
    [InlineData("%Y-%j", "2023-366", "'2023-366' is not a date: there is no such day")]
    [InlineData("%Y", "0000", "'0000' is not a date: there is no such day")]
    public void What_does_not_fit_is_refused(string pattern, string text, string? problem) =>
        Assert.Equal(problem, Of(pattern, PatternUse.Date).Match(text).Problem?.English);

    [Theory]
    [InlineData("%d/%m/%Y", "29/04/2022")]
    [InlineData("%d-%b-%y", "29-apr-22")]
    public void The_example_has_the_form(string pattern, string example)
    {
        Assert.Equal(example, Of(pattern, PatternUse.Date).Example);
        Assert.Equal("2022-04-29", Of(pattern, PatternUse.Date).Match(example).Date?.Canonical);
    }

    [Fact]
    public void Any_pattern_and_any_text_end_in_a_value_or_a_sentence() =>
        CsCheck.Check.Sample(
            CsCheck.Gen.Select(
                CsCheck.Gen.OneOf("%Y%m%d", "%d-%b-%y", "%a, %d %B %Y", "%Y-%j"),
                CsCheck.Gen.String[CsCheck.Gen.Char["0123456789-/ abgmotuZ+:.,%"], 0, 16]
            ),
            pair =>
                Of(pair.Item1, PatternUse.Date).Match(pair.Item2) is var match
                && match.Date is null == match.Problem?.English is not null,
            iter: 5_000
        );

    private static DatePattern Of(string pattern, PatternUse use) =>
        DatePattern.Read(pattern, use).Pattern
        ?? throw new InvalidOperationException(DatePattern.Read(pattern, use).Refusal?.Problem.English);
}
