namespace Quadro.Scripting.Forms;

/// <summary>The way words are written into a file: the escaping, and the form of links, notes and missing
/// values.</summary>
public abstract class OutputForm
{
    public static OutputForm Html { get; } = new HtmlForm();

    public static OutputForm Plain { get; } = new PlainForm();

    public static OutputForm Json { get; } = new JsonForm();

    public static OutputForm Csv { get; } = new CsvForm();

    /// <summary>The form of a file, by the extension of its path.</summary>
    public static OutputForm Of(string path)
    {
        var ending = Path.GetExtension(path).ToLowerInvariant();
        return ending switch
        {
            "" or ".html" or ".htm" or ".xhtml" or ".xml" or ".svg" or ".atom" or ".rss" or ".kml" => Html,
            ".json" or ".geojson" or ".topojson" or ".jsonld" or ".webmanifest" => Json,
            ".csv" or ".tsv" => Csv,
            _ => Plain,
        };
    }

    /// <summary>Whether Markdown becomes elements in this form; otherwise it becomes plain text.</summary>
    public virtual bool HasElements => false;

    /// <summary>Escapes a text for the place where it is printed.</summary>
    internal abstract string Escape(string text, CharBuffer? before);

    /// <summary>Writes a text in another language than the page's.</summary>
    internal virtual string Foreign(string text, string language, CharBuffer? before) => Escape(text, before);

    internal virtual string Write(Phrase printed, CharBuffer? before) =>
        Escape(string.Join(' ', printed.Runs.Select(Words).Where(words => words.Length > 0)), before);

    private protected virtual string Words(Run run) => run.Text;

    /// <summary>Removes control characters: no file may contain them, but an expression can make them.</summary>
    private protected static string WithoutControl(string text)
    {
        foreach (var c in text)
            if (char.IsControl(c) && c is not ('\t' or '\n' or '\r'))
                return string.Concat(text.Select(c => IsForbidden(c) ? Text.UnseenSigns.Stead : c));
        return text;
    }

    private static bool IsForbidden(char c) => c is '\u007f' or (< ' ' and not ('\t' or '\n' or '\r'));
}

/// <summary>HTML and XML.</summary>
internal sealed class HtmlForm : OutputForm
{
    public override bool HasElements => true;

    internal override string Escape(string text, CharBuffer? before) => HtmlText.Escape(text);

    internal override string Foreign(string text, string language, CharBuffer? before) =>
        before?.IsInText == true ? HtmlText.InLanguage(text, language) : HtmlText.Escape(text);

    internal override string Write(Phrase printed, CharBuffer? before) =>
        printed.Runs is [var one] ? Element(one) : string.Join(' ', printed.Runs.Select(Element));

    /// <summary>The HTML of a run, independent of its place.</summary>
    public static string Element(Run run)
    {
        var words = HtmlText.Escape(run.Text);
        switch (run.Kind)
        {
            case RunKind.Link:
                var language = run.Language is { } spoken ? $" lang=\"{HtmlText.Escape(spoken)}\"" : "";
                var target = run.TargetLanguage is { } other ? $" hreflang=\"{HtmlText.Escape(other)}\"" : "";
                return $"<a href=\"{HtmlText.Escape(run.Url ?? "")}\"{target}{language}>{words}</a>";
            case RunKind.Note:
                return $"<span class=\"partial\">{words}</span>";
            case RunKind.Missing:
                return $"<span class=\"unknown\">{words}</span>";
            default:
                return run.Language is { } foreign ? HtmlText.InLanguage(run.Text, foreign) : words;
        }
    }
}

/// <summary>Text without any escaping: .txt, and every extension that Quadro has no rules for.</summary>
internal sealed class PlainForm : OutputForm
{
    internal override string Escape(string text, CharBuffer? before) => WithoutControl(text);

    private protected override string Words(Run run) => run.Kind is RunKind.Note ? $"({run.Text})" : run.Text;
}

/// <summary>JSON: templates write the quotes, and values are printed between them.</summary>
internal sealed class JsonForm : OutputForm
{
    internal override string Escape(string text, CharBuffer? before) =>
        System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(WithoutControl(text));

    private protected override string Words(Run run) => run.Kind is RunKind.Missing or RunKind.Note ? "" : run.Text;
}

/// <summary>Tables in CSV (RFC 4180): a value is a cell, and is quoted when necessary; between quotes of the
/// template, its own quotes are doubled. A missing value is an empty cell.</summary>
internal sealed class CsvForm : OutputForm
{
    private static readonly System.Buffers.SearchValues<char> Special = System.Buffers.SearchValues.Create(
        "\",;\t\r\n"
    );

    internal override string Escape(string text, CharBuffer? before)
    {
        var plain = WithoutControl(text);
        if (plain.AsSpan().IndexOfAny(Special) < 0)
            return plain;
        var doubled = plain.Replace("\"", "\"\"", StringComparison.Ordinal);
        return before?.IsInQuotes == true ? doubled : $"\"{doubled}\"";
    }

    private protected override string Words(Run run) => run.Kind is RunKind.Missing or RunKind.Note ? "" : run.Text;
}
