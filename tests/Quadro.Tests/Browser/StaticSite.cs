using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Quadro.Cli.Serve;

namespace Quadro.Tests.Browser;

/// <summary>A site as a plain host serves it: files, the headers that its own '_headers' asks for, its error
/// page.</summary>
internal sealed class StaticSite : IAsyncDisposable
{
    private readonly WebApplication application;
    private readonly FrozenDictionary<string, Func<string, byte[]?>> places;
    private readonly ConcurrentDictionary<string, HeaderFile> headers = new(StringComparer.Ordinal);

    private StaticSite(IReadOnlyDictionary<string, Func<string, byte[]?>> places)
    {
        this.places = places.ToFrozenDictionary(StringComparer.Ordinal);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(options => options.Listen(IPAddress.Loopback, 0));
        application = builder.Build();
        application.Run(Answer);
    }

    public string Address => application.Urls.First();

    /// <param name="places">Where each site stands ("/", "/sub/"), and its files by path.</param>
    public static async Task<StaticSite> Start(IReadOnlyDictionary<string, Func<string, byte[]?>> places)
    {
        var site = new StaticSite(places);
        await site.application.StartAsync();
        return site;
    }

    public static Func<string, byte[]?> Folder(string folder) =>
        path =>
        {
            var file = Path.Join(folder, path);
            return !path.Contains("..", StringComparison.Ordinal) && File.Exists(file) ? File.ReadAllBytes(file) : null;
        };

    public async ValueTask DisposeAsync() => await application.DisposeAsync();

    private async Task Answer(HttpContext context)
    {
        var path = context.Request.Path.Value ?? "/";
        var place = places
            .Keys.Where(prefix => path.StartsWith(prefix, StringComparison.Ordinal))
            .MaxBy(prefix => prefix.Length);
        if (place is null)
        {
            context.Response.StatusCode = 404;
            return;
        }
        var files = places[place];
        var name = path[place.Length..];
        if (name.Length == 0 || name.EndsWith('/'))
            name += "index.html";
        var found = files(name);
        if (found is null && files(name + "/index.html") is not null)
        {
            context.Response.Redirect(path + "/" + context.Request.QueryString);
            return;
        }
        if (found is null)
        {
            context.Response.StatusCode = 404;
            (name, found) = ("404.html", files("404.html") ?? []);
        }
        var rules = headers.GetOrAdd(place, _ => HeaderFile.Read(files("_headers")));
        foreach (var (header, value) in rules.For(rules.IsAtRoot ? "/" + path[place.Length..] : path))
            context.Response.Headers[header] = value;
        context.Response.ContentType = ContentTypes.Of(name);
        context.Response.ContentLength = found.Length;
        await context.Response.Body.WriteAsync(found, context.RequestAborted);
    }
}
