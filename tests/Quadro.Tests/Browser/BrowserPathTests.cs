namespace Quadro.Tests.Browser;

public class BrowserPathTests
{
    [Fact]
    public void The_named_browser_comes_first() =>
        Assert.Equal("/opt/mine", new BrowserPath(_ => "/opt/mine", name => name, Never).Find());

    [Fact]
    public void Chromium_on_the_path_comes_before_the_others()
    {
        Assert.Equal("/bin/chromium", new BrowserPath(_ => null, name => "/bin/" + name, Never).Find());
        Assert.Equal(
            "/bin/msedge",
            new BrowserPath(_ => "", name => name == "msedge" ? "/bin/msedge" : null, Never).Find()
        );
    }

    [Fact]
    public void Where_there_is_none_it_is_installed()
    {
        var installed = false;
        Assert.Equal(
            "/bin/chromium",
            new BrowserPath(_ => null, name => installed ? "/bin/" + name : null, () => installed = true).Find()
        );
    }

    [Fact]
    public void Without_a_browser_the_message_names_the_ways_to_one()
    {
        var failing = Assert.Throws<InvalidOperationException>(() =>
            new BrowserPath(_ => null, _ => null, () => false).Find()
        );
        Assert.Equal(BrowserPath.Missing, failing.Message);
        Assert.All(["QUADRO_BROWSER", "on the path", "apt-get install"], way =>
            Assert.Contains(way, failing.Message, StringComparison.Ordinal)
        );
    }

    private static bool Never() => throw new InvalidOperationException("nothing is to be installed");
}
