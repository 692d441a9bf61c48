using System.Collections.Immutable;

namespace Quadro.Render.Pictures;

/// <summary>The parts of a file that are kept, in order. Adjacent parts are joined.</summary>
internal sealed class KeptParts(ReadOnlyMemory<byte> file)
{
    private readonly ImmutableArray<ReadOnlyMemory<byte>>.Builder parts = ImmutableArray.CreateBuilder<
        ReadOnlyMemory<byte>
    >();
    private (int Start, int End) open;

    public ImmutableArray<ReadOnlyMemory<byte>> All
    {
        get
        {
            Close();
            return parts.ToImmutable();
        }
    }

    public void Keep(int start, int end)
    {
        if (start == open.End)
            open.End = end;
        else
        {
            Close();
            open = (start, end);
        }
    }

    public void Add(byte[] other)
    {
        Close();
        open = (open.End, open.End);
        parts.Add(other);
    }

    private void Close()
    {
        if (open.End > open.Start)
            parts.Add(file[open.Start..open.End]);
        open = (open.End, open.End);
    }
}
