using Quadro.Diagnostics;
using Quadro.Load;

namespace Quadro.Tests.Load;

public class LoaderTests
{
    [Fact]
    public void Each_file_is_read_as_what_its_path_says()
    {
        var (site, findings) = Load(
            new MemoryInputs()
                .Add("quadro.yaml", "title: A\n")
                .Add("data/projects.csv", "id,name\na,Uno\n")
                .Add("data/projects/more.csv", "id,name\nb,Due\n")
                .Add("data/projects/c.yaml", "name: Tre\n")
                .Add("data/projects.schema.yaml", "title: Progetti\n")
                .Add("data/norms.yaml", "- id: n1\n- id: n2\n")
                .Add("data/people.json", "{\"p1\": {\"name\": \"X\"}}")
                .Add(
                    "data/places.geojson",
                    "{\"type\": \"FeatureCollection\", \"features\": [{\"type\": \"Feature\", \"id\": 7, "
                        + "\"properties\": {\"name\": \"Y\"}, \"geometry\": null}]}"
                )
                .Add("content/index.md", "# Casa\n")
                .Add("content/projects/deep/a.en.md", "---\ntitle: One\n---\nText\n")
                .Add("content/projects/a.png", [1, 2, 3])
                .Add("templates/layouts/base.html", "<html>")
                .Add("templates/schema/projects.yaml", "fields: []\n")
                .Add("templates/i18n/it.yaml", "hello: ciao\n")
                .Add("templates/assets/style.css", "a{}")
        );
        Assert.Empty(findings);
        Assert.Equal("{title: A}", site.Settings.Show());
        Assert.Equal(
            [
                "norms norms List [{id: n1}, {id: n2}]",
                "people people MapById {p1: {name: \"X\"}}",
                "places places List [{name: \"Y\", id: #7, geometry: -}]",
                "projects projects Table nothing",
                "projects c One {name: Tre}",
                "projects more Table nothing",
            ],
            site.Records.Select(r => $"{r.Collection} {r.Name} {r.Shape} {r.Node.Show()}")
        );
        Assert.Equal(
            ["a Uno", "b Due"],
            site.Records.Where(r => r.Table is not null)
                .SelectMany(r => r.Table!.Rows)
                .Select(r => string.Join(' ', r.Cells()))
        );
        Assert.Equal(
            ["index  nothing", "projects/deep/a en {title: One}"],
            site.Markdown.Select(m => $"{m.Name} {m.Language} {m.Fields.Show()}")
        );
        Assert.Equal(["content/projects/a.png"], site.Static.Select(e => e.Path));
        Assert.Equal(["templates/layouts/base.html"], site.Templates.Select(e => e.Path));
        Assert.Equal(["templates/assets/style.css"], site.Assets.Select(e => e.Path));
        Assert.Equal(["projects {fields: []}"], site.TemplateSchemas.Select(s => $"{s.Collection} {s.Node.Show()}"));
        Assert.Equal(["projects {title: Progetti}"], site.DataSchemas.Select(s => $"{s.Collection} {s.Node.Show()}"));
        Assert.Equal(["it {hello: ciao}"], site.Texts.Select(s => $"{s.Language} {s.Node.Show()}"));
        Assert.Empty(site.Incomplete);
    }

    [Fact]
    public void A_file_of_the_site_hides_the_one_of_the_kit()
    {
        var (site, _) = Load(
            new MemoryInputs()
                .Add("kit:templates/a.html", "kit")
                .Add("kit:templates/b.html", "kit")
                .Add("templates/a.html", "own")
                .Add("kit:templates/schema/projects.yaml", "of: kit\n")
                .Add("templates/schema/projects.yaml", "of: site\n")
        );
        Assert.Equal(["kit:templates/b.html", "templates/a.html"], site.Templates.Select(e => e.Path));
        Assert.Equal("{of: site}", Assert.Single(site.TemplateSchemas).Node.Show());
    }

    [Fact]
    public void The_schema_says_how_a_table_is_written()
    {
        var (site, findings) = Load(
            new MemoryInputs()
                .Add(
                    "data/a.schema.yaml",
                    "dialect: { delimiter: '|', encoding: windows-1252, delimeter: x, headerRows: two, "
                        + "quoteChar: \"''\" }\n"
                )
                .Add("data/a.csv", [.. "id|nome,c\n1|citt"u8, 0xE0, (byte)'\n'])
        );
        Assert.Equal(["QD1011(1,1)", "QD1020(1,52)", "QD1020(1,78)", "QD1020(1,94)"], findings.Places());
        Assert.Equal(["1", "città"], Assert.Single(Assert.Single(site.Records).Table!.Rows).Cells());
    }

    [Fact]
    public void Bytes_that_are_no_text_are_reported_where_they_stand()
    {
        var (site, findings) = Load(
            new MemoryInputs()
                .Add("content/a.md", [.. "è\nàb"u8, 0xFF, .. "c"u8])
                .Add("data/a.csv", [.. "id,è\n1,àb"u8, 0xFF, .. "c\n"u8])
        );
        Assert.Equal(["QD1009(2,3)", "QD1009(2,5)"], findings.Places());
        Assert.Equal("àb\uFFFDc", Assert.Single(Assert.Single(site.Records).Table!.Rows).Text(1));
    }

    [Fact]
    public void Every_unreadable_file_is_named_and_the_others_are_read()
    {
        var (site, findings) = Load(
            new MemoryInputs()
                .Add("data/a.csv", (byte[]?)null)
                .AddTrouble("data/b.csv", "it is a link out of the site")
                .Add("data/c.yaml", "- id: a: b\n")
                .Add("data/d.json", "{")
                .Add("data/e.xlsx", [80, 75])
                .Add("data/f.ods", [80, 75])
                .Add("data/f.docx", [80, 75])
                .Add("data/g.yaml", "- x\n- id: 1\n")
                .Add("data/h.yaml", "name: x\nb: {n: 1}\n")
                .Add("data/i.csv", "id\n1\n")
                .Add("content/x.md", "---\na: [\n---\n")
        );
        Assert.Equal(
            ["QD1002", "QD1001", "QD1010", "QD1002", "QD1007", "QD1015", "QD1014", "QD1015", "QD1019", "QD1019"],
            findings.Select(f => f[..6])
        );
        Assert.Equal(["g", "h", "i"], site.Records.Select(r => r.Collection));
        Assert.Equal("[{id: 1}] {b: {n: 1}}", $"{site.Records[0].Node.Show()} {site.Records[1].Node.Show()}");
        Assert.Equal(["c", "d", "e", "f"], site.Incomplete.Order());
        Assert.True(Assert.Single(site.Markdown).Broken);
    }

    [Fact]
    public void Empty_files_are_no_records_and_no_fault()
    {
        var (site, findings) = Load(
            new MemoryInputs()
                .Add("data/a.csv", "")
                .Add("data/b.yaml", "# none\n")
                .Add("data/c.json", " \n")
                .Add("data/d.geojson", "")
                .Add("quadro.yaml", "")
        );
        Assert.Empty(findings);
        Assert.Empty(site.Records.SelectMany(r => r.Table?.Rows ?? []));
        Assert.Null(site.Settings);
        Assert.Empty(site.Incomplete);
    }

    [Fact]
    public void What_editors_leave_behind_is_not_read()
    {
        var inputs = new MemoryInputs();
        foreach (
            var junk in (string[])
                [
                    "data/.DS_Store",
                    "data/~$x.xlsx",
                    "data/.a.csv.swp",
                    "data/a.swp",
                    "content/.DS_Store",
                    "data/a.yaml~",
                    "data/#a.yaml#",
                    "data/Thumbs.db",
                ]
        )
            inputs.Add(junk, "junk");
        var (site, findings) = Load(inputs);
        Assert.Empty(findings);
        Assert.Empty(site.Records);
        Assert.Empty(site.Markdown);
    }

    private static (LoadedSite Site, string[] Findings) Load(MemoryInputs inputs)
    {
        var log = new DiagnosticBag();
        var site = Loader.Load(SourceTree.Read(inputs, log), log);
        return (site, Reading.Findings(log));
    }
}
