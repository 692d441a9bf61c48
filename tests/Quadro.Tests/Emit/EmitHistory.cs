using System.Text;
using Quadro.Diagnostics;
using Quadro.Emit;
using Quadro.Tests.Support;

namespace Quadro.Tests.Emit;

/// <summary>One thing that happens to an output folder.</summary>
public abstract record EmitStep
{
    public sealed record Build(IReadOnlyDictionary<string, string> Site, Fault? Fault, int Threads) : EmitStep;

    /// <summary>Somebody puts a file of their own somewhere, also where a page may want to stand one day.</summary>
    public sealed record Intrude(string Path, string Text) : EmitStep;

    public sealed record Withdraw(string Path) : EmitStep;

    /// <summary>Somebody changes or removes one of our files.</summary>
    public sealed record Tamper(string Path, string? Text) : EmitStep;

    /// <summary>The folder of traces is deleted, and perhaps the folder's own list too.</summary>
    public sealed record LoseTraces(bool AndList) : EmitStep;

    public sealed record Tick : EmitStep;
}

/// <summary>Plays steps on a folder in memory, and knows what must be true of it after each.</summary>
public sealed class EmitHistory
{
    private static readonly string[] Obstacles = ["QD5004", "QD5005", "QD5013"];
    private readonly MemoryMachine machine = new();
    private readonly MemoryOutput output;
    private readonly MemoryOutput state;
    private readonly SortedDictionary<string, string> foreign = new(StringComparer.Ordinal);

    /// <summary>Paths where somebody else's files or folders may be, or our own that nobody remembers.</summary>
    private readonly HashSet<string> doubtful = new(StringComparer.Ordinal);

    public EmitHistory(bool ticks)
    {
        machine.Ticks = ticks;
        (output, state) = (new MemoryOutput(machine), new MemoryOutput(machine));
    }

    public void Play(EmitStep step)
    {
        switch (step)
        {
            case EmitStep.Build build:
                Build(build.Site, build.Fault, build.Threads);
                break;
            case EmitStep.Intrude intrude:
                Intrude(intrude.Path, intrude.Text);
                break;
            case EmitStep.Withdraw withdraw:
                if (foreign.ContainsKey(withdraw.Path))
                    Withdraw(withdraw.Path);
                break;
            case EmitStep.Tamper tamper:
                Tamper(tamper.Path, tamper.Text);
                break;
            case EmitStep.LoseTraces lost:
                LoseTraces(lost.AndList);
                break;
            default:
                machine.Now++;
                break;
        }
        Assert.All(foreign, f => Assert.Equal(f.Value, output.Snapshot().GetValueOrDefault(f.Key)));
    }

    /// <summary>Everything but what the folder has for itself.</summary>
    private SortedDictionary<string, string> Pages() =>
        new(output.Snapshot().Where(file => !OutputPath.IsReserved(file.Key)).ToDictionary(), StringComparer.Ordinal);

    /// <summary>Whatever has happened: a build that nothing disturbs makes the right site, and the next has nothing to
    /// do.</summary>
    public void Finish(IReadOnlyDictionary<string, string> site)
    {
        foreach (var path in doubtful.Where(p => Collides(site, p)).ToList())
            Withdraw(path);
        Assert.True(Build(site, null, 2));
        var changes = output.Changes.Count + state.Changes.Count;
        Assert.True(Build(site, null, 1));
        Assert.Equal(changes, output.Changes.Count + state.Changes.Count);
    }

    private bool Build(IReadOnlyDictionary<string, string> site, Fault? fault, int threads)
    {
        // Where a dead process left something, either it is put right first, or misfortune may come while it is.
        var isWhole = !output.Folders.Contains(".quadro-work");
        if (!isWhole && (fault?.At ?? 0) % 2 == 0)
            isWhole = Recover();
        var (before, traces) = (output.Snapshot(), state.Snapshot());
        var log = new DiagnosticBag();
        machine.Start(fault);
        try
        {
            var files = site.Select(f => OutputFile.Of(f.Key, Encoding.UTF8.GetBytes(f.Value)));
            Emitter.Emit(new EmitRequest([.. files], output, state, "site", threads), log, CancellationToken.None);
        }
        catch (Exception e)
            when (e is MachineDiedException
                || (e as AggregateException)?.InnerExceptions.All(i => i is MachineDiedException) == true
            )
        {
            return false;
        }
        finally
        {
            machine.Start();
            foreach (var path in foreign.Keys.Where(IsRemembered).ToList())
                foreign.Remove(path);
        }
        var codes = log.Sorted().Where(d => d.Severity == Severity.Error).Select(d => d.Code).ToHashSet();
        if (codes.Overlaps(Obstacles))
        {
            Assert.Contains(doubtful, path => Collides(site, path));
            if (isWhole)
                Assert.Equal(before, output.Snapshot());
            Assert.Equal(traces, state.Snapshot());
            return false;
        }
        Assert.True(codes.Count == 0 || fault is not null, string.Join('\n', log.Sorted().Select(d => d.Message)));
        if (codes.Count > 0 && isWhole)
            Assert.Equal(before, output.Snapshot());
        if (codes.Count == 0)
            RequireRight(site);
        if (codes.Count == 0 && !log.Has(Rules.Emit.TracesLost))
            Assert.Equal(["outputs-site.bin"], state.Snapshot().Keys);
        if (codes.Count == 0 && !log.Has(Rules.Emit.WorkLeft))
            Assert.DoesNotContain(".quadro-work", output.Folders);
        return codes.Count == 0;
    }

    /// <summary>What a dead process left is put right by whoever comes next, though its own site has errors.</summary>
    private bool Recover()
    {
        machine.Start();
        Emitter.Recover(output, new DiagnosticBag(), CancellationToken.None);
        Assert.DoesNotContain(output.Snapshot().Keys, path =>
            path.StartsWith(".quadro-work", StringComparison.Ordinal)
        );
        return true;
    }

    private void RequireRight(IReadOnlyDictionary<string, string> site)
    {
        foreach (var path in site.Keys)
        {
            Assert.Equal(site[path], foreign.GetValueOrDefault(path, site[path]));
            foreign.Remove(path);
            doubtful.Remove(path);
        }
        Assert.Equal(
            Encoding.UTF8.GetString(
                FileList
                    .Of(
                        site.OrderBy(f => f.Key, StringComparer.Ordinal)
                            .Select(f => (f.Key, Quadro.Text.ContentHash.Of(Encoding.UTF8.GetBytes(f.Value))))
                    )
                    .Bytes.Span
            ),
            output.Snapshot()[FileList.Name]
        );
        var left = Pages().Where(f => !doubtful.Contains(f.Key) || foreign.ContainsKey(f.Key));
        Assert.Equal(site.Concat(foreign).OrderBy(f => f.Key, StringComparer.Ordinal), left);
        var needed = Pages().Keys.Concat(doubtful).SelectMany(FoldersAbove).ToHashSet(StringComparer.Ordinal);
        Assert.All(output.Folders.Where(folder => !OutputPath.IsReserved(folder)), folder =>
            Assert.Contains(folder, needed)
        );
    }

    private void Intrude(string path, string text)
    {
        // Where an unfinished build meant to write, or the traces are lost, a file cannot be told from ours.
        if (!state.Snapshot().ContainsKey("outputs-site.bin") || state.Snapshot().Count > 1)
            return;
        var isFree =
            output.Find(path) is null
            && FoldersAbove(path).All(f => output.Find(f) is null or { Kind: OutputKind.Folder });
        if (!isFree || IsRemembered(path))
            return;
        output.Put(path, text);
        foreign[path] = text;
        doubtful.Add(path);
    }

    private void Withdraw(string path)
    {
        foreign.Remove(path);
        if (output.List(path).Count == 0)
            output.Remove(path);
        foreach (var folder in FoldersAbove(path).Where(f => output.List(f).Count == 0))
            output.Remove(folder);
    }

    private bool IsRemembered(string path) =>
        state.Find("outputs-site.bin") is not null
        && OutputManifest.Unpack(state.Read("outputs-site.bin"))!.Find(path) is not null;

    private void Tamper(string path, string? text)
    {
        if (output.Find(path) is not { Kind: OutputKind.File } || foreign.ContainsKey(path))
            return;
        if (text is null)
            output.Remove(path);
        else
            output.Put(path, text);
    }

    private void LoseTraces(bool andList)
    {
        Recover();
        state.Remove("outputs-site.bin");
        state.Remove("journal-site.bin");
        if (!andList)
            return;
        output.Remove(FileList.Name);
        foreach (var path in Pages().Keys)
            doubtful.Add(path);
        foreach (var folder in output.Folders)
            doubtful.Add(folder + "/x");
    }

    private static bool Collides(IReadOnlyDictionary<string, string> site, string path) =>
        site.Keys.Any(own =>
            own == path
            || own.StartsWith(path + "/", StringComparison.Ordinal)
            || path.StartsWith(own + "/", StringComparison.Ordinal)
        );

    private static IEnumerable<string> FoldersAbove(string path)
    {
        for (var end = path.LastIndexOf('/'); end > 0; end = path.LastIndexOf('/', end - 1))
            yield return path[..end];
    }
}
