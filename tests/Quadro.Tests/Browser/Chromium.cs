using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;

namespace Quadro.Tests.Browser;

/// <summary>A headless browser, told what to do by the protocol of its developer tools. It reaches this machine
/// only.</summary>
internal sealed class Chromium : IAsyncDisposable
{
    /// <summary>Nobody waits so long unless something is broken.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

    private static readonly string[] Words =
    [
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--disable-extensions",
        "--disable-dev-shm-usage",
        "--hide-scrollbars",
        "--font-render-hinting=none",
        "--force-color-profile=srgb",
        "--lang=it",
        "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1",
        "--remote-debugging-port=0",
        "about:blank",
    ];

    private readonly Process process;
    private readonly string profile;
    private readonly ClientWebSocket socket = new();
    private readonly ConcurrentDictionary<int, TaskCompletionSource<JsonNode?>> waiting = new();
    private readonly ConcurrentDictionary<string, Tab> tabs = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim sending = new(1, 1);
    private readonly CancellationTokenSource stop = new();
    private Task reading = Task.CompletedTask;
    private int last;

    private Chromium(Process process, string profile) => (this.process, this.profile) = (process, profile);

    public static async Task<Chromium> Start(string program)
    {
        var profile = Directory.CreateTempSubdirectory("quadro-browser-").FullName;
        var start = new ProcessStartInfo(program, ["--user-data-dir=" + profile, .. Words])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        var process = Process.Start(start)!;
        process.ErrorDataReceived += (_, _) => { };
        process.OutputDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        process.BeginOutputReadLine();
        var browser = new Chromium(process, profile);
        var lines = await browser.Door(Path.Combine(profile, "DevToolsActivePort"));
        await browser.socket.ConnectAsync(new Uri($"ws://127.0.0.1:{lines[0]}{lines[1]}"), CancellationToken.None);
        browser.reading = browser.Read();
        return browser;
    }

    public async Task<Tab> Open()
    {
        var target = (string)
            (await Send("Target.createTarget", new JsonObject { ["url"] = "about:blank" }))!["targetId"]!;
        var session = (string)
            (await Send("Target.attachToTarget", new JsonObject { ["targetId"] = target, ["flatten"] = true }))![
                "sessionId"
            ]!;
        var tab = tabs[session] = new Tab(this, session);
        await tab.Prepare();
        return tab;
    }

    public async Task<JsonNode?> Send(string method, JsonObject? with = null, string? session = null)
    {
        var id = Interlocked.Increment(ref last);
        var answer = waiting[id] = new TaskCompletionSource<JsonNode?>(
            TaskCreationOptions.RunContinuationsAsynchronously
        );
        var message = new JsonObject
        {
            ["id"] = id,
            ["method"] = method,
            ["params"] = with ?? [],
        };
        if (session is not null)
            message["sessionId"] = session;
        await sending.WaitAsync();
        try
        {
            await socket.SendAsync(
                Encoding.UTF8.GetBytes(message.ToJsonString()).AsMemory(),
                WebSocketMessageType.Text,
                true,
                CancellationToken.None
            );
        }
        finally
        {
            sending.Release();
        }
        return await answer.Task.WaitAsync(Patience);
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            await Send("Browser.close").WaitAsync(TimeSpan.FromSeconds(5));
            await process.WaitForExitAsync(stop.Token).WaitAsync(TimeSpan.FromSeconds(5));
        }
        catch (Exception e) when (e is TimeoutException or WebSocketException or IOException)
        {
            process.Kill(entireProcessTree: true);
        }
        await stop.CancelAsync();
        await reading;
        socket.Dispose();
        process.Dispose();
        sending.Dispose();
        stop.Dispose();
        try
        {
            Directory.Delete(profile, recursive: true);
        }
        catch (IOException)
        {
            // Something of the browser still ends; the folder is one of the system's temporary ones.
        }
    }

    /// <summary>The two lines of the file that the browser writes when it listens: its port and the path to
    /// ask.</summary>
    private async Task<string[]> Door(string file)
    {
        for (var begun = Stopwatch.StartNew(); begun.Elapsed < Patience; await Task.Delay(20))
        {
            if (process.HasExited)
                throw new InvalidOperationException($"the browser ended at once, with {process.ExitCode}");
            if (File.Exists(file) && await File.ReadAllLinesAsync(file) is { Length: >= 2 } lines)
                return lines;
        }
        throw new InvalidOperationException("the browser does not listen");
    }

    private async Task Read()
    {
        var piece = new byte[1 << 16];
        using var message = new MemoryStream();
        try
        {
            while (true)
            {
                message.SetLength(0);
                ValueWebSocketReceiveResult received;
                do
                {
                    received = await socket.ReceiveAsync(piece.AsMemory(), stop.Token);
                    if (received.MessageType == WebSocketMessageType.Close)
                        throw new IOException("the browser has ended");
                    message.Write(piece, 0, received.Count);
                } while (!received.EndOfMessage);
                Take(JsonNode.Parse(message.GetBuffer().AsSpan(0, (int)message.Length))!);
            }
        }
        catch (Exception e) when (e is WebSocketException or IOException or OperationCanceledException)
        {
            foreach (var answer in waiting.Values)
                answer.TrySetException(new IOException("the browser has ended", e));
        }
    }

    private void Take(JsonNode message)
    {
        if (message["id"] is { } id)
        {
            if (!waiting.TryRemove((int)id, out var answer))
                return;
            if (message["error"] is { } error)
                answer.SetException(new InvalidOperationException(error.ToJsonString()));
            else
                answer.SetResult(message["result"]?.DeepClone());
        }
        else if (message["sessionId"] is { } session && tabs.TryGetValue((string)session!, out var tab))
        {
            tab.Hear((string)message["method"]!, message["params"]!);
        }
    }
}
