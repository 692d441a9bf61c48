using System.Text.Json;
using Quadro.Model.Records;
using Quadro.Model.Schemas;
using Quadro.Render.Door;

namespace Quadro.Render.Feeds;

/// <summary>Writes the ids with their addresses, so that other sites can link by id.</summary>
internal static class IdList
{
    public const string FileName = "ids.json";

    public static byte[] Write(ModelReads model)
    {
        var root = model.Settings.BaseUrl;
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, JsonFeed.Options))
        {
            json.WriteStartObject();
            foreach (
                var record in model
                    .Whole.Collections.SelectMany(collection => collection.Published)
                    .OrderBy(record => record.Key, StringComparer.Ordinal)
            )
                if (model.UrlOf(record) is { } url)
                    json.WriteString(NameOf(record), root is not null ? root + url[1..] : url);
            json.WriteEndObject();
        }
        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }

    /// <summary>The name of a record in the list.</summary>
    public static string NameOf(Record record) => record.Collection == CommonFields.Pages ? record.Id : record.Key;

    /// <summary>Reads names and addresses from the site's root, or null when Quadro did not write the list.</summary>
    /// <param name="root">The address of the site. Addresses on other sites are left out.</param>
    public static Dictionary<string, string>? Read(ReadOnlyMemory<byte> bytes, string? root)
    {
        try
        {
            using var json = JsonDocument.Parse(bytes);
            var found = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var entry in json.RootElement.EnumerateObject())
            {
                if (entry.Value.GetString() is not { } url)
                    continue;
                if (root is not null && url.StartsWith(root, StringComparison.Ordinal))
                    url = "/" + url[root.Length..];
                if (url.StartsWith('/'))
                    found[entry.Name] = url;
            }
            return found;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}
