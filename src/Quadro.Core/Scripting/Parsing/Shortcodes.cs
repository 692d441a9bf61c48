using System.Text.RegularExpressions;
using Quadro.Diagnostics;
using Quadro.Text;

namespace Quadro.Scripting.Parsing;

/// <summary>Finds shortcodes of Hugo and Quarto, which look like expressions but are not.</summary>
internal static partial class Shortcodes
{
    /// <summary>Reports each shortcode. Returns the text with blanks in their place, or null when it has
    /// none.</summary>
    public static string? Report(SourceFile file, int start, DiagnosticBag log)
    {
        var text = file.Text;
        if (!Pattern().IsMatch(text, start))
            return null;
        var blanked = text.ToCharArray();
        foreach (Match found in Pattern().Matches(text, start))
        {
            log.Add(Messages.Scripting.Shortcode(file.Span(found.Index, found.Length), Shown(found.Value)));
            for (var i = found.Index; i < found.Index + found.Length; i++)
                if (blanked[i] is not ('\n' or '\r'))
                    blanked[i] = ' ';
        }
        return new string(blanked);
    }

    private static string Shown(string code) =>
        code.Length <= 60 ? code.ReplaceLineEndings(" ") : $"{code[..60].ReplaceLineEndings(" ")}…";

    [GeneratedRegex(@"\{\{(?:<.*?>|%.*?%)\}\}", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
