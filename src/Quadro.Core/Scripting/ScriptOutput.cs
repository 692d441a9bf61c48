using System.Collections.Immutable;
using Quadro.Scripting.Forms;
using Quadro.Text;

namespace Quadro.Scripting;

/// <summary>The output of a template, and on request the parts that were copied from a template.</summary>
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

    /// <summary>The text as a value for another template.</summary>
    public HtmlText Html => new(buffer.Memory);

    /// <summary>The copied parts in their order in the output.</summary>
    public CopiedPlaces Places() => new([.. (buffer.Copies ?? []).OrderBy(copy => copy.At)]);
}

/// <summary>Finds the place in the template text that a place in the output was copied from, or is after.</summary>
public sealed class CopiedPlaces
{
    private readonly ImmutableArray<CopiedText> copies;

    internal CopiedPlaces(ImmutableArray<CopiedText> copies) => this.copies = copies;

    /// <summary>The template text, the offset in it, and whether the text there was copied, or null when nothing was
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

/// <summary>A Markdown text after its expressions have run, with holes in place of printed values.</summary>
/// <param name="Source">The text that was parsed: the text of the file, character by character.</param>
public sealed record FilledText(string Text, string Source, IReadOnlyList<string> Holes, CopiedPlaces Places);
