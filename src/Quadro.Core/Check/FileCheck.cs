using Quadro.Diagnostics;
using Quadro.Plan;
using Quadro.Render.Html;
using Quadro.Text;
using Quadro.Tracing;

namespace Quadro.Check;

/// <summary>Files that go out as they are: pages that somebody else made, drawings, stylesheets. They are held to what the site's own pages are.</summary>
internal static class FileCheck
{
    /// <param name="isPublic">Whether the edition is for everybody.</param>
    public static void Check(SitePlan plan, bool isPublic, DiagnosticBag log)
    {
        foreach (var file in plan.Files.Values.Concat(plan.Assets.Values).OrderBy(file => file.Url, StringComparer.Ordinal))
        {
            switch (Extension(file.Url))
            {
                case ".html" or ".htm" or ".xhtml": CheckPage(file.Source.AsText(), file, log); break;
                case ".svg": CheckDrawing(file.Source.AsText(), log); break;
                case ".css": CheckStyle(file.Source.AsText(), log); break;
            }
            if (isPublic && IsText(Extension(file.Url))) AddressCheck.CheckFile(file.Source.AsText(), log);
        }
    }

    private static void CheckPage(SourceFile file, PlannedFile planned, DiagnosticBag log)
    {
        foreach (var fault in new PageFinisher(null).Finish(file.Text, planned.Url, planned.Url[1..]).Faults) Report(fault, file, log);
    }

    /// <summary>A drawing runs its scripts when it is opened by itself.</summary>
    private static void CheckDrawing(SourceFile file, DiagnosticBag log)
    {
        var told = new HashSet<string>(StringComparer.Ordinal);
        foreach (var fault in new PageFinisher(null).Finish(file.Text, "/x.svg", "x.svg").Faults)
        {
            if (fault.Kind is not (HtmlFaultKind.ForeignRequest or HtmlFaultKind.Script or HtmlFaultKind.InlineScript)) continue;
            Report(fault, file, log);
            told.Add(fault.Value);
        }
        CheckAddresses(file, isAlone: false, log, told);
    }

    private static void CheckStyle(SourceFile file, DiagnosticBag log)
    {
        CheckAddresses(file, isAlone: true, log);
        FocusCheck.Check(file, log);
    }

    private static void CheckAddresses(SourceFile file, bool isAlone, DiagnosticBag log, HashSet<string>? told = null)
    {
        foreach (var (address, at) in StyleText.Addresses(file.Text, isAlone))
            if (told?.Contains(address) != true && (PageFinisher.IsForeign(address) || (PageFinisher.HasScheme(address) && !address.StartsWith("data:", StringComparison.OrdinalIgnoreCase))))
                log.Add(Rules.Check.ForeignRequest.At(file.Span(at, address.Length), $"the file would ask another host for '{address}'", "keep the file in content/ or templates/assets/"));
    }

    private static void Report(HtmlFault fault, SourceFile file, DiagnosticBag log)
    {
        var (rule, message, help) = FaultWords.OfFile(fault);
        log.Add(rule.At(file.Span(fault.At, fault.Value.Length > 0 && file.Text.AsSpan(fault.At).StartsWith(fault.Value, StringComparison.Ordinal) ? fault.Value.Length : 0), message, help));
    }

    private static bool IsText(string extension) => extension is ".html" or ".htm" or ".xhtml" or ".svg" or ".css" or ".js" or ".txt" or ".csv" or ".tsv" or ".json" or ".geojson" or ".xml" or ".yaml" or ".yml" or ".ics" or ".vcf" or ".webmanifest";

    private static string Extension(string url) => url[Math.Max(url.LastIndexOf('.'), 0)..].ToLowerInvariant();
}
