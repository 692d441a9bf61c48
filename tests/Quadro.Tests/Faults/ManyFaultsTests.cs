using System.Globalization;
using Quadro.Diagnostics;
using Quadro.Render;
using Quadro.Tests.Support;

namespace Quadro.Tests.Faults;

/// <summary>One run names all that is wrong with a site, of all stages; what follows from something named is left
/// out.</summary>
public class ManyFaultsTests
{
    /// <summary>Each line of dashes is a place for a fault: lines do not move, whichever faults are planted.</summary>
    private static SiteUnderTest Sound { get; } =
        SiteUnderTest.Of(
            """
            === quadro.yaml
            title: Prova
            language: it
            as_of: 2026-06-30
            rules: { QD2031: off, QD6016: off, QD6017: off, QD6019: off }
            #quadro
            === data/opere.schema.yaml
            title: Opere
            fields:
              - { name: title, type: string }
              - { name: fine, type: date }
              - { name: luogo, reference: luoghi }
            === data/opere.csv
            id,title,fine,luogo
            ponte,Il ponte,2026-01-01,centro
            scuola,La scuola,2025-01-01,riva
            === data/luoghi.csv
            id,title
            centro,Centro
            riva,Riva
            === data/altre.yaml
            - id: una
              title: Una
            #altre
            === content/nota.md
            ---
            title: Nota
            ---
            Una frase.

            <!--nota-1-->

            <!--nota-2-->

            <!--nota-3-->
            === content/seconda.md
            ---
            title: Seconda
            ---
            Una frase. <!--seconda-1--> Fine.
            === templates/pages/opere.html
            <h1>{{ record.title }}</h1>
            <!--opere-1-->
            <!--opere-2-->
            <!--opere-3-->
            <!--opere-4-->
            <!--opere-5-->
            === templates/pages/luoghi.html
            <h1>{{ record.title }}</h1>
            <!--luoghi-1-->
            <!--luoghi-2-->
            === templates/pages/fatta.html
            ---
            url: /fatta/
            title: theme.facts
            #fatta
            ---
            <h1>Fatta</h1>
            """
        );

    private static readonly (string Path, string Place, string Fault)[] Faults =
    [
        ("quadro.yaml", "#quadro", "titel: x"),
        ("data/altre.yaml", "#altre", "- id: \"aperta"),
        ("data/opere.csv", "2026-01-01", "2026-13-01"),
        ("data/opere.csv", "riva\n", "rvia\n"),
        ("content/nota.md", "<!--nota-1-->", "Si veda [[nessuno]]."),
        ("content/nota.md", "<!--nota-2-->", "Un [legame](/non/esiste/)."),
        ("content/nota.md", "<!--nota-3-->", "Vale {{ record.nulla }} e [qui](/x/{{ niente }}/)."),
        ("content/seconda.md", "<!--seconda-1-->", "{{ for }}"),
        ("templates/pages/opere.html", "<!--opere-1-->", "<p>{{ record.titel }}</p>"),
        (
            "templates/pages/opere.html",
            "<!--opere-2-->",
            "{{ x = data.manca }}{{ for y in x }}{{ y.z }}{{ end }}{{ x.foo | size }}{{ if x == 2 }}a{{ end }}"
        ),
        ("templates/pages/opere.html", "<!--opere-3-->", "<a href=\"/manca/\">Manca</a>"),
        ("templates/pages/opere.html", "<!--opere-4-->", "{{ include \"assente\" }}{{ t \"parola.assente\" }}"),
        ("templates/pages/opere.html", "<!--opere-5-->", "{{ if record.x == }}{{ y = 3 }}{{ end }}{{ y }}"),
        ("templates/pages/luoghi.html", "<!--luoghi-1-->", "{{ \"a\" - 1 }} <img src=\"/{{ record.foto }}\" alt=\"\">"),
        ("templates/pages/luoghi.html", "<!--luoghi-2-->", "{{ record.title | where }} {{ money record.title }}"),
        ("templates/pages/fatta.html", "#fatta", "layuot: base"),
    ];

    [Fact]
    public void A_sound_site_has_no_findings() => new SiteFolder().BuildGood(Sound);

    [Fact]
    public void Faults_of_all_stages_are_told_in_one_run()
    {
        var found = Found(Planted(Faults));
        foreach (var stage in (string[])["QD0", "QD1", "QD2", "QD3", "QD4", "QD6"])
            Assert.Contains(found, line => line.Contains($" {stage}", StringComparison.Ordinal));
        Assert.Contains(found, line => line.StartsWith("templates/pages/opere.html", StringComparison.Ordinal));
        Assert.Contains(found, line => line.StartsWith("templates/pages/luoghi.html", StringComparison.Ordinal));
    }

    [Fact]
    public void Each_fault_alone_is_told()
    {
        foreach (var fault in Faults)
            Assert.NotEmpty(Found(Planted([fault])));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public void What_is_found_of_some_faults_is_what_is_found_of_each_alone(int seed)
    {
        var random = new Random(seed);
        var some = seed == 1 ? Faults : [.. Faults.Where(_ => random.Next(2) == 0)];
        var each = some.SelectMany(fault => Found(Planted([fault]))).Distinct().Order(StringComparer.Ordinal);
        Assert.Equal(each, Found(Planted(some)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_check_tells_what_a_build_tells_and_neither_writes()
    {
        var bad = Planted(Faults);
        var (output, state) = (new MemoryOutput(), new MemoryOutput());
        var built = Pipeline.Run(
            new BuildRequest(bad.Layered(), bad.Options, output, state),
            TestContext.Current.CancellationToken
        );
        var looked = Pipeline.Run(new BuildRequest(bad.Layered(), bad.Options), TestContext.Current.CancellationToken);
        Assert.Equal(Lines(built.Findings), Lines(looked.Findings));
        Assert.Empty(output.Snapshot());
    }

    [Fact]
    public void A_fault_of_one_template_is_one_finding_however_many_pages_it_makes()
    {
        var rows = string.Concat(
            Enumerable.Range(0, 300).Select(i => string.Create(CultureInfo.InvariantCulture, $"o{i},Opera,,\n"))
        );
        var bad = Planted([Faults[8]]).With("data/opere.csv", "id,title,fine,luogo\n" + rows);
        var finding = Assert.Single(new SiteFolder().Build(bad).Findings, finding => finding.IsError);
        Assert.Equal("QD4003", finding.Code);
        Assert.Equal("on the page '/opere/o0/' and 299 more", Assert.Single(finding.Notes).Message);
    }

    [Fact]
    public void What_a_partial_or_a_layout_that_cannot_be_read_would_have_made_is_not_missed()
    {
        var site = Sound
            .With("templates/partials/pezzo.html", "<p>{{ if }}</p>\n")
            .With("templates/pages/opere.html", "<h1>{{ record.title }}</h1>{{ include \"pezzo\" }}\n");
        Assert.All(Found(site), line =>
            Assert.StartsWith("templates/partials/pezzo.html", line, StringComparison.Ordinal)
        );
        var layout = Sound.With(
            "templates/layouts/base.html",
            "<!doctype html><html lang=\"it\"><head><title>{{ if }}</title></head><body><main>{{ content "
                + "}}</main></body></html>\n"
        );
        Assert.All(Found(layout), line =>
            Assert.StartsWith("templates/layouts/base.html", line, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Links_to_what_may_stand_in_a_file_that_cannot_be_read_are_not_called_wrong()
    {
        var broken = Sound
            .With("data/altre.yaml", "- id: una\n  title: \"Una\n")
            .With(
                "content/nota.md",
                "---\ntitle: Nota\n---\nSi veda [[una]], [[altre/una]], [lei](/altre/una/) e [[unalt]].\n"
            );
        var found = Found(broken);
        Assert.Contains(found, line => line.Contains("'unalt'", StringComparison.Ordinal));
        Assert.DoesNotContain(found, line =>
            line.Contains("una'", StringComparison.Ordinal) || line.Contains("/altre/una/", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Fields_of_a_schema_that_has_faults_are_not_missed_in_templates()
    {
        var site = Sound
            .With(
                "data/opere.schema.yaml",
                "title: Opere\nfields:\n  - { name: title, type: string }\n  - { name: fine, type: dta }\n"
            )
            .With("templates/pages/opere.html", "<h1>{{ record.title }}</h1>{{ record.luogo.title }}{{ page.boh }}\n");
        var found = Found(site);
        Assert.Contains(found, line => line.Contains("'boh'", StringComparison.Ordinal));
        Assert.DoesNotContain(found, line =>
            line.StartsWith("templates", StringComparison.Ordinal) && line.Contains("luogo", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void A_fault_of_Quadro_in_one_page_leaves_the_findings_of_the_others()
    {
        var bad = Planted([Faults[4], Faults[8]]);
        var output = new MemoryOutput();
        var report = Pipeline.Run(
            new BuildRequest(bad.Layered(), bad.Options with { Threads = 1 }, output, new MemoryOutput())
            {
                Spool = new FaultySpool(),
            },
            TestContext.Current.CancellationToken
        );
        var lines = Lines(report.Findings);
        Assert.Contains(lines, line =>
            line.Contains("QD9001: a fault of Quadro itself in the page '/", StringComparison.Ordinal)
        );
        Assert.Contains(lines, line => line.Contains("'nessuno'", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Contains("'titel'", StringComparison.Ordinal));
        Assert.Empty(output.Snapshot());
    }

    private static SiteUnderTest Planted(IEnumerable<(string Path, string Place, string Fault)> faults) =>
        faults.Aggregate(Sound, (site, fault) =>
        {
            var text = System.Text.Encoding.UTF8.GetString(site.Inputs.Read(fault.Path).Span);
            Assert.Contains(fault.Place, text, StringComparison.Ordinal);
            return site.With(fault.Path, text.Replace(fault.Place, fault.Fault, StringComparison.Ordinal));
        });

    private static string[] Found(SiteUnderTest site)
    {
        var report = Pipeline.Run(
            new BuildRequest(site.Layered(), site.Options),
            TestContext.Current.CancellationToken
        );
        Assert.True(report.Failed);
        return Lines(report.Findings);
    }

    private static string[] Lines(IEnumerable<Diagnostic> findings) =>
        [
            .. findings
                .Where(finding => finding.Severity != Severity.Info)
                .Select(finding => $"{finding.Span} {finding.Code}: {finding.Message}"),
        ];

    /// <summary>Fails for the second page in a way that nobody foresaw.</summary>
    private sealed class FaultySpool : ISpool
    {
        private int asked;

        public Func<ReadOnlyMemory<byte>>? Keep(ReadOnlySpan<byte> page) =>
            ++asked == 2 ? throw new InvalidOperationException("nobody foresaw it") : null;
    }
}
