using System.Text.Json;
using Quadro.Model.Schemas;

namespace Quadro.Render.Feeds;

/// <summary>Ids and their addresses, so that other sites can link by id.</summary>
internal static class IdList
{
    public static byte[] Write(Workshop workshop)
    {
        var settings = workshop.Model.Settings;
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, JsonFeed.Options))
        {
            json.WriteStartObject();
            foreach (var record in workshop.Model.Collections.SelectMany(collection => collection.Published).OrderBy(record => record.Key, StringComparer.Ordinal))
                if (workshop.Plan.UrlOf(record, settings.Language) is { } url)
                    json.WriteString(record.Collection == CommonFields.Pages ? record.Id : record.Key, settings.BaseUrl is { } root ? root + url[1..] : url);
            json.WriteEndObject();
        }
        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }
}
