using System.Buffers;
using System.Buffers.Text;
using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace Quadro.Tools.Pagefind;

/// <summary>Pagefind as a service: questions and answers are JSON in base64 with a comma behind each.</summary>
internal sealed class PagefindProcess : IDisposable
{
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(2);

    private readonly Process process;
    private readonly TimeSpan patience;
    private readonly CancellationTokenSource hurry;
    private readonly CancellationTokenRegistration end;
    private readonly ArrayBufferWriter<byte> question = new(4096);
    private readonly byte[] chunk = new byte[1 << 16];
    private byte[] answer = new byte[1 << 12];
    private byte[] sent = [];
    private int number;

    public PagefindProcess(string program, TimeSpan patience, CancellationToken cancel)
    {
        this.patience = patience;
        process = Process.Start(
            new ProcessStartInfo(program, "--service")
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                UseShellExecute = false,
            }
        ) ?? throw new IOException("does not start");
        // What it says is of no use to anybody, but must not fill the pipe.
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        hurry = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        end = hurry.Token.Register(Kill);
    }

    /// <summary>Why it failed, as the end of a sentence that begins with its name.</summary>
    public static string Reason(Exception e) =>
        e switch
        {
            // Its own message holds the absolute path of the program.
            Win32Exception start => $"does not start: {new Win32Exception(start.NativeErrorCode).Message}",
            FormatException { Message: ['i', 's', ' ', ..] } or IOException => e.Message,
            _ => "gave an answer that Quadro does not understand: is it the version that came with Quadro?",
        };

    public T Ask<T>(Action<Utf8JsonWriter> write, Func<JsonElement, T> read)
    {
        hurry.CancelAfter(patience);
        try
        {
            Send(write);
            using var json = JsonDocument.Parse(Receive());
            var payload = json.RootElement.GetProperty("payload");
            if (payload.GetProperty("type").GetString() == "Error")
                throw new IOException($"says: {payload.GetProperty("message").GetString()}");
            return read(payload);
        }
        catch (Exception e) when (e is IOException or JsonException && hurry.IsCancellationRequested)
        {
            throw new IOException(
                string.Create(CultureInfo.InvariantCulture, $"has not answered for {patience.TotalSeconds:0} seconds"),
                e
            );
        }
    }

    public void Dispose()
    {
        end.Dispose();
        try
        {
            process.StandardInput.Close();
            if (!process.WaitForExit(Farewell))
                Kill();
        }
        catch (Exception e) when (e is IOException or InvalidOperationException)
        {
            Kill();
        }
        process.Dispose();
        hurry.Dispose();
    }

    private void Send(Action<Utf8JsonWriter> write)
    {
        question.ResetWrittenCount();
        using (var json = new Utf8JsonWriter(question))
        {
            json.WriteStartObject();
            json.WriteNumber("message_id", ++number);
            json.WriteStartObject("payload");
            write(json);
            json.WriteEndObject();
            json.WriteEndObject();
        }
        var most = Base64.GetMaxEncodedToUtf8Length(question.WrittenCount) + 1;
        if (sent.Length < most)
            sent = new byte[most * 2];
        Base64.EncodeToUtf8(question.WrittenSpan, sent, out _, out var length);
        sent[length] = (byte)',';
        try
        {
            process.StandardInput.BaseStream.Write(sent, 0, length + 1);
            process.StandardInput.BaseStream.Flush();
        }
        catch (IOException e)
        {
            throw new IOException("has ended before its work was done", e);
        }
    }

    private ReadOnlyMemory<byte> Receive()
    {
        var length = 0;
        while (true)
        {
            var read = process.StandardOutput.BaseStream.Read(chunk);
            if (read == 0)
                throw new IOException("has ended before its work was done");
            var comma = chunk.AsSpan(0, read).IndexOf((byte)',');
            var more = comma < 0 ? read : comma;
            if (length + more > answer.Length)
                Array.Resize(ref answer, Math.Max(answer.Length * 2, length + more));
            chunk.AsSpan(0, more).CopyTo(answer.AsSpan(length));
            length += more;
            if (comma >= 0)
                break;
        }
        if (Base64.DecodeFromUtf8InPlace(answer.AsSpan(0, length), out var bytes) != OperationStatus.Done)
            throw new JsonException();
        return answer.AsMemory(0, bytes);
    }

    private void Kill()
    {
        try
        {
            process.Kill();
        }
        catch (Exception e) when (e is InvalidOperationException or Win32Exception or NotSupportedException)
        {
            // It has ended by itself.
        }
    }
}
