using Quadro.Values.Codes;

namespace Quadro.Tests.Values;

public class GeoPointTests
{
    [Theory]
    [InlineData("9.1895, 45.4643", "9.1895, 45.4643", "45,4643° N 9,1895° E", "45.4643° N 9.1895° E")]
    [InlineData("-58.3800,-34.6", "-58.38, -34.6", "34,6° S 58,38° O", "34.6° S 58.38° W")]
    [InlineData("0,0", "0, 0", "0° N 0° E", "0° N 0° E")]
    public void Points_are_read_and_printed(string text, string canonical, string it, string en)
    {
        var point = GeoPoint.Parse(text).Value!;
        Assert.Equal((canonical, it, en), (point.Canonical, point.Print(Words.It), point.Print(Words.En)));
        Assert.Equal(point, GeoPoint.Parse(point.Canonical).Value);
    }

    [Theory]
    [InlineData("100, 99.5", "'100, 99.5' is not a point: 99.5 is no latitude, which lies between -90 and 90")]
    [InlineData(
        "45.4, 109.5",
        "'45.4, 109.5' is not a point: 109.5 is no latitude, which lies between -90 and 90, did you mean '109.5, 45.4'?"
    )]
    [InlineData("190, 45", "'190, 45' is not a point: 190 is no longitude, which lies between -180 and 180")]
    [InlineData(
        "9,1895, 45,4643",
        "'9,1895, 45,4643' is not a point: its decimals stand behind commas, and the comma parts the two numbers"
    )]
    [InlineData(
        "9,18;45,46",
        "'9,18;45,46' is not a point: its decimals stand behind commas, and the comma parts the two numbers"
    )]
    [InlineData("9.1895", "'9.1895' is not a point: two numbers with a comma between them")]
    [InlineData("Milano, Italia", "'Milano, Italia' is not a point: two numbers with a comma between them")]
    [InlineData("", "an empty text is not a point")]
    public void What_is_no_point_is_refused(string text, string problem)
    {
        var parsed = GeoPoint.Parse(text);
        Assert.Equal(
            (problem, "'9.1895, 45.4643': the longitude, a comma, the latitude"),
            (parsed.Problem?.English, parsed.Accepted?.English)
        );
    }

    [Fact]
    public void Points_are_equal_by_their_numbers_and_say_them()
    {
        var point = GeoPoint.Parse("9.10, 45").Value!;
        Assert.Equal("True", Words.Operate(point, "==", GeoPoint.Parse("9.1, 45.0").Value));
        Assert.Equal("True", Words.Operate(point, "==", "9.1,45"));
        Assert.Equal(
            [9.10m, 45m, "9.1, 45"],
            point.MemberNames.Select(name => point.TryGetMember(name, out var value) ? value : null)
        );
    }
}
