using System.Text;
using Quadro.Cli.Disk;

namespace Quadro.Cli.Terminal;

/// <summary>Writes to a stream for as long as it takes anything, and to nobody afterwards.</summary>
internal sealed class LastingWriter : TextWriter
{
    private readonly Lock gate = new();
    private readonly StreamWriter? inner;

    public LastingWriter(Func<Stream> open, Encoding encoding)
    {
        Encoding = encoding;
        try
        {
            // A mark at the beginning of what may be piped into another program is none of its lines.
            inner = new StreamWriter(open(), encoding is UTF8Encoding ? new UTF8Encoding(false) : encoding)
            {
                AutoFlush = true,
            };
        }
        catch (Exception e) when (IsLoss(e))
        {
            Loss = MachineReason.Of(e);
        }
    }

    public override Encoding Encoding { get; }

    /// <summary>Why something was lost that somebody wanted to read; null when nothing was. Nobody at the other end
    /// wants nothing.</summary>
    public string? Loss { get; private set; }

    public override void Write(char value) => Try(writer => writer.Write(value));

    public override void Write(char[] buffer, int index, int count) =>
        Try(writer => writer.Write(buffer, index, count));

    public override void Write(string? value) => Try(writer => writer.Write(value));

    public override void WriteLine() => Try(writer => writer.WriteLine());

    public override void WriteLine(string? value) => Try(writer => writer.WriteLine(value));

    public override void Flush() => Try(writer => writer.Flush());

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            Flush();
        base.Dispose(disposing);
    }

    private static bool IsLoss(Exception e) =>
        e is IOException or UnauthorizedAccessException or ObjectDisposedException or NotSupportedException;

    private void Try(Action<StreamWriter> write)
    {
        lock (gate)
        {
            if (inner is null || Loss is not null)
                return;
            try
            {
                write(inner);
            }
            catch (Exception e) when (IsLoss(e))
            {
                Loss = MachineReason.Of(e);
            }
        }
    }
}
