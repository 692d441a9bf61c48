using Quadro.Diagnostics;
using Quadro.Text;

namespace Quadro.Tests.Support;

internal static class SampleFindings
{
    /// <summary>A finding whose text is the same in both languages.</summary>
    public static Diagnostic At(
        this Rule rule,
        SourceSpan? span,
        string text,
        string? help = null,
        params Note[] notes
    ) => rule.Says(span, Wording.Same(text)).Advises(help is null ? null : Wording.Same(help)).Adds(notes);
}
