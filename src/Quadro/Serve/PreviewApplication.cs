using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Quadro.Make;

namespace Quadro.Cli.Serve;

/// <summary>Answers one request after the other.</summary>
internal sealed class PreviewApplication(LivePages pages, Action<string> say, CancellationToken stop)
    : IHttpApplication<HttpContext>
{
    private static readonly TimeSpan Pulse = TimeSpan.FromSeconds(15);

    public HttpContext CreateContext(IFeatureCollection contextFeatures) => new DefaultHttpContext(contextFeatures);

    public void DisposeContext(HttpContext context, Exception? exception) { }

    public async Task ProcessRequestAsync(HttpContext context)
    {
        var request = context.Request;
        var path = request.Path.Value is { Length: > 0 } value ? value : "/";
        if (Refusal(request) is { } refusal)
            await Send(context, refusal);
        else if (path == ClientFiles.Events)
            await Follow(context);
        else if (path.StartsWith(ClientFiles.Reserved, StringComparison.Ordinal))
            await Send(context, ClientFiles.Of(path));
        else
        {
            if (!await HasBegun(context))
                return;
            var site = pages.Current;
            await Send(context, await Searched(site, path) ?? Answer.To(site, path));
        }
    }

    /// <summary>False when the preview ends before its first build does.</summary>
    private async Task<bool> HasBegun(HttpContext context)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stop);
        try
        {
            await pages.First.WaitAsync(either.Token);
            return true;
        }
        catch (OperationCanceledException)
        {
            context.Abort();
            return false;
        }
    }

    /// <summary>A file of the index; null when the address is of something else.</summary>
    private async Task<Answer?> Searched(Snapshot site, string path)
    {
        if (site.Index is not { } index || Answer.NameOfIndexFile(site, path) is not { } name)
            return null;
        try
        {
            return await index.Find(name, stop) is { } file ? Answer.Found(200, name, file) : null;
        }
        catch (ToolException e)
        {
            say($"there is no search, because its index could not be made: {e.Message}");
            return Answer.Plain(503, $"The index could not be made: {e.Message}\n");
        }
    }

    /// <summary>A page of another site that gives its own name this machine's address must not read what is not
    /// published.</summary>
    private static Answer? Refusal(HttpRequest request)
    {
        if (request.Host.Host is not ("localhost" or "127.0.0.1" or "[::1]"))
            return Answer.Plain(403, "The preview answers to localhost and 127.0.0.1 only.\n");
        if (IsFromElsewhere(request))
            return Answer.Plain(403, "The preview shows its pages to nobody else's.\n");
        return HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)
            ? null
            : Answer.Plain(405, "The preview answers to GET and HEAD only.\n");
    }

    /// <summary>Whether a page of another site wants to have something; that somebody follows a link from there is all
    /// right.</summary>
    private static bool IsFromElsewhere(HttpRequest request)
    {
        var from = request.Headers["Sec-Fetch-Site"].ToString();
        return from is not ("" or "same-origin" or "none")
            && (request.Headers["Sec-Fetch-Mode"] != "navigate" || request.Headers["Sec-Fetch-Dest"] != "document");
    }

    private static async Task Send(HttpContext context, Answer answer)
    {
        var response = context.Response;
        response.StatusCode = answer.Status;
        response.Headers.CacheControl = "no-store";
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers["Cross-Origin-Resource-Policy"] = "same-origin";
        if (answer.Status == 405)
            response.Headers.Allow = "GET, HEAD";
        if (answer.Location is { } place)
        {
            response.Headers.Location = new PathString(place).ToUriComponent() + context.Request.QueryString;
            return;
        }
        response.ContentType = answer.Type;
        var (before, script, after) = answer.IsPage
            ? ClientFiles.Inject(answer.Bytes, answer.Hash)
            : (answer.Bytes, default, default);
        response.ContentLength = before.Length + script.Length + after.Length;
        if (HttpMethods.IsHead(context.Request.Method))
            return;
        await response.Body.WriteAsync(before, context.RequestAborted);
        if (script.Length > 0)
            await response.Body.WriteAsync(script, context.RequestAborted);
        if (after.Length > 0)
            await response.Body.WriteAsync(after, context.RequestAborted);
    }

    /// <summary>Server-sent events, until the page or the preview ends.</summary>
    private async Task Follow(HttpContext context)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stop);
        var response = context.Response;
        response.ContentType = "text/event-stream";
        response.Headers.CacheControl = "no-store";
        response.Headers["Cross-Origin-Resource-Policy"] = "same-origin";
        LivePage? page = null;
        try
        {
            await pages.First.WaitAsync(either.Token);
            page = pages.Join(
                PathString.FromUriComponent(Asked(context, "page", "/")).Value!,
                Asked(context, "hash", ""),
                int.TryParse(
                    Asked(context, "parts", ""),
                    NumberStyles.None,
                    CultureInfo.InvariantCulture,
                    out var parts
                )
                    ? parts
                    : null
            );
            while (true)
            {
                if (await Next(page, either.Token) is not { } text)
                    return;
                await response.WriteAsync(text, Encoding.UTF8, either.Token);
                await response.Body.FlushAsync(either.Token);
            }
        }
        catch (OperationCanceledException)
        {
            // Nobody listens any more, or the preview ends.
        }
        finally
        {
            if (page is not null)
                pages.Leave(page);
        }
    }

    private static string Asked(HttpContext context, string name, string otherwise) =>
        context.Request.Query[name].ToString() is { Length: > 0 } value && (name != "page" || value[0] == '/')
            ? value
            : otherwise;

    /// <summary>The next message; from time to time a sign of life, by which it shows whether somebody still listens;
    /// null at the end.</summary>
    private static async Task<string?> Next(LivePage page, CancellationToken stop)
    {
        using var pulse = CancellationTokenSource.CreateLinkedTokenSource(stop);
        pulse.CancelAfter(Pulse);
        try
        {
            if (!await page.Messages.Reader.WaitToReadAsync(pulse.Token))
                return null;
            return page.Messages.Reader.TryRead(out var message)
                ? string.Create(CultureInfo.InvariantCulture, $"data: {message.Text}\n\n")
                : ":\n\n";
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return ":\n\n";
        }
    }
}
