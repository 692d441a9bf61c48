using System.Net;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Quadro.Cli.Serve;

/// <summary>Kestrel alone, without the host, configuration and injection around it: bound to this machine's own
/// address.</summary>
internal sealed class PreviewServer : IAsyncDisposable
{
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(2);

    private readonly KestrelServer kestrel;
    private readonly CancellationTokenSource stop;

    private PreviewServer(KestrelServer kestrel, CancellationTokenSource stop) =>
        (this.kestrel, this.stop) = (kestrel, stop);

    public int Port => new Uri(kestrel.Features.Get<IServerAddressesFeature>()!.Addresses.First()).Port;

    /// <summary>Null when the port cannot be had, with the reason.</summary>
    public static async Task<(PreviewServer? Server, string? Reason)> Start(
        LivePages pages,
        int port,
        Action<string> say
    )
    {
        var options = new KestrelServerOptions { AddServerHeader = false, AllowSynchronousIO = false };
        options.Listen(IPAddress.Loopback, port);
        var transport = new SocketTransportFactory(
            Options.Create(new SocketTransportOptions()),
            NullLoggerFactory.Instance
        );
        var kestrel = new KestrelServer(Options.Create(options), transport, NullLoggerFactory.Instance);
        var stop = new CancellationTokenSource();
        try
        {
            await kestrel.StartAsync(new PreviewApplication(pages, say, stop.Token), CancellationToken.None);
            return (new PreviewServer(kestrel, stop), null);
        }
        catch (Exception e) when (e is IOException or System.Net.Sockets.SocketException)
        {
            kestrel.Dispose();
            stop.Dispose();
            var taken =
                e is AddressInUseException
                || e.InnerException
                    is AddressInUseException
                        or System.Net.Sockets.SocketException
                        {
                            SocketErrorCode: System.Net.Sockets.SocketError.AddressAlreadyInUse
                        };
            return (null, taken ? "another program has it" : e.Message);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        using var patience = new CancellationTokenSource(Farewell);
        await kestrel.StopAsync(patience.Token);
        kestrel.Dispose();
        stop.Dispose();
    }
}
