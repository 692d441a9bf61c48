using System.Text.Json;

namespace Quadro.Tests.Serve;

/// <summary>A page that is open, and what the preview tells it.</summary>
internal sealed class OpenPage : IDisposable
{
    private readonly ServedSite site;
    private readonly HttpResponseMessage response;
    private readonly StreamReader events;

    private OpenPage(ServedSite site, HttpResponseMessage response, StreamReader events) =>
        (this.site, this.response, this.events) = (site, response, events);

    /// <summary>The number of what pages show beside themselves, when it was opened.</summary>
    public int Parts { get; private set; }

    public static async Task<OpenPage> Join(ServedSite site, string path, string hash, int? parts = null)
    {
        var address = new Uri(
            site.Address,
            $"/.quadro/events?page={Uri.EscapeDataString(new Uri(site.Address, path).AbsolutePath)}&hash={hash}&parts={parts}"
        );
        var response = await site.Browser.GetAsync(
            address,
            HttpCompletionOption.ResponseHeadersRead,
            TestContext.Current.CancellationToken
        );
        var page = new OpenPage(
            site,
            response,
            new StreamReader(await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken))
        );
        // What it is told first is how the site stands.
        var state = await page.Next();
        Assert.Equal("state", state.GetProperty("kind").GetString());
        page.Parts = state.GetProperty("parts").GetInt32();
        return page;
    }

    /// <summary>The next message of all.</summary>
    public async Task<JsonElement> Next()
    {
        using var patience = new CancellationTokenSource(ServedSite.Patience);
        while (await events.ReadLineAsync(patience.Token) is { } line)
            if (line.StartsWith("data: ", StringComparison.Ordinal))
                return JsonDocument.Parse(line[6..]).RootElement;
        throw new EndOfStreamException($"the preview has ended: {site.Said}");
    }

    /// <summary>What the page is asked to do up to the first message about the site that satisfies, and that
    /// message.</summary>
    public async Task<(List<JsonElement> Asked, JsonElement State)> Until(Func<JsonElement, bool> state)
    {
        var asked = new List<JsonElement>();
        while (true)
        {
            var message = await Next();
            if (message.GetProperty("kind").GetString() != "state")
                asked.Add(message);
            else if (state(message))
                return (asked, message);
        }
    }

    /// <summary>The same, until it is asked for something.</summary>
    public async Task<JsonElement> Asked()
    {
        while (true)
            if (await Next() is var message && message.GetProperty("kind").GetString() != "state")
                return message;
    }

    public void Dispose()
    {
        events.Dispose();
        response.Dispose();
    }
}
