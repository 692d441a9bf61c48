using System.Threading.Channels;
using Quadro.Text;

namespace Quadro.Cli.Serve;

/// <summary>What stands now, and the pages that are open in browsers and wait for it to change.</summary>
internal sealed class LivePages(MessageLanguage language)
{
    /// <summary>A page that has not taken so many messages is not there any more.</summary>
    private const int MostWaiting = 32;

    private readonly Lock gate = new();
    private readonly HashSet<LivePage> open = [];
    private readonly TaskCompletionSource first = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Snapshot current = Snapshot.Nothing;
    private int parts;

    public int Count
    {
        get
        {
            lock (gate)
                return open.Count;
        }
    }

    public Snapshot Current
    {
        get
        {
            lock (gate)
                return current;
        }
    }

    /// <summary>Done when a first build has ended, well or not.</summary>
    public Task First => first.Task;

    public void Publish(Snapshot next)
    {
        lock (gate)
        {
            var news = PageNews.Between(current, next);
            current = next;
            if (news.ChangesParts)
                parts++;
            var state = LiveMessage.State(next.Findings, parts, language);
            foreach (var page in open.ToList())
            {
                var asked = news.For(page.Path, page.Hash);
                if (asked?.Page is { } hash)
                    page.Hash = hash;
                if (!page.Tell(asked) || !page.Tell(state))
                    Leave(page);
            }
        }
        first.TrySetResult();
    }

    /// <summary>A page has opened, or found the server again: it is told what it has missed.</summary>
    /// <param name="seen">The number of the parts that it was told last; null when it has just been loaded.</param>
    public LivePage Join(string path, string hash, int? seen)
    {
        var page = new LivePage(path, hash, Channel.CreateBounded<LiveMessage>(MostWaiting));
        lock (gate)
        {
            open.Add(page);
            page.Tell(LiveMessage.State(current.Findings, parts, language));
            if (Answer.To(current, path).Hash != hash || (seen is { } last && last != parts))
                page.Tell(LiveMessage.Reload);
        }
        return page;
    }

    public void Leave(LivePage page)
    {
        lock (gate)
            open.Remove(page);
        page.Messages.Writer.TryComplete();
    }
}

/// <summary>A page that is open in a browser.</summary>
internal sealed class LivePage(string path, string hash, Channel<LiveMessage> messages)
{
    public string Path => path;

    /// <summary>Of what it shows.</summary>
    public string Hash { get; set; } = hash;

    public Channel<LiveMessage> Messages => messages;

    /// <summary>False when it has stopped listening.</summary>
    public bool Tell(LiveMessage? message) => message is null || messages.Writer.TryWrite(message);
}
