using System.Collections.Frozen;
using System.Collections.Immutable;
using Quadro.Diagnostics;
using Quadro.Load;
using Quadro.Load.Markdown;
using Quadro.Model;
using Quadro.Scripting;
using Quadro.Text;

namespace Quadro.Plan;

/// <summary>The page templates of the site by name.</summary>
public sealed class TemplateCatalogue
{
    private const string Folder = "templates/pages/";

    private static readonly FrozenSet<string> Words = new[]
    {
        "for",
        "url",
        "title",
        "layout",
        "paginate",
        "items",
        "where",
    }.ToFrozenSet(StringComparer.Ordinal);

    private readonly FrozenDictionary<string, PageTemplate> byName;

    private TemplateCatalogue(ImmutableArray<PageTemplate> all)
    {
        All = all;
        byName = all.ToFrozenDictionary(template => template.Name, StringComparer.Ordinal);
    }

    public ImmutableArray<PageTemplate> All { get; }

    public PageTemplate? Find(string name) => byName.GetValueOrDefault(name);

    public static TemplateCatalogue Read(SiteModel model, DiagnosticBag log)
    {
        var found = ImmutableArray.CreateBuilder<PageTemplate>();
        foreach (var entry in model.Templates)
            if (
                entry.SitePath.StartsWith(Folder, StringComparison.Ordinal)
                && entry.SitePath.EndsWith(".html", StringComparison.Ordinal)
                && entry.Text is { } file
            )
                found.Add(Read(entry.SitePath[Folder.Length..^".html".Length], file, log));
        return new TemplateCatalogue(found.ToImmutable());
    }

    private static PageTemplate Read(string name, SourceFile file, DiagnosticBag log)
    {
        var source = FrontMatter.Split(file, log);
        var template = new PageTemplate
        {
            Name = name,
            File = file,
            Start = source.Body.Start,
        };
        if (source.Fields is not { } map)
            return template;
        foreach (var entry in map.Entries)
            if (!Words.Contains(entry.Key))
                log.Add(
                    Messages.Plan.UnknownTemplateKey(
                        entry.KeySpan,
                        entry.Key,
                        Suggestions.Nearest(entry.Key, Words.Order(StringComparer.Ordinal))
                    )
                );
        string? Text(string key)
        {
            if (map[key] is null or ScalarNode)
                return (map[key] as ScalarNode)?.Text;
            log.Add(Messages.Plan.ManyValuesForTemplateKey(map[key]!.Span, key));
            return null;
        }
        ScriptExpression? Expression(string key) =>
            Text(key) is { } text ? ScriptExpression.Parse(text, map[key]!.Span, log) : null;
        return template with
        {
            For = Text("for"),
            ForSpan = map["for"]?.Span,
            Url = Text("url"),
            UrlSpan = map["url"]?.Span,
            Title = Text("title"),
            Layout = Text("layout") ?? "base",
            LayoutSpan = map["layout"]?.Span,
            Paginate = Whole(Text("paginate"), map["paginate"], log),
            Items = Expression("items"),
            Where = Expression("where"),
        };
    }

    private static int? Whole(string? text, Node? node, DiagnosticBag log)
    {
        if (text is null)
            return null;
        if (
            int.TryParse(
                text,
                System.Globalization.NumberStyles.None,
                System.Globalization.CultureInfo.InvariantCulture,
                out var number
            )
            && number > 0
        )
            return number;
        log.Add(Messages.Plan.WrongPageSize(node!.Span, text));
        return null;
    }
}
