using System.Collections.Immutable;
using System.Text;

namespace Quadro.Cli.Serve;

/// <summary>What one build means for the pages that are open.</summary>
internal sealed class PageNews
{
    private readonly Snapshot before;
    private readonly Snapshot after;
    private readonly ImmutableArray<(string From, string To)> moved;
    private readonly ImmutableArray<string> restyled;
    private readonly bool touchesAll;

    private PageNews(Snapshot before, Snapshot after)
    {
        (this.before, this.after) = (before, after);
        if (before.Files is not { } old || after.Files is not { } now || ReferenceEquals(old, now))
            (moved, restyled) = ([], []);
        else
        {
            var changed = now.Where(file => old.TryGetValue(file.Key, out var known) && known.Hash != file.Value.Hash)
                .Select(file => file.Key)
                .ToList();
            restyled = [.. changed.Where(IsStyle)];
            touchesAll = changed.Exists(path => ContentTypes.IsPartOfPages(ContentTypes.Of(path)));
            moved = Moved(
                [.. old.Keys.Where(path => IsStyle(path) && !now.ContainsKey(path))],
                [.. now.Keys.Where(path => IsStyle(path) && !old.ContainsKey(path))]
            );
        }
    }

    /// <summary>Whether something has changed that pages show, and that none of them says.</summary>
    public bool ChangesParts => touchesAll || !restyled.IsEmpty;

    public static PageNews Between(Snapshot before, Snapshot after) => new(before, after);

    /// <summary>What a page has to do that shows this address as it was when its bytes had this hash.</summary>
    public LiveMessage? For(string path, string hash)
    {
        var (old, now) = (Answer.To(before, path), Answer.To(after, path));
        if (now.Hash == hash)
            return touchesAll ? LiveMessage.Reload
                : restyled.IsEmpty ? null
                : LiveMessage.Restyle([.. Fresh()], hash);
        return old.Hash == hash && !moved.IsEmpty && IsSameButStyles(old, now)
            ? LiveMessage.Restyle([.. Fresh(), .. Served()], now.Hash)
            : LiveMessage.Reload;
    }

    private static bool IsStyle(string path) => path.EndsWith(".css", StringComparison.Ordinal);

    /// <summary>Stylesheets carry a fingerprint in their name: site.1a2b.css has become site.3c4d.css.</summary>
    private static ImmutableArray<(string, string)> Moved(List<string> gone, List<string> come) =>
        [
            .. from old in gone
            let twins = come.Where(path => Stem(path) == Stem(old)).ToList()
            where twins.Count == 1
            select (old, twins[0]),
        ];

    private static string Stem(string path) =>
        path.IndexOf('.', path.LastIndexOf('/') + 1) is >= 0 and var dot ? path[..dot] : path;

    private bool IsSameButStyles(Answer old, Answer now)
    {
        if (!old.IsPage || old.Status != now.Status || touchesAll)
            return false;
        var text = Encoding.UTF8.GetString(old.Bytes.Span);
        foreach (var (from, to) in moved)
            text = text.Replace(from, to, StringComparison.Ordinal);
        return text == Encoding.UTF8.GetString(now.Bytes.Span);
    }

    private IEnumerable<(string, string)> Served() =>
        moved.Select(pair => (after.BasePath + pair.From, after.BasePath + pair.To));

    /// <summary>Under the address that it had a browser would show what it has kept.</summary>
    private IEnumerable<(string, string)> Fresh() =>
        restyled.Select(path => (after.BasePath + path, $"{after.BasePath}{path}?{after.Files![path].Hash:x}"));
}
