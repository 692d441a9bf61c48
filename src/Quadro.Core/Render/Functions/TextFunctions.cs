using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Quadro.Diagnostics;
using Quadro.Model.Functions;
using Quadro.Model.Inference;
using Quadro.Model.Languages;
using Quadro.Scripting;
using Quadro.Scripting.Forms;

namespace Quadro.Render.Functions;

/// <summary>Texts of the templates in the page's language.</summary>
internal static class TextFunctions
{
    public static ImmutableArray<ScriptFunction> All => [new("t", 1, 1, "t \"key\" [name: value]", Translate)];

    /// <summary>Fills placeholders; a plural is chosen by the value called 'count'.</summary>
    public static string Fill(
        PageHost host,
        TextEntry entry,
        IReadOnlyCollection<KeyValuePair<string, object?>> values
    ) => Fill(entry, values, (name, value) => Print(host, name, value), out _);

    private static string Translate(ScriptCall call)
    {
        var host = PageHost.Of(call);
        var key = call.Text(0);
        // A language without texts has a message of its own.
        if (host.Language.Texts.Count == 0)
            return host.Language.Word(key);
        if (!host.Language.Texts.TryGetValue(key, out var entry))
            throw call.Failure(
                Rules.Render.UnknownText,
                Messages.Render.NoText(key, host.Language.Tag),
                Messages.DidYouMean(key, host.Language.Texts.Keys.Order(StringComparer.Ordinal))
                    ?? Messages.Render.WriteText(host.Language.Tag)
            );
        var text = Fill(entry, call.Named, (name, value) => Print(host, name, value), out var missing);
        if (missing is null)
            return text;
        throw call.Failure(
            Rules.Render.MissingPlaceholder,
            Messages.Render.TextNeeds(key, missing),
            Messages.Render.FormOfText(key, missing)
        );
    }

    private static string Fill(
        TextEntry entry,
        IEnumerable<KeyValuePair<string, object?>> values,
        Func<string, object?, string> print,
        out string? missing
    )
    {
        missing = null;
        var named = values.ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);
        var pattern =
            entry.One is { } one && named.TryGetValue("count", out var count) && QueryNumber.Of(Total.Inner(count)) == 1
                ? one
                : entry.Other;
        if (!pattern.Contains('{', StringComparison.Ordinal))
            return pattern;
        var text = new StringBuilder(pattern.Length + 16);
        var at = 0;
        while (pattern.IndexOf('{', at) is var open and >= 0 && pattern.IndexOf('}', open) is var close and >= 0)
        {
            var name = pattern[(open + 1)..close];
            text.Append(pattern, at, open - at);
            if (named.TryGetValue(name, out var value))
                text.Append(print(name, value));
            else
                missing ??= name;
            at = close + 1;
        }
        return text.Append(pattern, at, pattern.Length - at).ToString();
    }

    private static string Print(PageHost host, string name, object? value) =>
        value switch
        {
            null => "",
            string text => text,
            HtmlText html => Markdown.PlainText.Line(html.Value),
            int or long when WholeNumbers.IsYear(name) => WholeNumbers.Digits(
                host.Language.Formats,
                Convert.ToInt64(value, CultureInfo.InvariantCulture)
            ),
            int or long => host.Language.Formats.Number(QueryNumber.Of(value)!.Value),
            _ => host.Print(value) switch
            {
                HtmlText html => Markdown.PlainText.Line(html.Value),
                var printed => $"{printed}",
            },
        };
}
