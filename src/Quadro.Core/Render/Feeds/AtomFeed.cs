using System.Text;
using System.Xml;

namespace Quadro.Render.Feeds;

/// <summary>Writes an Atom feed (RFC 4287).</summary>
internal static class AtomFeed
{
    private const string Namespace = "http://www.w3.org/2005/Atom";

    public static byte[] Write(FeedSource feed)
    {
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
            xml.WriteStartElement("feed", Namespace);
            xml.WriteAttributeString("xml", "lang", null, feed.Language);
            xml.WriteElementString("id", Namespace, Id(feed, "/"));
            xml.WriteElementString("title", Namespace, feed.Title);
            if (feed.Description.Length > 0)
                xml.WriteElementString("subtitle", Namespace, feed.Description);
            xml.WriteElementString("updated", Namespace, feed.Updated);
            Link(xml, "self", feed.Address("/feed.xml"), "application/atom+xml");
            Link(xml, "alternate", feed.Address("/"), "text/html");
            xml.WriteStartElement("author", Namespace);
            xml.WriteElementString("name", Namespace, feed.Author.Length > 0 ? feed.Author : "Quadro");
            xml.WriteEndElement();
            xml.WriteElementString("generator", Namespace, "Quadro");
            foreach (var entry in feed.Entries)
                Write(xml, feed, entry);
            xml.WriteEndElement();
        }
        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }

    private static void Write(XmlWriter xml, FeedSource feed, FeedEntry entry)
    {
        xml.WriteStartElement("entry", Namespace);
        xml.WriteElementString("id", Namespace, Id(feed, entry.Url));
        xml.WriteElementString("title", Namespace, entry.Title);
        Link(xml, "alternate", feed.Address(entry.Url), "text/html");
        xml.WriteElementString("published", Namespace, entry.Date);
        xml.WriteElementString("updated", Namespace, entry.Date);
        if (entry.Summary.Length > 0)
            xml.WriteElementString("summary", Namespace, Fitting(entry.Summary));
        if (entry.Html.Length > 0)
        {
            xml.WriteStartElement("content", Namespace);
            xml.WriteAttributeString("type", "html");
            xml.WriteString(Fitting(entry.Html));
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    /// <summary>Removes the characters that HTML can contain and XML cannot.</summary>
    private static string Fitting(string html) =>
        html.All(c => XmlConvert.IsXmlChar(c) || char.IsSurrogate(c))
            ? html
            : string.Concat(
                html.Select(c => XmlConvert.IsXmlChar(c) || char.IsSurrogate(c) ? c : Quadro.Text.UnseenSigns.Stead)
            );

    private static void Link(XmlWriter xml, string relation, string address, string type)
    {
        xml.WriteStartElement("link", Namespace);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("href", address);
        xml.WriteEndElement();
    }

    /// <summary>An id must be an absolute IRI: when the address of the site is not known, one that needs no host is
    /// used.</summary>
    private static string Id(FeedSource feed, string url) =>
        feed.BaseUrl is { } root ? root + url[1..] : "urn:quadro:" + Uri.EscapeDataString(url);
}
