using System.Collections.Immutable;
using Quadro.Scripting.Forms;
using Quadro.Text;

namespace Quadro.Scripting;

/// <summary>What a template wrote, and, if asked for, which part of it stands word for word in which
/// template.</summary>
public sealed class ScriptOutput
{
    private readonly CharBuffer buffer;
    private readonly Func<string, SourceFile?> findFile;

    internal ScriptOutput(CharBuffer buffer, Func<string, SourceFile?> findFile)
    {
        this.buffer = buffer;
        this.findFile = findFile;
    }

    public ReadOnlySpan<char> Text => buffer.Written;

    /// <summary>The copied stretches in order of place in the output.</summary>
    public CopiedPlaces Places() => new([.. (buffer.Copies ?? []).OrderBy(copy => copy.At)]);
}

/// <summary>Finds for a place in the output the place in the template text that it was copied from or written
/// behind.</summary>
public sealed class CopiedPlaces
{
    private readonly ImmutableArray<CopiedText> copies;

    internal CopiedPlaces(ImmutableArray<CopiedText> copies) => this.copies = copies;

    /// <summary>The template text, the offset in it, and whether what stands there was copied; null when nothing was
    /// copied before this place.</summary>
    public (string Text, int Offset, bool IsCopied)? Find(int at)
    {
        var (low, high) = (0, copies.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (copies[middle].At <= at)
                low = middle + 1;
            else
                high = middle - 1;
        }
        if (high < 0)
            return null;
        var copy = copies[high];
        return (copy.Text, copy.Offset + Math.Min(at - copy.At, copy.Count), at - copy.At < copy.Count);
    }
}

/// <summary>A Markdown text with its expressions run: holes stand for printed values.</summary>
/// <param name="Source">What was parsed: the text of the file, sign by sign.</param>
public sealed record FilledText(string Text, string Source, IReadOnlyList<string> Holes, CopiedPlaces Places);
