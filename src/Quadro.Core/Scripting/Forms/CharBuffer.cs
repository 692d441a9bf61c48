using Scriban.Runtime;

namespace Quadro.Scripting.Forms;

/// <summary>Receives a template's output; on request it remembers which parts of the output were copied from which
/// place of a template.</summary>
internal sealed class CharBuffer(int limit) : IScriptOutput
{
    private char[] chars = new char[8192];
    private int counted;
    private int quotes;

    public int Length { get; private set; }

    public List<CopiedText>? Copies { get; set; }

    public ReadOnlySpan<char> Written => chars.AsSpan(0, Length);

    /// <summary>The same as <see cref="Written"/>, valid until the next character is written or the buffer is
    /// cleared.</summary>
    public ReadOnlyMemory<char> Memory => chars.AsMemory(0, Length);

    /// <summary>Whether the next output is text that may contain elements: not in a tag, and not in an element of
    /// plain text.</summary>
    public bool IsInText
    {
        get
        {
            var written = Written;
            var last = written.LastIndexOfAny('<', '>');
            if (last < 0)
                return true;
            if (written[last] == '<')
                return false;
            var open = written.LastIndexOf('<');
            if (open < 0)
                return true;
            var tag = written[(open + 1)..];
            return !(
                tag.StartsWith("title")
                || tag.StartsWith("option")
                || tag.StartsWith("textarea")
                || tag.StartsWith("script")
                || tag.StartsWith("style")
            );
        }
    }

    /// <summary>Whether the next output is between double quotes, because an odd number of them was
    /// written.</summary>
    public bool IsInQuotes
    {
        get
        {
            quotes += chars.AsSpan(counted, Length - counted).Count('"');
            counted = Length;
            return (quotes & 1) == 1;
        }
    }

    public void Clear() => (Length, counted, quotes) = (0, 0, 0);

    public void Write(string text, int offset, int count)
    {
        Copies?.Add(new CopiedText(Length, text, offset, count));
        Append(text.AsSpan(offset, count));
    }

    public void Append(ReadOnlySpan<char> text)
    {
        if (Length + text.Length > limit)
            throw new OutputLimitException(limit);
        if (Length + text.Length > chars.Length)
            Array.Resize(ref chars, Math.Max(chars.Length * 2, Length + text.Length));
        text.CopyTo(chars.AsSpan(Length));
        Length += text.Length;
    }

    public ValueTask WriteAsync(string text, int offset, int count, CancellationToken cancellationToken)
    {
        Write(text, offset, count);
        return ValueTask.CompletedTask;
    }
}

/// <summary><paramref name="Count"/> characters at <paramref name="At"/> of the output were copied from
/// <paramref name="Offset"/> of <paramref name="Text"/>.</summary>
internal readonly record struct CopiedText(int At, string Text, int Offset, int Count);

internal sealed class OutputLimitException(int limit) : Exception("the output is longer than a page may be")
{
    public int Limit => limit;
}
