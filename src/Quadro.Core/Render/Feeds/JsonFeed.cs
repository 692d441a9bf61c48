using System.Text.Encodings.Web;
using System.Text.Json;

namespace Quadro.Render.Feeds;

/// <summary>Writes a JSON Feed 1.1.</summary>
internal static class JsonFeed
{
    internal static JsonWriterOptions Options =>
        new()
        {
            Indented = true,
            NewLine = "\n",
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        };

    public static byte[] Write(FeedSource feed)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            json.WriteString("version", "https://jsonfeed.org/version/1.1");
            json.WriteString("title", feed.Title);
            if (feed.Description.Length > 0)
                json.WriteString("description", feed.Description);
            json.WriteString("home_page_url", feed.Address("/"));
            json.WriteString("feed_url", feed.Address("/feed.json"));
            json.WriteString("language", feed.Language);
            json.WriteStartArray("authors");
            json.WriteStartObject();
            json.WriteString("name", feed.Author);
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteStartArray("items");
            foreach (var entry in feed.Entries)
                Write(json, feed, entry);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }

    private static void Write(Utf8JsonWriter json, FeedSource feed, FeedEntry entry)
    {
        json.WriteStartObject();
        json.WriteString("id", feed.BaseUrl is null ? entry.Key : feed.Address(entry.Url));
        json.WriteString("url", feed.Address(entry.Url));
        json.WriteString("title", entry.Title);
        if (entry.Summary.Length > 0)
            json.WriteString("summary", entry.Summary);
        json.WriteString(
            "content_html",
            entry.Html.Length > 0 ? entry.Html : Scripting.Forms.HtmlText.Escape(entry.Summary)
        );
        json.WriteString("date_published", entry.Date);
        json.WriteEndObject();
    }
}
