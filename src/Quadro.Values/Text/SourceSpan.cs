namespace Quadro.Text;

/// <summary>A stretch of a source file. Every value of the model carries one.</summary>
public readonly record struct SourceSpan(SourceFile File, int Start, int Length)
{
    public TextPosition From => File.Locate(Start);

    public TextPosition To => File.LocateEnd(Start, Length);

    public string Text => File.Slice(Start, Length);

    /// <summary>The part of this span that starts at <paramref name="offset"/> within it.</summary>
    public SourceSpan Part(int offset, int length) => new(File, Start + offset, length);

    public override string ToString() => $"{File.Path}{File.Place(Start)}";
}
