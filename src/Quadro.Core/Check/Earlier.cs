using System.Collections.Frozen;
using Quadro.Diagnostics;
using Quadro.Load;
using Quadro.Model;
using Quadro.Plan;
using Quadro.Render;

namespace Quadro.Check;

/// <summary>What is known to be wrong before pages are checked: what follows from it is not told once more.</summary>
/// <param name="Lost">What could not be read.</param>
/// <param name="Records">Records with errors, by their names in the site.</param>
/// <param name="LacksPages">Whether pages could not be planned.</param>
internal sealed record Earlier(LostParts Lost, FrozenSet<string> Records, bool LacksPages)
{
    public static Earlier In(SiteModel model, DiagnosticBag log)
    {
        if (!log.HasErrors)
            return new Earlier(LostParts.None, [], false);
        var errors = log.Sorted().Where(finding => finding.IsError).ToList();
        return new Earlier(
            model.Lost,
            errors.Select(finding => finding.Record).OfType<string>().ToFrozenSet(StringComparer.Ordinal),
            !model.Lost.Languages.IsEmpty
                || errors.Exists(finding =>
                    finding.Rule == Rules.Settings.MissingLanguage || Rules.Plan.All.Contains(finding.Rule)
                )
        );
    }

    /// <summary>The same of a link that leads nowhere.</summary>
    public bool ExplainsLink(PlannedPage page, TemplatePlace? place) =>
        (LacksPages && place is not { IsCopied: true }) || Explains(page, place);

    /// <summary>Whether a template wrote something of a record that is wrong: what it wrote by itself, sign by sign, is
    /// its own.</summary>
    public bool Explains(PlannedPage page, TemplatePlace? place) =>
        place is not { IsCopied: true } && page.Record is { } record && Records.Contains(record.Key);
}
