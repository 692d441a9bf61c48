using Quadro.Diagnostics;
using Quadro.Load;
using Quadro.Plan;
using Quadro.Render;
using Quadro.Text;

namespace Quadro.Check;

/// <summary>Documents of word processors under content/: downloads where a page leads to them, else most likely texts
/// that somebody believes to be pages.</summary>
internal static class DocumentCheck
{
    public static void Check(SitePlan plan, RenderedSite site, DiagnosticBag log)
    {
        var documents = plan
            .Files.Values.Where(file => IsDocument(file.Url))
            .OrderBy(file => file.Url, StringComparer.Ordinal)
            .ToList();
        // A page that could not be made may link to them.
        if (documents.Count == 0 || log.HasErrors)
            return;
        var linked = site
            .Artifacts.SelectMany(artifact => artifact.Facts.Links)
            .Select(link => PathOf(link.Target))
            .ToHashSet(StringComparer.Ordinal);
        foreach (var file in documents.Where(file => !linked.Contains(PathOf(file.Url))))
            log.Add(Messages.Check.UnlinkedDocument(new SourceFile(file.Source.Path, "").Whole, file.Source.Path));
    }

    private static bool IsDocument(string url) =>
        FileKinds.Extension(url) is ".odt" or ".ott" or ".fodt" or ".doc" or ".dot" or ".rtf" or ".pages" or ".wpd";

    private static string PathOf(string target) =>
        NormalForm.Of(
            Uri.UnescapeDataString(target.AsSpan().IndexOfAny('#', '?') is >= 0 and var end ? target[..end] : target)
        );
}
