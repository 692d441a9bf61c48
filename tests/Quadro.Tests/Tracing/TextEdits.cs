namespace Quadro.Tests.Tracing;

/// <summary>Edits of Markdown files and of the files beside them.</summary>
internal static class TextEdits
{
    private static readonly string[] Sentences =
    [
        "Una frase in più.",
        "Una parola parola di troppo.",
        "Si veda [[scuola]].",
        "Si veda [[works/ponte|il ponte]] e [[B-RUNO]].",
        "Si veda [[vecchio-nome]].",
        "Si veda [il ponte](/opere/ponte/#misure).",
        "Si veda [Anna](/crew/anna/#storia).",
        "Si torni [a casa](/), agli [stati](/stati/), al [sommario](/sommario/).",
        "Le opere aperte sono {{ data.works | where \"state\" \"open\" | size }}.",
        "La spesa è {{ data.works | sum \"spent\" }}, i luoghi {{ for one in data.places }}{{ one.title }} {{ end }}.",
        "Il titolo è {{ site.title }}, alla data {{ site.as_of }}.",
        "{{ link \"ponte\" }} in {{ t \"theme.facts\" }}",
        "Il primo {{ (data.works | sort_by \"start\" | first).title }}.",
        "![](img/foto.svg)",
        "Si clicchi [qui](/opere/).",
        "#### Troppo in basso\n\nSotto.",
        "La guida spiega le opere una per una, dice chi le fa, quanto costano e quando finiscono, e non tace "
            + "i ritardi.",
        "Scrivere a mario.rossi@example.org per sapere.",
        "| a | b |\n|:-:|--:|\n| [[parco]] | 2 |",
        "> [!NOTE]\n> Un riquadro.",
        "Una nota[^1].\n\n[^1]: Eccola, con [[piazza]].",
        "## Un titolo\n\nCon testo.",
        "<p id=\"posto\">Un posto, e <a href=\"/opere/scuola/\">la scuola</a>.</p>",
        "Un [posto](#posto).",
    ];

    private static readonly string[] Broken =
    [
        "Si veda [[nessuno]].",
        "Si veda [niente](niente.md).",
        "Si veda [un'altra](/non/esiste/).",
        "Un [posto](/opere/ponte/#manca).",
        "{{ data.niente }}",
        "{{ record.nome }}",
        "[x](works:manca)",
        "{{ if }}",
    ];

    public static Edit[] All { get; } =
    [
        new("sentence added", 12, edit => Append(edit, edit.OneOf(Sentences))),
        new("sentence removed", 8, RemoveLine),
        new("broken sentence", 3, edit => Append(edit, edit.OneOf(Broken))),
        new("heading renamed", 4, RenameHeading),
        new("text deleted", 4, edit => Maybe(edit.Path("content/", ".md"), edit.Delete)),
        new("text restored", 5, Restore),
        new("page added", 4, edit =>
            edit.Put(
                edit.OneOf("content/guida/", "content/info/", "content/altro/", "content/altro/dentro/", "content/")
                    + edit.NewName("pagina")
                    + edit.OneOf(".md", ".md", "/index.md"),
                edit.OneOf("---\ntitle: Pagina\n---\n", "# Un titolo\n\n", "") + edit.OneOf(Sentences) + "\n"
            )
        ),
        new("record text added", 4, edit =>
            edit.Put(
                $"content/works/{edit.OneOf("", "", "dentro/")}{edit.Pick(edit.Ids("works"))}{edit.OneOf(".md", ".en.md", "/index.md", "/index.en.md")}",
                edit.OneOf(Sentences) + "\n"
            )
        ),
        new("translation", 4, edit =>
            Maybe(edit.Path("content/", ".md"), path =>
                edit.Put(
                    path.Replace(".en.md", ".md", StringComparison.Ordinal)[..^3] + ".en.md",
                    edit.OneOf(
                        "",
                        "---\ntitle: A title\n---\n",
                        "---\nupdated: 2026-01-01\n---\n",
                        "---\ntranslated_from: abc\n---\n"
                    )
                        + edit.OneOf(Sentences)
                        + "\n"
                )
            )
        ),
        new("languages", 2, edit => Front(edit, "languages", edit.OneOf("[it]", "[en]", "[it, en]", "[xx]", null!))),
        new("list text", 2, ListText),
        new("title", 4, edit =>
            Front(
                edit,
                "title",
                edit.OneOf("Nuovo titolo", "{ it: Due lingue, en: Two languages }", "Anna", "Zeta", null!)
            )
        ),
        new("summary", 3, edit => Front(edit, "summary", edit.OneOf("In breve.", "In in breve.", null!))),
        new("date", 3, edit =>
            Front(edit, edit.OneOf("date", "updated"), edit.OneOf("2026-01-01", "2026-06-29", "2027-01-01", null!))
        ),
        new("draft", 3, edit => Front(edit, "draft", edit.OneOf("true", "false", null!))),
        new("publication", 3, edit =>
            Front(edit, "publication", edit.OneOf("draft", "public", "2026-09-01", "embargo", null!))
        ),
        new("aliases", 3, edit =>
            Front(
                edit,
                "aliases",
                edit.OneOf(
                    "[/vecchio/ponte/]",
                    "[vecchio-nome]",
                    "[/gia/qui/, ALTRO]",
                    "[/gia/qui, /opere/ponte/index.html]",
                    null!
                )
            )
        ),
        new("address", 2, edit =>
            Front(
                edit,
                "url",
                edit.OneOf("/altrove/", "/opere/scuola/", "/guida/altra/", "{ it: /altrove/, en: /elsewhere/ }", null!)
            )
        ),
        new("layout", 2, edit => Front(edit, "layout", edit.OneOf("works", "page", "record", "crew", null!))),
        new("templates off", 1, edit => Front(edit, "templates", edit.OneOf("false", "true", null!))),
        new("tags", 2, edit => Front(edit, "tags", edit.OneOf("[verde, acqua]", "[scuole]", null!))),
        new("static file", 5, StaticFile),
    ];

    private static void Maybe(string? path, Action<string> act)
    {
        if (path is not null)
            act(path);
    }

    private static void Front(Editing edit, string key, string? value) =>
        Maybe(edit.Path("content/", ".md"), path => edit.FrontKey(path, key, value));

    private static void Append(Editing edit, string sentence) =>
        Maybe(edit.Path("content/", ".md"), path => edit.Change(path, text => $"{text}\n{sentence}\n"));

    private static void RemoveLine(Editing edit) =>
        Maybe(edit.Path("content/", ".md"), path => edit.Lines(path, lines =>
            {
                var body = lines.FindLastIndex(line => line == "---") + 1;
                if (lines.Count > body)
                    lines.RemoveAt(body + edit.Number(lines.Count - body));
            }));

    private static void RenameHeading(Editing edit) =>
        Maybe(edit.Path("content/", ".md"), path => edit.Change(path, text => text.Contains(
                    "## Storia",
                    StringComparison.Ordinal
                )
                    ? text.Replace("## Storia", "## Vita", StringComparison.Ordinal)
                : text.Contains("## Vita", StringComparison.Ordinal)
                    ? text.Replace("## Vita", "## Storia", StringComparison.Ordinal)
                : text.Replace("## M", "## Altre m", StringComparison.Ordinal)));

    private static void Restore(Editing edit)
    {
        var gone = EditedSite
            .Town.Files.Where(file =>
                edit.Site.Files.GetValueOrDefault(file.Key)?.Bytes.AsSpan().SequenceEqual(file.Value.Bytes) != true
            )
            .ToList();
        if (gone.Count > 0 && edit.Pick(gone) is var (path, file))
            edit.Put(path, file.Bytes);
    }

    private static void ListText(Editing edit)
    {
        var path =
            $"content/{edit.OneOf("works", "places", "crew", "updates", "guida", "altro", "altro/dentro", "works/dentro")}/_index{edit.OneOf("", ".en")}.md";
        if (edit.Text(path) is not null && edit.Chance(40))
            edit.Delete(path);
        else
            edit.Put(path, $"---\ntitle: {edit.OneOf("Elenco", "Tutti")}\n---\n{edit.OneOf(Sentences)}\n");
    }

    private static void StaticFile(Editing edit)
    {
        var path = edit.OneOf(
            "content/guida/allegato.txt",
            "content/img/pianta.txt",
            "content/img/foto.svg",
            "content/guida/nuovo.txt",
            "content/opere/scuola/foto.txt",
            "content/guida/altra.rst"
        );
        if (edit.Text(path) is not null && edit.Chance(30))
            edit.Delete(path);
        else
            edit.Put(path, edit.OneOf("uno\n", "due\n", "tre e più\n"));
    }
}
