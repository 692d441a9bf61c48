using System.Collections.Frozen;
using Quadro.Diagnostics;
using Quadro.Load;
using Quadro.Plan;
using Quadro.Render.Html;
using Quadro.Render.Raw;
using Quadro.Text;

namespace Quadro.Check;

/// <summary>Files that go out as they are: pages that somebody else made, drawings, data, stylesheets. They are held to
/// what the site's own pages are.</summary>
internal static class FileCheck
{
    private static FrozenSet<string> Data { get; } =
    [
        ".xml",
        ".rdf",
        ".rss",
        ".atom",
        ".kml",
        ".gml",
        ".gpx",
        ".xsd",
        ".wsdl",
        ".owl",
        ".opml",
        ".ttml",
        ".smil",
        ".plist",
    ];

    /// <summary>Of these no server and no browser thinks that they might be pages.</summary>
    private static FrozenSet<string> Known { get; } =
    [
        ".txt",
        ".csv",
        ".tsv",
        ".json",
        ".geojson",
        ".yaml",
        ".yml",
        ".md",
        ".ics",
        ".vcf",
        ".webmanifest",
        ".js",
        ".mjs",
        ".pdf",
        ".png",
        ".jpg",
        ".jpeg",
        ".gif",
        ".webp",
        ".avif",
        ".ico",
        ".zip",
        ".gz",
        ".xlsx",
        ".docx",
        ".pptx",
        ".ods",
        ".odt",
        ".odp",
        ".xls",
        ".doc",
        ".ppt",
        ".mp3",
        ".mp4",
        ".webm",
        ".ogg",
        ".woff",
        ".woff2",
        ".ttf",
        ".otf",
    ];

    /// <param name="isPublic">Whether the edition is for everybody.</param>
    public static void Check(SitePlan plan, bool isPublic, DiagnosticBag log)
    {
        foreach (
            var file in plan.Files.Values.Concat(plan.Assets.Values).OrderBy(file => file.Url, StringComparer.Ordinal)
        )
        {
            var extension = FileKinds.Extension(file.Url);
            switch (extension)
            {
                case ".html" or ".htm" or ".xhtml":
                    CheckPage(file.Source.AsText(), file, log);
                    break;
                case ".svg":
                    CheckXml(file.Source.AsText(), isDrawing: true, log);
                    break;
                case ".css":
                    CheckStyle(file.Source.AsText(), log);
                    break;
                case var data when Data.Contains(data) && !plan.Named.Contains(file.Source.SitePath):
                    CheckXml(file.Source.AsText(), isDrawing: false, log);
                    break;
                case var known when Known.Contains(known) || plan.Named.Contains(file.Source.SitePath):
                    break;
                case var _ when LooksLikePage(file.Source.Bytes.Span):
                    CheckPage(file.Source.AsText(), file, log);
                    break;
            }
            if (isPublic && IsText(extension))
                AddressCheck.CheckFile(file.Source.AsText(), log);
        }
    }

    /// <summary>The page is judged in the form in which browsers read it.</summary>
    private static void CheckPage(SourceFile file, PlannedFile planned, DiagnosticBag log)
    {
        CheckPage(new RawGate().Page(file.Text), file, planned, log);
        if (file.Text.Contains("<noscript", StringComparison.OrdinalIgnoreCase))
            CheckPage(new RawGate(runsScripts: true).Page(file.Text), file, planned, log);
    }

    private static void CheckPage(RawResult read, SourceFile file, PlannedFile planned, DiagnosticBag log)
    {
        foreach (var fault in read.Faults)
        {
            var place = file.Span(Math.Min(fault.At, file.Length), 0);
            log.Add(RawWords.Of(fault, RawRules.Page) with { Span = place });
        }
        foreach (var fault in new PageFinisher(null).Finish(read.Html, planned.Url, planned.Url[1..]).Faults)
        {
            var (start, length) =
                fault.Value.Length > 0 && read.PlaceIn(file.Text, fault.At) is { } place ? place : (0, 0);
            log.Add(FaultWords.OfFile(fault) with { Span = file.Span(Math.Min(start, file.Length), length) });
        }
    }

    private static void CheckXml(SourceFile file, bool isDrawing, DiagnosticBag log)
    {
        foreach (var fault in XmlFile.Read(file.Text, isDrawing).Faults)
        {
            var place = file.Span(fault.At, Math.Min(fault.Length, file.Length - fault.At));
            log.Add(OfXml(fault, isDrawing, place));
        }
    }

    private static Diagnostic OfXml(FileFault fault, bool isDrawing, SourceSpan place) =>
        fault.Kind switch
        {
            FileFaultKind.Script => Messages.Check.ScriptInDrawing(place, fault.Subject),
            FileFaultKind.ScriptAddress => Messages.Check.ScriptAddress(fault.Subject) with { Span = place },
            FileFaultKind.ForeignRequest => Messages.Check.FileAsksOthers(fault.Subject) with { Span = place },
            FileFaultKind.Malformed => Messages.Check.BrokenXml(place, fault.Subject, isDrawing),
            FileFaultKind.Noted => Messages.Check.NotedInDrawing(place, fault.Subject),
            _ => Messages.Check.RefusedFile(place, fault.Words!.Value, isDrawing, fault.Help!.Value),
        };

    private static void CheckStyle(SourceFile file, DiagnosticBag log)
    {
        foreach (var (address, at) in StyleText.Addresses(file.Text))
            if (IsForeign(RawAddress.Cleaned(address)))
                log.Add(
                    Messages.Check.FileAsksOthers(address) with
                    {
                        Span = file.Span(at, Math.Min(address.Length, file.Length - at)),
                    }
                );
        FocusCheck.Check(file, log);
    }

    private static bool IsForeign(string address) =>
        PageFinisher.IsForeign(address)
        || (PageFinisher.HasScheme(address) && !address.StartsWith("data:", StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether a browser that is told nothing of a file would open it as a page, by how it begins.</summary>
    private static bool LooksLikePage(ReadOnlySpan<byte> file)
    {
        var head = System
            .Text.Encoding.Latin1.GetString(file[..Math.Min(file.Length, 1_000)])
            .TrimStart('\ufeff', '\u00ef', '\u00bb', '\u00bf', ' ', '\t', '\r', '\n', '\f');
        return head.StartsWith('<') && head.Length > 1 && (char.IsAsciiLetter(head[1]) || head[1] is '!' or '?');
    }

    private static bool IsText(string extension) =>
        extension
            is ".html"
                or ".htm"
                or ".xhtml"
                or ".svg"
                or ".css"
                or ".js"
                or ".txt"
                or ".csv"
                or ".tsv"
                or ".json"
                or ".geojson"
                or ".xml"
                or ".yaml"
                or ".yml"
                or ".ics"
                or ".vcf"
                or ".webmanifest";
}
