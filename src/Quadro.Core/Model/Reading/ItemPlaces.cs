using System.Text;
using Quadro.Text;

namespace Quadro.Model.Reading;

/// <summary>Where one item of a list stands, of which only the place of the whole list is kept.</summary>
internal static class ItemPlaces
{
    /// <summary>The item as a word of its own inside the list; the whole list where it is not written as it is read.</summary>
    public static SourceSpan Of(SourceSpan list, string item)
    {
        var text = list.Text;
        for (var at = text.IndexOf(item, StringComparison.Ordinal); item.Length > 0
            && at >= 0; at = text.IndexOf(item, at + 1, StringComparison.Ordinal))
        {
            var end = at + item.Length;
            if ((at > 0 && char.IsLetterOrDigit(text[at - 1])) || (end < text.Length && char.IsLetterOrDigit(text[end]))) continue;
            return list.File.CountsBytes ? list.Part(Encoding.UTF8.GetByteCount(text.AsSpan(0, at)), Encoding.UTF8.GetByteCount(item))
                : list.Part(at, item.Length);
        }
        return list;
    }
}
