using Quadro.Text;

namespace Quadro.Tests.Text;

public class SuggestionsTests
{
    [Theory]
    [InlineData("titel", "title")]
    [InlineData("progetto", null)]
    [InlineData("Sate", "state")]
    public void The_nearest_known_name_is_at_most_two_edits_away(string name, string? nearest) =>
        Assert.Equal(nearest, Suggestions.Nearest(name, ["title", "state", "territories"]));
}
