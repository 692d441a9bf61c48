using Quadro.Diagnostics;
using Quadro.Plan.Styles;
using Quadro.Text;

namespace Quadro.Check;

/// <summary>Stylesheets that take away the frame by which somebody with a keyboard sees where they are.</summary>
internal static class FocusCheck
{
    public static void Check(SourceFile file, DiagnosticBag log)
    {
        if (!file.Text.Contains("outline", StringComparison.OrdinalIgnoreCase))
            return;
        var lines = StyleSheet.Read(file.Text);
        var hasFrame = lines.Any(line =>
            IsOutline(line)
            && !IsNone(line)
            && line.Around[^1]
                .Split(',')
                .Any(one => one.Trim() is ":focus-visible" or "*:focus-visible" or ":focus" or "*:focus")
        );
        foreach (var block in lines.GroupBy(line => line.Block))
        {
            if (block.FirstOrDefault(line => IsOutline(line) && IsNone(line)) is not { Name: not null } hidden)
                continue;
            var selector = hidden.Around[^1];
            if (block.Any(Replaces) || selector.Split(',').All(one => IsHarmless(one, hasFrame)))
                continue;
            log.Add(Messages.Check.HiddenFocus(file.Span(hidden.At, hidden.Name.Length), selector));
        }
    }

    private static bool IsOutline(StyleLine line) =>
        line.Name.Equals("outline", StringComparison.OrdinalIgnoreCase)
        || line.Name.Equals("outline-style", StringComparison.OrdinalIgnoreCase)
        || line.Name.Equals("outline-width", StringComparison.OrdinalIgnoreCase);

    private static bool IsNone(StyleLine line) =>
        line.Value.Replace("!important", "", StringComparison.OrdinalIgnoreCase).Trim().ToLowerInvariant().Split(' ')
            is { } words
        && (words.Contains("none") || words[0] is "0" or "0px");

    private static bool Replaces(StyleLine line) =>
        (
            line.Name
                is "box-shadow"
                    or "border"
                    or "border-color"
                    or "background"
                    or "background-color"
                    or "text-decoration"
            && line.Value is not ("none" or "0" or "transparent")
        ) || (IsOutline(line) && !IsNone(line));

    /// <summary>What only a script or an anchor brings the focus to needs no frame; nor does what another rule gives
    /// one.</summary>
    private static bool IsHarmless(string selector, bool hasFrame)
    {
        selector = selector.Trim();
        if (
            selector.Contains(":not(:focus-visible)", StringComparison.Ordinal)
            || selector.Contains("[tabindex=\"-1\"]", StringComparison.Ordinal)
            || selector is "main:focus" or "main:focus-visible" or "main"
        )
            return true;
        return hasFrame && !selector.Contains(":focus", StringComparison.Ordinal);
    }
}
