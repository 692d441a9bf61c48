using Quadro.Model.Records;
using Quadro.Model.Schemas;
using Quadro.Render.Markdown.Dialect;
using Quadro.Text;
using Quadro.Values;

namespace Quadro.Render.Markdown;

/// <summary>Renders the Markdown in fields of records and of their parts.</summary>
internal static class FieldProse
{
    public static bool MayStandIn(RecordCollection collection) => collection.Schema.Fields.All.Any(MayHold);

    public static IEnumerable<RecordProse> Of(Record record) => Of(record, record);

    private static bool MayHold(Field field) => field.Format == "markdown" || field.Fields?.All.Any(MayHold) == true;

    private static IEnumerable<RecordProse> Of(Record owner, DataObject part)
    {
        for (var i = 0; i < part.Fields.All.Length; i++)
        {
            var (field, value) = (part.Fields.All[i], part.Given(i));
            if (value is null || !MayHold(field))
                continue;
            var span = part.SpanOf(i) ?? part.Span;
            foreach (var item in value is IReadOnlyList<object?> list ? list : [value])
                switch (item)
                {
                    case Part inner:
                        foreach (var prose in Of(owner, inner))
                            yield return prose;
                        break;
                    case string text when field.Format == "markdown":
                        yield return new RecordProse(owner, field.Name, Read(text, span));
                        break;
                    case LocalizedText words when field.Format == "markdown":
                        foreach (var each in words.Texts)
                            yield return new RecordProse(owner, field.Name, Read(each.Text, span));
                        break;
                }
        }
    }

    private static Prose Read(string text, SourceSpan span)
    {
        // The page that shows the field reports the fault.
        if (Tangle.In(text) is not null)
            return Prose.None;
        try
        {
            return Whole(text, span);
        }
        catch (ArgumentException exception)
            when (exception.Message.Contains("too deeply nested", StringComparison.Ordinal))
        {
            return Prose.None;
        }
    }

    private static Prose Whole(string text, SourceSpan span)
    {
        var raw = span.Text;
        var document = Markdig.Markdown.Parse(text, MarkdownDialect.Pipeline);
        var prose = new ProseReader(text, Place).Read(document);
        if (!LeftoverReader.MayHave(text))
            return prose;
        var leftovers = new LeftoverReader(text, Place);
        foreach (var node in Markdig.Syntax.MarkdownObjectExtensions.Descendants(document))
            leftovers.See(node);
        return prose with { Leftovers = leftovers.Read() };

        // The format of the file may write the text differently: when it is not found literally, the place is the
        // whole field.
        SourceSpan Place(int start, int length)
        {
            var at =
                length > 0 && start + length <= text.Length
                    ? raw.IndexOf(text.Substring(start, length), StringComparison.Ordinal)
                    : -1;
            return at < 0 || raw.Length != span.Length ? span : span.Part(at, length);
        }
    }
}
