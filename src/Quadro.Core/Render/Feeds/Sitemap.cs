using System.Buffers;
using System.Text;
using System.Xml;
using Quadro.Model.Settings;
using Quadro.Plan;
using Quadro.Render.Door;
using Quadro.Values.Dates;

namespace Quadro.Render.Feeds;

/// <summary>Writes the sitemap (sitemaps.org): every page except later pages of a list, the error page, and pages
/// that replace missing translations.</summary>
internal static class Sitemap
{
    private const string Links = "http://www.w3.org/1999/xhtml";

    /// <summary>The characters that an address may contain to be written unchanged after the site's own
    /// address.</summary>
    private static readonly SearchValues<char> Plain = SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_./"
    );

    public static byte[] Write(WholeSite site, SiteSettings settings)
    {
        var root = settings.BaseUrl is { } given ? new Uri(given) : null;
        using var stream = new MemoryStream();
        using (
            var xml = XmlWriter.Create(
                stream,
                new XmlWriterSettings
                {
                    Encoding = new UTF8Encoding(false),
                    Indent = true,
                    NewLineChars = "\n",
                    CloseOutput = false,
                }
            )
        )
        {
            xml.WriteStartElement("urlset", "http://www.sitemaps.org/schemas/sitemap/0.9");
            if (site.HasCounterparts)
                xml.WriteAttributeString("xmlns", "xhtml", null, Links);
            foreach (var page in site.Pages)
            {
                if (page.Kind == PageKind.Error || page.IsUntranslated || page.Pagination is { Number: > 1 })
                    continue;
                xml.WriteStartElement("url");
                xml.WriteElementString("loc", Address(page.Url, root));
                if (page.Record?.Given("updated") is PartialDate { Day: not null } date)
                    xml.WriteElementString("lastmod", date.Canonical);
                WriteTranslations(xml, site, page, root);
                xml.WriteEndElement();
            }
            xml.WriteEndElement();
        }
        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }

    private static void WriteTranslations(XmlWriter xml, WholeSite site, PlannedPage page, Uri? root)
    {
        var written = site.CounterpartsOf(page).Where(other => !other.IsUntranslated).ToList();
        if (written.Count < 2)
            return;
        foreach (var other in written)
        {
            xml.WriteStartElement("xhtml", "link", Links);
            xml.WriteAttributeString("rel", "alternate");
            xml.WriteAttributeString("hreflang", other.Language);
            xml.WriteAttributeString("href", Address(other.Url, root));
            xml.WriteEndElement();
        }
    }

    private static string Address(string url, Uri? root)
    {
        if (root is null)
            return url;
        var path = url.AsSpan(1);
        var isPlain = !path.ContainsAnyExcept(Plain) && path.IndexOf("./") < 0;
        return isPlain ? string.Concat(root.AbsoluteUri, path) : new Uri(root, url[1..]).AbsoluteUri;
    }
}
