using Microsoft.Win32.SafeHandles;

namespace Quadro.Cli.Terminal;

/// <summary>
/// Standard output and error as a command may find them: closed, full, or with nobody at the other end. What cannot be
/// told is lost, and the command goes on to its own end.
/// </summary>
internal sealed class StandardStreams : IDisposable
{
    private const int Last = 2;
    private readonly List<SafeFileHandle> stands = [];
    private readonly LastingWriter output;
    private readonly LastingWriter errors;

    public StandardStreams()
    {
        Occupy();
        Console.SetOut(output = new LastingWriter(() => Console.OpenStandardOutput(), Console.OutputEncoding));
        Console.SetError(errors = new LastingWriter(() => Console.OpenStandardError(), Console.OutputEncoding));
    }

    /// <summary>The exit code of a command that would end with another one, had everything been read: results that are
    /// lost are an error.</summary>
    public int Code(int code)
    {
        if (code != 0 || output.Loss is not { } reason)
            return code;
        errors.WriteLine($"quadro: standard output cannot be written: {reason}");
        return 1;
    }

    public void Dispose()
    {
        output.Dispose();
        errors.Dispose();
        foreach (var stand in stands)
            stand.Dispose();
    }

    /// <summary>A number that nobody has would go to the next file that is opened, and messages into that
    /// file.</summary>
    private void Occupy()
    {
        if (OperatingSystem.IsWindows())
            return;
        try
        {
            while (true)
            {
                var handle = File.OpenHandle("/dev/null", FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);
                if (handle.DangerousGetHandle() <= Last)
                {
                    stands.Add(handle);
                    continue;
                }
                handle.Dispose();
                return;
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A system without it has other troubles.
        }
    }
}
