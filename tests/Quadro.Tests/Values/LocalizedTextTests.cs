using Quadro.Values;

namespace Quadro.Tests.Values;

public class LocalizedTextTests
{
    private static LocalizedText Of(params string[] pairs) =>
        LocalizedText.Of(pairs.Chunk(2).Select(pair => KeyValuePair.Create(pair[0], pair[1])));

    [Fact]
    public void A_text_says_whether_it_fell_back_to_another_language()
    {
        var text = Of("it", "casa", "en", "home");
        Assert.Equal(new LocalizedReading("home", "en", false), text.In("en", "it"));
        Assert.Equal(new LocalizedReading("casa", "it", true), text.In("fr", "it"));
        Assert.Equal(new LocalizedReading("home", "en", true), text.In("fr", "en"));
        Assert.Equal(new LocalizedReading("casa", "it", true), text.In("fr", "de"));
        Assert.Equal(("casa", "home"), (text.Print(Words.It), text.Print(Words.En)));
    }

    [Fact]
    public void A_text_of_no_language_serves_all()
    {
        Assert.Equal(new LocalizedReading("KCity", "", false), LocalizedText.Of("KCity").In("en", "it"));
        Assert.Equal("KCity", LocalizedText.Of("KCity").Default);
    }

    [Fact]
    public void Texts_join_unless_they_contradict_each_other()
    {
        Assert.Equal(Of("it", "casa", "en", "home"), Of("it", "casa").Join(Of("en", "home")));
        Assert.Equal(Of("it", "casa"), Of("it", "casa").Join(Of("it", "casa")));
        Assert.Null(Of("it", "casa").Join(Of("it", "tetto")));
    }

    [Fact]
    public void Members_are_the_languages()
    {
        var text = Of("it", "casa", "en", "home");
        Assert.Equal(["it", "en"], text.MemberNames);
        Assert.True(text.TryGetMember("en", out var home));
        Assert.Equal("home", home);
        Assert.False(text.TryGetMember("fr", out _));
        Assert.Throws<ArgumentException>(() => Of());
    }
}
