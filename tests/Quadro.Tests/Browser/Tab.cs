using System.Globalization;
using System.Text.Json.Nodes;

namespace Quadro.Tests.Browser;

/// <summary>One tab: what a reader does in it, and what happened meanwhile.</summary>
internal sealed class Tab(Chromium browser, string session)
{
    private readonly Lock gate = new();
    private readonly List<string> complaints = [];
    private readonly List<Transfer> transfers = [];
    private readonly Dictionary<string, string> addresses = new(StringComparer.Ordinal);
    private TaskCompletionSource loaded = new();

    /// <summary>Errors and warnings of the console, breaches of the policy, requests that failed, since the last page
    /// was asked for.</summary>
    public IReadOnlyList<string> Complaints
    {
        get
        {
            lock (gate)
                return [.. complaints];
        }
    }

    /// <summary>What was fetched since the last page was asked for.</summary>
    public IReadOnlyList<Transfer> Transfers
    {
        get
        {
            lock (gate)
                return [.. transfers];
        }
    }

    public async Task Prepare()
    {
        foreach (var domain in new[] { "Page", "Runtime", "Log", "Network" })
            await Tell(domain + ".enable");
        // Keys go to this tab, whichever is in front.
        await Tell("Emulation.setFocusEmulationEnabled", new() { ["enabled"] = true });
        await Fresh();
    }

    /// <summary>As a new tab would be: a wide light screen, scripts on.</summary>
    public async Task Fresh()
    {
        await Tell("Emulation.setScriptExecutionDisabled", new() { ["value"] = false });
        await Tell("Network.setCacheDisabled", new() { ["cacheDisabled"] = false });
        await Look(Viewport.Desktop);
    }

    public async Task Look(Viewport viewport)
    {
        await Tell(
            "Emulation.setDeviceMetricsOverride",
            new()
            {
                ["width"] = viewport.Width,
                ["height"] = viewport.Height,
                ["deviceScaleFactor"] = 1,
                ["mobile"] = false,
            }
        );
        var features = new JsonArray { Feature("prefers-color-scheme", viewport.Dark ? "dark" : "light") };
        foreach (var (name, value) in viewport.Features)
            features.Add(Feature(name, value));
        await Tell(
            "Emulation.setEmulatedMedia",
            new() { ["media"] = viewport.Print ? "print" : "", ["features"] = features }
        );
    }

    /// <summary>Opens an address and waits until the page and its fonts are there.</summary>
    public async Task Go(string address)
    {
        await Navigate("Page.navigate", new() { ["url"] = address });
        await Ask("document.fonts.ready.then(() => true)");
    }

    /// <summary>Opens an address in a tab whose scripts do not run, and which can therefore not be asked when it is
    /// ready.</summary>
    public Task GoWithoutScript(string address) => Navigate("Page.navigate", new() { ["url"] = address });

    public async Task Reload()
    {
        await Navigate("Page.reload", []);
        await Ask("document.fonts.ready.then(() => true)");
    }

    /// <summary>One step back in the history. A page that is kept alive tells of no loading.</summary>
    public async Task Back()
    {
        var before = await Text("location.href");
        await Tell("Runtime.evaluate", new() { ["expression"] = "setTimeout(() => history.back())" });
        await Until($"location.href !== {Quoted(before)} && document.readyState === 'complete'");
    }

    /// <summary>The value of an expression, or what it promises.</summary>
    public async Task<JsonNode?> Ask(string script)
    {
        var answer = await Tell(
            "Runtime.evaluate",
            new()
            {
                ["expression"] = script,
                ["awaitPromise"] = true,
                ["returnByValue"] = true,
            }
        );
        if (answer?["exceptionDetails"] is { } failing)
            throw new InvalidOperationException(
                $"{failing["exception"]?["description"] ?? failing["text"]} in {script}"
            );
        return answer?["result"]?["value"]?.DeepClone();
    }

    public async Task<string> Text(string script) => (await Ask(script))?.ToString() ?? "";

    public async Task<double> Number(string script) => (double)(await Ask(script))!;

    public async Task<bool> Is(string script) => (bool)(await Ask($"Boolean({script})"))!;

    public async Task<IReadOnlyList<string>> Texts(string script) =>
        [.. ((JsonArray)(await Ask(script))!).Select(each => each?.ToString() ?? "")];

    /// <summary>Waits until something is so; tells what it waited for if it never is.</summary>
    public async Task Until(string condition)
    {
        for (
            var begun = System.Diagnostics.Stopwatch.StartNew();
            begun.Elapsed < Chromium.Patience;
            await Task.Delay(20)
        )
        {
            try
            {
                if (await Is(condition))
                    return;
            }
            catch (InvalidOperationException e)
                when (e.Message.Contains("context", StringComparison.OrdinalIgnoreCase)
                    || e.Message.Contains("navigated", StringComparison.Ordinal)
                )
            {
                // The page is being left.
            }
        }
        throw new TimeoutException($"at {await Text("location.href")} it never came to this: {condition}");
    }

    /// <summary>Presses a key as a hand does: Tab, Shift+Tab, Enter, Escape, Space, Backspace, an arrow, or a
    /// letter.</summary>
    public async Task Press(string key)
    {
        var shift = key.StartsWith("Shift+", StringComparison.Ordinal);
        var (name, code, text) = Key.Of(shift ? key[6..] : key);
        JsonObject Event(string type) =>
            new()
            {
                ["type"] = type,
                ["key"] = name,
                ["code"] = name == " " ? "Space" : name,
                ["windowsVirtualKeyCode"] = code,
                ["modifiers"] = shift ? 8 : 0,
            };
        var down = Event(text.Length > 0 ? "keyDown" : "rawKeyDown");
        if (text.Length > 0)
            down["text"] = text;
        await Tell("Input.dispatchKeyEvent", down);
        await Tell("Input.dispatchKeyEvent", Event("keyUp"));
    }

    public async Task Type(string text) => await Tell("Input.insertText", new() { ["text"] = text });

    public Task WithoutScript() => Tell("Emulation.setScriptExecutionDisabled", new() { ["value"] = true });

    public Task WithoutCache() => Tell("Network.setCacheDisabled", new() { ["cacheDisabled"] = true });

    public async Task<byte[]> Picture(bool whole)
    {
        var answer = await Tell(
            "Page.captureScreenshot",
            new() { ["format"] = "png", ["captureBeyondViewport"] = whole }
        );
        return Convert.FromBase64String((string)answer!["data"]!);
    }

    public async Task<byte[]> Pdf()
    {
        var answer = await Tell(
            "Page.printToPDF",
            new()
            {
                ["preferCSSPageSize"] = true,
                ["printBackground"] = true,
                ["generateTaggedPDF"] = true,
            }
        );
        return Convert.FromBase64String((string)answer!["data"]!);
    }

    public Task<JsonNode?> Tell(string method, JsonObject? with = null) => browser.Send(method, with, session);

    /// <summary>Called by the browser's thread.</summary>
    public void Hear(string method, JsonNode about)
    {
        lock (gate)
        {
            switch (method)
            {
                case "Page.loadEventFired":
                    loaded.TrySetResult();
                    break;
                case "Runtime.exceptionThrown":
                    complaints.Add(
                        "exception: "
                            + $"{about["exceptionDetails"]?["exception"]?["description"] ?? about["exceptionDetails"]?["text"]}"
                    );
                    break;
                case "Runtime.consoleAPICalled" when (string)about["type"]! is "error" or "warning" or "assert":
                    complaints.Add($"console: {about["args"]?.ToJsonString()}");
                    break;
                case "Log.entryAdded" when (string)about["entry"]!["level"]! is "error" or "warning":
                    complaints.Add($"log: {about["entry"]!["text"]} {about["entry"]!["url"]}");
                    break;
                case "Network.requestWillBeSent":
                    addresses[(string)about["requestId"]!] = (string)about["request"]!["url"]!;
                    break;
                case "Network.loadingFinished":
                    Note((string)about["requestId"]!, (long)(double)about["encodedDataLength"]!);
                    break;
                case "Network.loadingFailed":
                    Note((string)about["requestId"]!, 0);
                    break;
            }
        }
    }

    public static string Quoted(string text) => JsonValue.Create(text).ToJsonString();

    private void Note(string request, long bytes)
    {
        if (addresses.TryGetValue(request, out var address) && !address.StartsWith("data:", StringComparison.Ordinal))
            transfers.Add(new Transfer(address, bytes));
    }

    private async Task Navigate(string method, JsonObject with)
    {
        Task load;
        lock (gate)
        {
            complaints.Clear();
            transfers.Clear();
            addresses.Clear();
            loaded = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            load = loaded.Task;
        }
        var answer = await Tell(method, with);
        if (answer?["errorText"] is { } failing)
            throw new InvalidOperationException($"{with["url"]}: {failing}");
        await load.WaitAsync(Chromium.Patience);
    }

    private static JsonObject Feature(string name, string value) => new() { ["name"] = name, ["value"] = value };

    private static class Key
    {
        public static (string Name, int Code, string Text) Of(string key) =>
            key switch
            {
                "Tab" => ("Tab", 9, ""),
                "Enter" => ("Enter", 13, "\r"),
                "Escape" => ("Escape", 27, ""),
                "Backspace" => ("Backspace", 8, ""),
                "Space" => (" ", 32, " "),
                "ArrowDown" => ("ArrowDown", 40, ""),
                "ArrowUp" => ("ArrowUp", 38, ""),
                "/" => ("/", 191, "/"),
                { Length: 1 } => (key, char.ToUpper(key[0], CultureInfo.InvariantCulture), key),
                _ => throw new ArgumentException($"there is no key '{key}'", nameof(key)),
            };
    }
}

/// <summary>A request that was answered, and the bytes that came, heads included.</summary>
internal sealed record Transfer(string Address, long Bytes);

/// <summary>What is looked at on.</summary>
internal sealed record Viewport(int Width, int Height, bool Dark = false, bool Print = false)
{
    public static Viewport Phone { get; } = new(360, 740);

    public static Viewport Tablet { get; } = new(768, 1024);

    public static Viewport Desktop { get; } = new(1440, 900);

    public IReadOnlyList<(string Name, string Value)> Features { get; init; } = [];
}
