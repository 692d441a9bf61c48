using System.Runtime.CompilerServices;

namespace Quadro.Render.Html;

/// <summary>The kinds of characters in a tag. <see cref="HtmlTags"/> asks them for nearly every character of a page, so
/// that a call would cost more than the answer.</summary>
internal static class TagSigns
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsBlank(char c) => c is ' ' or '\t' or '\n' or '\r' or '\f';

    /// <summary>Whether a character ends the name of an element. Letters are behind all of these.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool EndsName(char c) => c <= '>' && (c is '>' or '/' || IsBlank(c));

    /// <summary>Whether a character is part of the names that nearly all attributes have.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsPlain(char c) => char.IsAsciiLetterLower(c) || c is '-' or ':';
}
