using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using Quadro.Cli.Disk;
using Quadro.Cli.Terminal;
using Quadro.Text;

namespace Quadro.Cli.Serve;

/// <summary>The preview of one site, from the first build until it is stopped: save, build, show, over and
/// over.</summary>
internal sealed class Preview(ServeOptions options, TextWriter output, TextWriter errors) : IDisposable
{
    private const int PortsTried = 20;

    private const string Again = "";

    /// <summary>What was put into a folder before the system began to watch it, it does not tell.</summary>
    private static readonly TimeSpan SecondLook = TimeSpan.FromMilliseconds(300);

    private readonly string root = Path.GetFullPath(options.Folder);
    private readonly LivePages pages = new(options.Language);
    private readonly SaveQueue queue = new();
    private readonly PreviewTalk talk = new(options, errors);
    private readonly Progress progress = new(errors, shown: !Console.IsErrorRedirected && !options.Quiet);
    private string told = "";

    // What was saved, and built by nobody to the end.
    private ImmutableSortedSet<string> left = ImmutableSortedSet.Create<string>(StringComparer.Ordinal);
    private PolledSite? polled;

    /// <summary>How many pages are open in browsers.</summary>
    public int OpenPages => pages.Count;

    public void Dispose()
    {
        progress.Dispose();
        polled?.Dispose();
        queue.Dispose();
    }

    /// <summary>False, after saying why, when there is no port to be had.</summary>
    public async Task<bool> Run(CancellationToken cancel)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        using var asked = PosixSignalRegistration.Create(PosixSignal.SIGTERM, signal =>
        {
            signal.Cancel = true;
            stop.Cancel();
        });
        if (await Bind() is not { } server)
            return false;
        await using (server)
        {
            try
            {
                await Work(server.Port, stop.Token);
            }
            catch (OperationCanceledException)
            {
                progress.Clear();
            }
        }
        talk.Say("the preview has ended");
        return true;
    }

    private async Task<PreviewServer?> Bind()
    {
        var first = options.Port ?? ServeOptions.FirstPort;
        for (var port = first; ; port++)
        {
            var (server, reason) = await PreviewServer.Start(pages, port, talk.Say);
            if (server is not null)
            {
                if (port > first)
                    talk.Say(
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"port {first} is taken, so the preview is at {port}"
                        )
                    );
                return server;
            }
            if (options.Port is null && port < first + PortsTried)
                continue;
            errors.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"quadro: the preview cannot have port {port}: {reason}; name another with '--port N', or "
                        + $"none to take the first that is free"
                )
            );
            return null;
        }
    }

    private async Task Work(int port, CancellationToken stop)
    {
        var builder = new PreviewBuilder(root, options);
        using var watched = Watch();
        await Build(builder, [], port, stop);
        if (options.Open)
            Browse(told);
        while (true)
        {
            var saved = await queue.Next(stop);
            if (saved.IsEmpty)
                continue;
            saved = saved.Union(left);
            ShowStyles(builder, saved);
            await Build(builder, saved, port, stop);
            if (saved.Any(path => path != Again && Directory.Exists(Path.Join(root, path))))
                _ = LookAgain(stop);
        }
    }

    private IDisposable Watch()
    {
        if (options.Poll)
            return new PolledSite(root, queue);
        try
        {
            return new WatchedSite(root, queue, LookInstead);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or PlatformNotSupportedException)
        {
            talk.Say(NotTold(e.Message));
            return new PolledSite(root, queue);
        }
    }

    private void LookInstead(string reason)
    {
        talk.Say(NotTold(reason));
        polled = new PolledSite(root, queue);
        // What was saved meanwhile nobody has told.
        queue.Add(DiskInputs.Settings);
    }

    private static string NotTold(string reason) =>
        $"the system does not tell of every change ({reason.TrimEnd('.')}), so they are looked for from time to time";

    private async Task Build(PreviewBuilder builder, ImmutableSortedSet<string> saved, int port, CancellationToken stop)
    {
        if (await Built(builder, stop) is not { } build)
        {
            left = left.Union(saved);
            return;
        }
        progress.Clear();
        // A file that was read half-way: what follows says how it is.
        if (build.Report.Failed && !saved.IsEmpty && queue.LeavesOut())
        {
            left = left.Union(saved);
            return;
        }
        left = left.Clear();
        queue.Shown();
        pages.Publish(build.Snapshot);
        var isSecondLook = saved.Contains(Again);
        if (!isSecondLook || build.Report.Failed || build.Report.Written.Written + build.Report.Written.Deleted > 0)
            talk.Report(build, saved.Remove(Again));
        Tell(port, build.Snapshot.BasePath);
    }

    /// <summary>Null where a save came before the build had ended: what follows builds what it has saved too.</summary>
    private async Task<PreviewBuild?> Built(PreviewBuilder builder, CancellationToken stop)
    {
        using var build = CancellationTokenSource.CreateLinkedTokenSource(stop);
        queue.Running(build);
        try
        {
            return await Task.Run(
                () => builder.Build(pages.Current, stage => progress.Report(stage), build.Token),
                stop
            );
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return null;
        }
        finally
        {
            queue.Running(null);
        }
    }

    /// <summary>Where it is: the one thing that goes to standard output.</summary>
    private void Tell(int port, string basePath)
    {
        var address = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}{basePath}");
        if (address == told)
            return;
        told = address;
        output.WriteLine(address);
        output.Flush();
        talk.Say("Ctrl+C ends the preview");
    }

    private void ShowStyles(PreviewBuilder builder, ImmutableSortedSet<string> saved)
    {
        var now = pages.Current;
        if (now.Files is null || builder.FreshStyles(saved) is not { Count: > 0 } fresh)
            return;
        var files = new Dictionary<string, PreviewFile>(now.Files, StringComparer.Ordinal);
        foreach (var (path, bytes) in fresh)
            files[path] = new PreviewFile(bytes, ContentHash.Of(bytes.Span), 0);
        pages.Publish(now with { Files = files });
    }

    private async Task LookAgain(CancellationToken stop)
    {
        try
        {
            await Task.Delay(SecondLook, stop);
            queue.Add(Again);
        }
        catch (OperationCanceledException)
        {
            // The preview ends.
        }
    }

    private void Browse(string address)
    {
        try
        {
            using var browser = Process.Start(new ProcessStartInfo(address) { UseShellExecute = true });
        }
        catch (Exception e)
            when (e is ExternalException or InvalidOperationException or PlatformNotSupportedException or IOException)
        {
            talk.Say($"the browser could not be opened: {e.Message}");
        }
    }
}
