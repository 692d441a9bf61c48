using Quadro.Diagnostics;
using Quadro.Model;
using Quadro.Plan;
using Quadro.Render;
using Quadro.Render.Markdown;
using Quadro.Text;

namespace Quadro.Check;

/// <summary>Facts of the made pages and of the texts -> findings: links, anchors, ids, what keeps readers out, requests
/// to other hosts; style; addresses of persons.</summary>
public static class Checker
{
    /// <summary>What the checks say of one text by itself: asked while the text is rendered, and kept with its
    /// trace.</summary>
    public static Func<RecordProse, Examination> Examiner(SiteModel model, DiagnosticBag site)
    {
        var (isPublic, compares, reads) = (
            model.Settings.Edition is null,
            !site.IsOff(Rules.Check.RepeatedParagraph),
            !site.IsOff(Rules.Check.DoubledWord)
        );
        return text =>
        {
            var log = new DiagnosticBag();
            ProseCheck.Check(text, reads, log);
            if (isPublic && text.Body is { } body)
                AddressCheck.CheckBody(text.Record, body, log);
            return new Examination(log.Take(), compares ? RepetitionCheck.PassagesOf(text) : []);
        };
    }

    /// <returns>The hash of all addresses and ids, for the next build to compare its own with; 0 when some link did not
    /// hold.</returns>
    public static UInt128 Check(SiteModel model, SitePlan plan, RenderedSite site, DiagnosticBag log)
    {
        var ground = Ground(site);
        var pages = site
            .Artifacts.Where(artifact => artifact.Page is not null)
            .ToDictionary(artifact => artifact.Page!.Url, StringComparer.Ordinal);
        var (broken, faults, earlier) = (new SharedFindings(), new SharedFindings(), Earlier.In(model, log));
        var written = new WrittenLinks(site);
        var links = new LinkCheck(model.Settings, earlier, plan, site, pages, written, broken);
        var fault = new FaultCheck(site, earlier, faults, log);
        foreach (var artifact in site.Artifacts)
        {
            if (artifact.HasFaults)
                fault.Check(artifact);
            // Its links held when the same addresses and ids were there.
            if (artifact.IsCurrent && ground == site.Traces.Ground)
                continue;
            foreach (var link in artifact.Facts.Links)
                links.Check(artifact, link);
        }
        broken.ReportTo(log);
        faults.ReportTo(log);
        // That a logo is no picture has been said where it is named.
        var logo = log.Has(Rules.Plan.WrongThemeFile) ? model.Settings.Theme.Logo?.Value : null;
        PictureCheck.Check(site, written, logo, log);
        FileCheck.Check(plan, model.Settings.Edition is null, log);
        DocumentCheck.Check(plan, site, log);
        ThemeCheck.Check(model, plan, log);
        RepetitionCheck.Check(site.Passages, log);
        if (model.Settings.Edition is null)
            AddressCheck.Check(model, log);
        return broken.IsEmpty ? ground : 0;
    }

    private static UInt128 Ground(RenderedSite site)
    {
        var digest = new Digest();
        foreach (var artifact in site.Artifacts)
            digest.Add(artifact.OutputPath).Add(artifact.IdsHash);
        return digest.Value;
    }
}
