using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;
using Quadro.Make;

namespace Quadro.Tools.Vega;

/// <summary>A worker: this program started once more, in a process of its own, so that neither its memory nor its end
/// is that of the build.</summary>
internal sealed class ChartWorker : IDisposable
{
    private readonly Process process;

    /// <exception cref="ToolException">It does not start.</exception>
    public ChartWorker(IReadOnlyList<string> command)
    {
        var start = new ProcessStartInfo(command[0])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        foreach (var argument in command.Skip(1))
            start.ArgumentList.Add(argument);
        try
        {
            process = Process.Start(start) ?? throw new ToolException("the worker does not start");
        }
        catch (Win32Exception exception)
        {
            throw new ToolException(
                $"the worker does not start: {new Win32Exception(exception.NativeErrorCode).Message}",
                exception
            );
        }
        // Its error stream is read to the end, so that the pipe is never full.
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
    }

    /// <summary>Draws one chart.</summary>
    /// <returns>The SVG, or null and the reason; both null when the worker ended or was stopped.</returns>
    public (string? Svg, string? Failure) Draw(
        string specification,
        string locale,
        TimeSpan patience,
        CancellationToken cancel
    )
    {
        using var hurry = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        hurry.CancelAfter(patience);
        using var end = hurry.Token.Register(Kill);
        try
        {
            process.StandardInput.WriteLine(Request(specification, locale));
            process.StandardInput.Flush();
            if (process.StandardOutput.ReadLine() is not { } line)
                return (null, null);
            using var answer = JsonDocument.Parse(line);
            return answer.RootElement.TryGetProperty("svg", out var svg)
                ? (svg.GetString(), null)
                : (null, answer.RootElement.GetProperty("failure").GetString());
        }
        catch (Exception exception) when (exception is IOException or JsonException)
        {
            return (null, null);
        }
    }

    public void Dispose()
    {
        Kill();
        process.Dispose();
    }

    private static string Request(string specification, string locale)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartObject();
            json.WriteString("specification", specification);
            json.WriteString("locale", locale);
            json.WriteEndObject();
        }
        return System.Text.Encoding.UTF8.GetString(bytes.ToArray());
    }

    private void Kill()
    {
        try
        {
            process.Kill();
        }
        catch (Exception exception)
            when (exception is InvalidOperationException or Win32Exception or NotSupportedException)
        {
            // It has ended by itself.
        }
    }
}
