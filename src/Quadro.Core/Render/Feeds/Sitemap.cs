using System.Text;
using System.Xml;
using Quadro.Model.Values;
using Quadro.Plan;

namespace Quadro.Render.Feeds;

/// <summary>The sitemaps.org protocol: every page but the later pages of a list and the error page.</summary>
internal static class Sitemap
{
    public static byte[] Write(Workshop workshop)
    {
        var root = workshop.Model.Settings.BaseUrl is { } given ? new Uri(given) : null;
        using var stream = new MemoryStream();
        using (var xml = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true, NewLineChars = "\n", CloseOutput = false }))
        {
            xml.WriteStartElement("urlset", "http://www.sitemaps.org/schemas/sitemap/0.9");
            foreach (var page in workshop.Plan.Pages)
            {
                if (page.Kind == PageKind.Error || page.Pagination is { Number: > 1 }) continue;
                xml.WriteStartElement("url");
                xml.WriteElementString("loc", root is null ? page.Url : new Uri(root, page.Url[1..]).AbsoluteUri);
                if (page.Record?.Given("updated") is PartialDate { Day: not null } date) xml.WriteElementString("lastmod", date.Canonical);
                xml.WriteEndElement();
            }
            xml.WriteEndElement();
        }
        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }
}
