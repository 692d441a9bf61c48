using Quadro.Text;

namespace Quadro.Tests.Text;

public class SuggestionsTests
{
    [Fact]
    public void Accents_alone_are_no_distance() =>
        Assert.Equal(
            "perche-e-cosi-piu-la",
            Quadro.Text.Suggestions.Nearest("perché-è-così-più-là", ["perche", "perche-e-cosi-piu-la"])
        );

    [Theory]
    [InlineData("titel", "title")]
    [InlineData("progetto", null)]
    [InlineData("Sate", "state")]
    public void The_nearest_known_name_is_at_most_two_edits_away(string name, string? nearest) =>
        Assert.Equal(nearest, Suggestions.Nearest(name, ["title", "state", "territories"]));
}
