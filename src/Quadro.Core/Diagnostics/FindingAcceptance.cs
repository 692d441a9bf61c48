using Quadro.Text;

namespace Quadro.Diagnostics;

/// <summary>A finding that the site lives with for a time: where, why, and until which day.</summary>
/// <param name="Record">The record that the finding is about, as collection/id; null when a file is named.</param>
/// <param name="Until">The last day on which it holds, as yyyy-mm-dd.</param>
/// <param name="Span">Where the site says so.</param>
public sealed record FindingAcceptance(
    string Code,
    string? Record,
    string? File,
    string? Field,
    string Reason,
    string Until,
    SourceSpan Span
)
{
    /// <summary>The record is not shown in this build, so that nothing is found about it.</summary>
    public bool IsIdle { get; init; }

    public Wording Place
    {
        get
        {
            var place = Record ?? File ?? "";
            return Field is null ? Wording.Same(place) : Messages.Settings.AcceptedField(place, Field);
        }
    }

    public bool Covers(Diagnostic finding) =>
        finding.Code == Code
        && (Field is null || finding.Field == Field)
        && (Record is not null ? finding.Record == Record : finding.Span?.File.Path == File);
}
