using Quadro.Diagnostics;

namespace Quadro.Load.Excel;

/// <summary>Measures a part while it is unpacked, and stops when its size is out of all proportion.</summary>
internal sealed class MeasuredStream(Stream inner, long packed, Action<int> unpacked) : Stream
{
    private const long Harmless = 64 << 20;
    private const long Most = 4L << 30;
    private const int MostRatio = 300;

    private long read;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => read;
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Measured(inner.Read(buffer, offset, count));

    public override int Read(Span<byte> buffer) => Measured(inner.Read(buffer));

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inner.Dispose();
        base.Dispose(disposing);
    }

    private int Measured(int count)
    {
        read += count;
        unpacked(count);
        if (read > Most || (read > Harmless && read / MostRatio > packed))
            throw SheetFault.TooLarge(Messages.Load.UnpacksTooLarge);
        return count;
    }
}
