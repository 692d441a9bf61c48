using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;
using Quadro.Cli.Serve;
using Quadro.Model.Settings;
using Quadro.Tests.Support;

namespace Quadro.Tests.Serve;

/// <summary>A preview of a small site, asked and edited as a person would, by browser and editor.</summary>
internal sealed partial class ServedSite : IAsyncDisposable
{
    /// <summary>Nobody waits so long unless something is broken.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

    private readonly CancellationTokenSource stop = new();
    private readonly LineWriter addresses = new();
    private readonly LineWriter said = new();
    private readonly Preview preview;
    private readonly Task<bool> running;

    private ServedSite(TestFolder folder, ServeOptions options)
    {
        Folder = folder;
        preview = new Preview(options, addresses, said);
        running = Task.Run(() => preview.Run(stop.Token));
    }

    public TestFolder Folder { get; }

    public HttpClient Browser { get; } =
        new(new SocketsHttpHandler { AllowAutoRedirect = false, ResponseDrainTimeout = TimeSpan.Zero })
        {
            Timeout = Patience,
        };

    public Uri Address { get; private set; } = null!;

    public int OpenPages => preview.OpenPages;

    public string Said => said.ToString() + running.Exception;

    public static async Task<ServedSite> Start(
        string files,
        BuildOptions? build = null,
        Func<ServeOptions, ServeOptions>? how = null
    )
    {
        var folder = new TestFolder("serve");
        foreach (Match file in Part().Matches(files))
            folder.Put(file.Groups[1].Value, file.Groups[2].Value);
        var options = new ServeOptions(folder.Root, build ?? new BuildOptions()) { Port = 0 };
        var site = new ServedSite(folder, how?.Invoke(options) ?? options);
        var address = site.addresses.First;
        if (await Task.WhenAny(address, site.running).WaitAsync(Patience) != address)
            throw new InvalidOperationException($"the preview has not begun: {site.Said}");
        site.Address = new Uri(await address);
        return site;
    }

    public Task<HttpResponseMessage> Get(string path) =>
        Browser.GetAsync(new Uri(Address, path), TestContext.Current.CancellationToken);

    public async Task<string> Text(string path)
    {
        using var response = await Get(path);
        return await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>The status of an answer to a request as it is written, which no browser would send.</summary>
    public async Task<int> Raw(string head)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, Address.Port, TestContext.Current.CancellationToken);
        await client
            .GetStream()
            .WriteAsync(
                Encoding.ASCII.GetBytes(head + "\r\nConnection: close\r\n\r\n"),
                TestContext.Current.CancellationToken
            );
        using var reader = new StreamReader(client.GetStream());
        var line = await reader.ReadLineAsync(TestContext.Current.CancellationToken);
        return int.Parse(line!.Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>Opens a page as a browser does that runs its script.</summary>
    public async Task<OpenPage> Open(string path)
    {
        var html = await Text(path);
        var hash = Script().Match(html).Groups[1].Value;
        return await OpenPage.Join(this, path, hash);
    }

    /// <summary>Everything but what is to be there.</summary>
    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await running.WaitAsync(Patience);
        preview.Dispose();
        stop.Dispose();
        Browser.Dispose();
        Folder.Dispose();
    }

    [GeneratedRegex("=== (\\S+)\n(.*?)(?=^=== |\\z)", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Part();

    [GeneratedRegex("<script src=\"/.quadro/live.js\" data-page=\"([0-9a-z]+)\" defer></script>")]
    internal static partial Regex Script();

    /// <summary>Keeps what is said, and tells of the first line.</summary>
    private sealed class LineWriter : StringWriter
    {
        private readonly TaskCompletionSource<string> first = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task<string> First => first.Task;

        public override void WriteLine(string? value)
        {
            lock (first)
                base.WriteLine(value);
            first.TrySetResult(value!);
        }

        public override string ToString()
        {
            lock (first)
                return base.ToString();
        }
    }
}
