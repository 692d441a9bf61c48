namespace Quadro.Tests.Tracing;

/// <summary>Edits of templates, partials, layouts, schemas, texts of languages and assets.</summary>
internal static class TemplateEdits
{
    private static readonly string[] Snippets =
    [
        "<p>in più</p>",
        "<p>{{ page.title }} {{ page.url }} {{ page.language }} {{ page.kind }}</p>",
        "<p>{{ for one in page.breadcrumbs }}{{ one.title }} {{ end }}{{ page.updated }} {{ page.has_content }}</p>",
        "<p>{{ if page.source }}{{ page.source.file }} {{ page.source.line }}{{ end }}</p>",
        "<p>{{ data.works | where \"tags\" \"verde\" | size }} {{ data.places | map \"title\" | size }}</p>",
        "<p>{{ for group in (group_by data.works \"lead\") }}{{ group.key }}: {{ size group.items }} {{ end }}</p>",
        "<p>{{ data.costs | sum \"amount\" }} {{ data.works | sum \"left\" | money }}</p>",
        "<p>{{ for one in (data.works | sort_by \"budget\" \"desc\" | limit 2) }}{{ link one }} {{ end }}</p>",
        "<p>{{ for one in data.crew }}{{ url one }} {{ one.leads | size }} {{ end }}</p>",
        "<p>{{ site.records }} {{ site.description }} {{ site.base_url }} {{ absolute \"/x/\" }} {{ "
            + "site.languages | size }}</p>",
        "<p>{{ link \"scuola\" }} {{ link \"places/riva\" \"riva\" }}</p>",
        "<p>{{ (data.works | first).title }} {{ (data.works | last).state }} {{ data.works | contains "
            + "(data.works | first) }}</p>",
        "<p>{{ label \"works\" \"state\" }} {{ t \"theme.facts\" }} {{ for one in site.without }}{{ one }} {{ "
            + "end }}</p>",
        "{{ include \"foot\" }}",
        "{{ include \"extra\" }}",
        "<p>{{ for one in data.works }}{{ if one.state.value == \"late\" }}{{ include \"late\" work: one }}{{ "
            + "end }}{{ end }}</p>",
        "<p>{{ for one in site.quality.findings }}{{ one.code }} {{ end }}</p>",
        "<img src=\"{{ asset \"favicon.svg\" }}\" alt=\"\">",
        "<p>{{ plain page.content 30 }} {{ markdown \"*così* [[scuola]]\" }}</p>",
        "<p>{{ for one in data.works }}{{ $s = source one \"spent\" }}{{ if $s }}{{ $s.line }} {{ end }}{{ end }}</p>",
        "<p>{{ $w = data.works | twin (data.works | first) }}{{ if $w }}{{ $w.title }}{{ end }} {{ days "
            + "(data.works | first).start site.as_of }}</p>",
        "<p>{{ site.licence }} {{ site.theme.colour }} {{ site.edition }} {{ for one in site.legal }}{{ "
            + "one.title }} {{ one.url }} {{ end }}</p>",
        "<p>{{ for other in page.alternates }}{{ other.language }} {{ other.url }} {{ end }}{{ page.canonical }}</p>",
        "<p>{{ if site.search_url != \"\" }}{{ site.search_url }}{{ end }} {{ site.without | size }} {{ for "
            + "one in site.feeds }}{{ one.url }} {{ end }}</p>",
        "<p>{{ for one in site.menu }}{{ one.title }} {{ one.language }} {{ end }}{{ for one in "
            + "site.collections }}{{ one.singular }} {{ one.count }} {{ end }}</p>",
        "<p>{{ for one in (data.works | where \"place\" (data.works | first).parent) }}{{ one.id }} {{ end }}</p>",
        "<p>{{ for one in data.works }}{{ $w = data.works | twin one }}{{ if $w }}{{ $w.id }} {{ end }}{{ end }}</p>",
        "<p>{{ for facet in page.facets }}{{ facet.label }} {{ for value in facet.values }}{{ if value.items "
            + "}}{{ for one in value.items }}{{ one.id }} {{ end }}{{ end }}{{ end }}{{ end }}</p>",
    ];

    private static readonly string[] Broken =
    [
        "{{ nome }}",
        "{{ if }}",
        "{{ include \"manca\" }}",
        "{{ t \"niente.qui\" }}",
        "{{ asset \"manca.css\" }}",
        "<p id=\"x\"></p><p id=\"x\"></p>",
        "<a href=\"/non/esiste/\">x</a>",
        "<img src=\"https://example.com/x.png\" alt=\"\">",
        "{{ link \"nessuno\" }}",
        "{{ page.nome }}",
    ];

    public static Edit[] All { get; } =
    [
        new("snippet in a template", 9, edit =>
            Insert(edit, edit.Path("templates/pages/", ".html"), edit.OneOf(Snippets))
        ),
        new("snippet in a partial", 3, edit =>
            Insert(edit, edit.Path("templates/partials/", ".html"), edit.OneOf(Snippets[0], Snippets[9], Snippets[12]))
        ),
        new("snippet in a layout", 3, edit =>
            Insert(
                edit,
                edit.Path("templates/layouts/", ".html"),
                edit.OneOf(Snippets[1], Snippets[4], Snippets[5], Snippets[9])
            )
        ),
        new("broken snippet", 3, edit => Insert(edit, edit.Path("templates/", ".html"), edit.OneOf(Broken))),
        new("snippet removed", 5, RemoveSnippet),
        new("partial deleted", 2, edit => Delete(edit, edit.Path("templates/partials/"))),
        new("partial added", 3, edit =>
            edit.Put(
                $"templates/partials/{edit.OneOf("extra", "late", "entry", "head")}.html",
                edit.OneOf("<p>extra</p>\n", "<p>{{ site.title }}</p>\n", "<p>{{ size data.works }}</p>\n")
            )
        ),
        new("page template deleted", 2, edit => Delete(edit, edit.Path("templates/pages/"))),
        new("kit template changed", 3, KitTemplate),
        new("declared page", 4, Declared),
        new("front matter of a template", 4, FrontMatter),
        new("asset", 4, Asset),
        new("words", 5, Words),
        new("schema", 10, Schema),
    ];

    private static void Insert(Editing edit, string? path, string snippet)
    {
        if (path is null)
            return;
        edit.Change(path, text =>
            text.Contains("</main>", StringComparison.Ordinal)
                ? text.Replace("</main>", snippet + "\n</main>", StringComparison.Ordinal)
                : text + snippet + "\n"
        );
    }

    private static void RemoveSnippet(Editing edit)
    {
        if (edit.Path("templates/", ".html") is not { } path)
            return;
        edit.Lines(path, lines => lines.RemoveAll(line => Snippets.Contains(line) || Broken.Contains(line)));
    }

    private static void Delete(Editing edit, string? path)
    {
        if (path is not null)
            edit.Delete(path);
    }

    private static void KitTemplate(Editing edit)
    {
        var path = edit.OneOf(
            "templates/pages/projects.html",
            "templates/pages/updates.html",
            "templates/partials/head.html",
            "templates/partials/entry.html",
            "templates/pages/list.html",
            "templates/partials/cited-by.html",
            "templates/schema/projects.yaml"
        );
        if (edit.Text(path) is not null && edit.Chance(50))
            edit.Delete(path);
        else if (path.EndsWith(".yaml", StringComparison.Ordinal))
            edit.Put(
                path,
                Editing
                    .OfKit(path)
                    .Replace("it: Stato", "it: " + edit.OneOf("Fase", "Condizione"), StringComparison.Ordinal)
            );
        else
            edit.Put(path, Editing.OfKit(path) + edit.OneOf(Snippets[0], Snippets[9]) + "\n");
    }

    private static void Declared(Editing edit)
    {
        var path = $"templates/pages/made{edit.Number(3)}.html";
        if (edit.Text(path) is not null && edit.Chance(40))
            edit.Delete(path);
        else
            edit.Put(
                path,
                edit.OneOf(
                    "---\nurl: /fatta/\ntitle: theme.facts\n---\n",
                    "---\nfor: crew\nurl: \"{record}opere/\"\ntitle: theme.projects\nwhere: "
                        + "\"size(record.leads) > 0\"\n---\n<p>{{ record.leads | size }}</p>\n",
                    "---\nurl: /tutte/\ntitle: theme.projects\nitems: \"data.works | sort_by "
                        + "\\\"start\\\"\"\npaginate: 4\n---\n{{ for one in page.items }}{{ link one }} {{ end }}\n",
                    "---\nfor: works\nurl: \"/opere/{id}/foglio/\"\ntitle: theme.facts\nlayout: "
                        + "none\n---\n<p>{{ record.title }} {{ for one in record.costs }}{{ one.amount }} {{ "
                        + "end }}</p>\n"
                )
                    + edit.OneOf(Snippets)
                    + "\n"
            );
    }

    private static void FrontMatter(Editing edit)
    {
        switch (edit.Number(4))
        {
            case 0:
                edit.Change("templates/pages/by-state.html", text =>
                    text.Replace("paginate: 2", "paginate: 3", StringComparison.Ordinal)
                );
                break;
            case 1:
                edit.Change("templates/pages/by-state.html", text =>
                    text.Replace("paginate: 3", "paginate: 2", StringComparison.Ordinal)
                );
                break;
            case 2:
                edit.Change("templates/pages/place-costs.html", text =>
                    text.Replace("> 0", "> " + edit.OneOf("1", "2"), StringComparison.Ordinal)
                );
                break;
            default:
                edit.Change("templates/pages/place-costs.html", text =>
                    text.Contains("layout: plain", StringComparison.Ordinal)
                        ? text.Replace("layout: plain", "layout: base", StringComparison.Ordinal)
                        : text.Replace("layout: base", "layout: plain", StringComparison.Ordinal)
                );
                break;
        }
    }

    private static void Asset(Editing edit)
    {
        var path = $"templates/assets/{edit.OneOf("site.css", "favicon.svg", "more.css")}";
        if (edit.Text(path) is not null && edit.Chance(20))
            edit.Delete(path);
        else
            edit.Put(
                path,
                edit.OneOf(
                    "body { margin: 0 }\n",
                    "body { margin: 1em }\n",
                    "<svg xmlns=\"http://www.w3.org/2000/svg\"/>\n"
                )
            );
    }

    private static void Words(Editing edit)
    {
        var path = $"templates/i18n/{edit.OneOf("it", "en")}.yaml";
        if (edit.Text(path) is not null && edit.Chance(30))
            edit.Delete(path);
        else
            edit.Put(
                path,
                edit.Number(5) switch
                {
                    0 => Editing.OfKit(path).Replace("theme.facts:", "theme.fatti:", StringComparison.Ordinal),
                    1 => System.Text.RegularExpressions.Regex.Replace(
                        Editing.OfKit(path),
                        "(?m)^( *theme.facts: ).*$",
                        "$1" + edit.OneOf("Dati", "Facts here")
                    ),
                    2 => System.Text.RegularExpressions.Regex.Replace(
                        Editing.OfKit(path),
                        "(?m)^( *nav.home: ).*$",
                        "$1" + edit.OneOf("Inizio", "Start")
                    ),
                    3 => System.Text.RegularExpressions.Regex.Replace(
                        Editing.OfKit(path),
                        "(?m)^( *address.by_state: ).*$",
                        "$1" + edit.OneOf("secondo-stato", "state")
                    ),
                    _ => Editing.OfKit(path) + "# in fondo\n",
                }
            );
    }

    private static void Schema(Editing edit)
    {
        const string Works = "data/works.schema.yaml";
        switch (edit.Number(13))
        {
            case 0:
                edit.Change(Works, text =>
                    text.Replace("it: Importo", "it: " + edit.OneOf("Costo", "Valore"), StringComparison.Ordinal)
                );
                break;
            case 1:
                edit.Change(Works, text =>
                    text.Replace("it: Aperta", "it: " + edit.OneOf("In corso", "Viva"), StringComparison.Ordinal)
                );
                break;
            case 2:
                edit.Change(Works, text =>
                    text.Replace(
                        "rules:",
                        "  - { name: colour, title: { it: Colore, en: Colour }, type: string }\nrules:",
                        StringComparison.Ordinal
                    )
                );
                break;
            case 3:
                edit.Change(Works, text =>
                    text.Replace(
                        "severity: warning",
                        "severity: " + edit.OneOf("info", "off", "error"),
                        StringComparison.Ordinal
                    )
                );
                break;
            case 4:
                edit.Change(Works, text =>
                    text.Replace("spent beyond", "paid beyond", StringComparison.Ordinal)
                        .Replace("} spent of {", "} su {", StringComparison.Ordinal)
                );
                break;
            case 5:
                edit.Key(
                    edit.OneOf("data/places.schema.yaml", "data/crew.schema.yaml", "data/costs.schema.yaml", Works),
                    "pages",
                    edit.OneOf("false", "true", null!)
                );
                break;
            case 6:
                edit.Key(Works, "sort", edit.OneOf("[title]", "[-start, title]", "[place, title]", null!));
                break;
            case 7:
                edit.Key(
                    edit.OneOf(Works, "data/places.schema.yaml"),
                    "title",
                    edit.OneOf("{ it: Lavori, en: Jobs }", "{ it: Siti, en: Sites }", "Nomi")
                );
                break;
            case 8:
                edit.Change(Works, text =>
                    text.Replace("name: note, ", "name: note, visibility: internal, ", StringComparison.Ordinal)
                );
                break;
            case 9:
                edit.Change(Works, text =>
                    text.Contains("format: markdown", StringComparison.Ordinal)
                        ? text.Replace(", format: markdown", "", StringComparison.Ordinal)
                        : text.Replace("name: note,", "name: note, format: markdown,", StringComparison.Ordinal)
                );
                break;
            case 10:
                edit.Change(Works, text =>
                    text.Replace(
                        "budget - spent",
                        edit.OneOf("budget", "spent - budget", "budget * 2"),
                        StringComparison.Ordinal
                    )
                );
                break;
            case 11:
                edit.Change(Works, text =>
                    text.Replace(
                        "name: start, title: { it: Inizio, en: Start }, type: date",
                        "name: start, title: { it: Inizio, en: Start }, type: string",
                        StringComparison.Ordinal
                    )
                );
                break;
            default:
                edit.Change(Works, text => text.Replace("nature: paid", "nature: committed", StringComparison.Ordinal));
                break;
        }
    }
}
