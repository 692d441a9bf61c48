namespace Quadro.Tests.Faults;

/// <summary>Templates and expressions that cannot become a page.</summary>
public class RenderFaults
{
    private const string Page = "=== content/a.md\n---\ntitle: A\n---\nTesto.\n=== templates/pages/page.html\n";

    [Fact]
    public void An_unknown_variable_is_reported_at_its_name() =>
        BadInput.Expect(
            Page + "<p>Uno</p>\n<p>{{ page.title }}</p>",
            Page + "<p>Uno</p>\n<p>{{ pgae.title }}</p>",
            "templates/pages/page.html(2,7): error QD4002: 'pgae' is neither a variable nor a function | did "
                + "you mean 'page'?"
        );

    [Fact]
    public void An_unknown_function_is_reported_with_the_nearest_function() =>
        BadInput.Expect(
            Page + "<p>{{ data.projects | size }}</p>",
            Page + "<p>{{ data.projects | sise }}</p>",
            "templates/pages/page.html(1,23): error QD4002: 'sise' is neither a variable nor a function | did "
                + "you mean 'size'?"
        );

    [Fact]
    public void An_unknown_field_is_reported_at_its_name() =>
        BadInput.Expect(
            Page + "<p>{{ page.title }}</p>",
            Page + "<p>{{ page.titel }}</p>",
            "templates/pages/page.html(1,12): error QD4003: 'page' has no field 'titel' | did you mean 'title'?"
        );

    [Fact]
    public void An_unknown_collection_is_reported_at_its_name() =>
        BadInput.Expect(
            Page + "<p>{{ data.projects | size }}</p>",
            Page + "<p>{{ data.project | size }}</p>",
            "templates/pages/page.html(1,12): error QD4003: 'data' has no field 'project' | did you mean 'projects'?"
        );

    [Fact]
    public void An_unknown_partial_is_reported_at_its_call() =>
        BadInput.Expect(
            Page + "<p>Uno</p>\n{{ include \"content\" }}",
            Page + "<p>Uno</p>\n{{ include \"contnet\" }}",
            "templates/pages/page.html(2,4): error QD4004: there is no partial 'contnet' | did you mean 'content'?"
        );

    [Fact]
    public void An_unknown_text_key_is_reported_at_its_call() =>
        BadInput.Expect(
            Page + "<p>{{ t \"redirect.moved\" }}</p>",
            Page + "<p>{{ t \"redirect.mouved\" }}</p>",
            "templates/pages/page.html(1,7): error QD4005: there is no text 'redirect.mouved' in 'it' | did "
                + "you mean 'redirect.moved'?"
        );

    [Fact]
    public void A_template_that_cannot_be_read_is_reported_at_its_place() =>
        BadInput.Expect(
            Page + "<p>Uno</p>\n{{ if page.title }}x{{ end }}",
            Page + "<p>Uno</p>\n{{ if page.title }}x",
            "templates/pages/page.html(2,…): error QD4001: …"
        );

    [Fact]
    public void Faults_of_several_templates_and_texts_are_reported_in_one_run() =>
        BadInput.Expect(
            Page + "<p>{{ page.title }}</p>",
            Page
                + "<p>{{ page.titel }}</p>\n=== templates/pages/projects.html\n{{ recrd.title }}\n=== "
                + "content/b.md\n{{ data.projects | sise }}",
            "content/b.md(1,20): error QD4002: 'sise' is neither a variable nor a function | did you mean 'size'?",
            "templates/pages/page.html(1,12): error QD4003: 'page' has no field 'titel' | did you mean "
                + "'title'? | content/a.md(1,1): on the page '/a/' and 1 more",
            "templates/pages/projects.html(1,4): error QD4002: 'recrd' is neither a variable nor a function | "
                + "did you mean 'record'? | data/projects.csv(3,1): on the page '/projects/hub/' and 1 more"
        );

    [Fact]
    public void An_unknown_layout_is_reported_at_the_template_that_asks_for_it() =>
        BadInput.Expect(
            Page + "---\nlayout: base\n---\n<p>Uno</p>",
            Page + "---\nlayout: bse\n---\n<p>Uno</p>",
            "templates/pages/page.html(2,9): error QD4011: there is no layout 'templates/layouts/bse.html' | "
                + "did you mean 'base'?"
        );

    [Fact]
    public void A_loop_without_end_is_stopped_at_its_place()
    {
        const string Limit =
            "=== quadro.yaml\ntitle: Prova\nlanguage: it\nlimits: { loops: 1000 }\nrules: { QD6016: off }\n";
        BadInput.Expect(
            Limit + Page + "<p>Uno</p>\n{{ for i in 1..1000 }}x{{ end }}",
            Limit + Page + "<p>Uno</p>\n{{ while true }}x{{ end }}",
            "templates/pages/page.html(2,4): error QD4006: this loop was stopped after 1000 rounds | …limits: "
                + "{ loops: … }…"
        );
    }

    [Fact]
    public void A_partial_that_includes_itself_is_stopped_at_its_place() =>
        BadInput.Expect(
            Page + "{{ include \"me\" }}\n=== templates/partials/me.html\nIo",
            Page + "{{ include \"me\" }}\n=== templates/partials/me.html\nIo {{ include \"me\" }}",
            "templates/partials/me.html(1,7): error QD4006: … | …"
        );

    [Fact]
    public void A_function_that_calls_itself_is_stopped_at_its_place() =>
        BadInput.Expect(
            Page + "{{ func f; 1; end }}{{ f }}",
            Page + "{{ func f; f; end }}{{ f }}",
            "templates/pages/page.html(1,12): error QD4006: … | …"
        );

    [Fact]
    public void A_text_that_doubles_without_end_is_stopped_at_its_place() =>
        BadInput.Expect(
            Page + "{{ x = \"ab\" }}{{ for i in 1..10 }}{{ x = x + x }}{{ end }}",
            Page + "{{ x = \"ab\" }}{{ for i in 1..60 }}{{ x = x + x }}{{ end }}",
            "templates/pages/page.html(1,42): error QD4009: … | …"
        );

    [Fact]
    public void Html_in_a_cell_is_shown_and_not_obeyed()
    {
        var built = BadInput
            .Site.With(
                "data/projects.csv",
                "id,title,subtitle\nhub,<script>alert(1)</script> & <b>Hub</b>,\"\"\" onload=\"\"x\"\n"
            )
            .Build();
        built.Found();
        foreach (var (path, text) in built.Files.Where(file => file.Key.EndsWith(".html", StringComparison.Ordinal)))
        {
            Assert.DoesNotContain("<script>alert", text, StringComparison.Ordinal);
            Assert.DoesNotContain("<b>Hub", text, StringComparison.Ordinal);
            Assert.False(text.Contains("\" onload=\"", StringComparison.Ordinal), path);
        }
        Assert.Contains(
            "&lt;script&gt;alert(1)&lt;/script&gt; &amp; &lt;b&gt;Hub&lt;/b&gt;",
            built["projects/hub/index.html"],
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Html_in_a_cell_stays_text_in_the_middle_of_markdown()
    {
        var built = BadInput
            .Site.With("data/projects.csv", "id,title\nhub,<i>x</i> [y](/z/) *k*\n")
            .With("content/a.md", "Prima {{ record.title }}{{ data.projects | map \"title\" | first }} dopo.\n")
            .Build();
        built.Found();
        Assert.Contains("&lt;i&gt;x&lt;/i&gt; [y](/z/) *k*", built["a/index.html"], StringComparison.Ordinal);
    }
}
