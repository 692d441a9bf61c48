using System.Collections.Immutable;
using Quadro.Tests.Support;

namespace Quadro.Tests.Render;

/// <summary>Whatever a template does, it ends: at its place, with a message, after the same steps on every
/// machine.</summary>
public class BoundedTests
{
    private const string Low =
        "=== quadro.yaml\ntitle: Prova\nlanguage: it\nlimits: { steps: 20000, loops: 5000, memory: 4 }\nrules: { "
        + "QD6016: off }\n";
    private const string Page = Low + "=== content/a.md\n---\ntitle: A\n---\nTesto.\n=== templates/pages/page.html\n";

    [Theory]
    [InlineData("{{ for i in 1..5000 }}{{ end }}", "{{ for i in 1..5001 }}{{ end }}", "(1,14): error QD4006")]
    [InlineData("{{ for i in 1..100 }}{{ end }}", "{{ for i in 1..2000000000 }}{{ end }}", "(1,14): error QD4006")]
    [InlineData("{{ 1..100 | array.size }}", "{{ 1..999999999999 | array.size }}", "(1,5): error QD4006")]
    [InlineData(
        "{{ a = [1]; for i in 1..10; a = a + a; end }}",
        "{{ a = [1]; for i in 1..40; a = a + a; end }}",
        "(1,33): error QD4006"
    )]
    [InlineData(
        "{{ a = [1]; for i in 1..10; a = a | array.concat a; end }}",
        "{{ a = [1]; for i in 1..40; a = a | array.concat a; end }}",
        "(1,…): error QD4006"
    )]
    [InlineData(
        "{{ a = 'x'; for i in 1..10; a = a + a; end }}",
        "{{ a = 'x'; for i in 1..40; a = a + a; end }}",
        "(1,33): error QD4035"
    )]
    [InlineData("{{ a = 'x' * 1000 }}", "{{ a = 'x' * 2000000000 }}", "(1,…): error QD4009")]
    [InlineData("{{ a = [0] * 4000 }}", "{{ a = [0] * 2000000000 }}", "(1,8): error QD4006")]
    [InlineData("{{ 'x' | string.pad_left 90 }}", "{{ 'x' | string.pad_left 2000000000 }}", "(1,…): error QD4009")]
    [InlineData("{{ 'x' | string.pad_right 90 }}", "{{ 'x' | string.pad_right 6000000 }}", "(1,…): error QD4035")]
    [InlineData(
        "{{ a = []; for i in 1..99; a = a | array.add i; end }}",
        "{{ a = []; for i in 1..4999; a = a | array.add i; end }}",
        "(1,…): error QD4006"
    )]
    [InlineData("{{ a = [2]; a[0] = 1 }}", "{{ a = [2]; a[2000000000] = 1 }}", "(1,…): error QD4007")]
    [InlineData(
        "{{ a = 'x'; for i in 1..10; a += a; end }}",
        "{{ a = 'x'; for i in 1..40; a += a; end }}",
        "(1,29): error QD4035"
    )]
    [InlineData(
        "{{ a = [1]; for i in 1..10; a += a; end }}",
        "{{ a = [1]; for i in 1..40; a += a; end }}",
        "(1,29): error QD4006"
    )]
    [InlineData(
        "{{ a = 9; for i in 1..3; a *= a; end }}",
        "{{ a = 9; for i in 1..30; a *= a; end }}",
        "(1,…): error QD4037"
    )]
    [InlineData("{{ a = [1]; a[0] = [2]; a }}", "{{ a = [1]; a[0] = a; a }}", "(1,…): error QD4007")]
    [InlineData("{{ o = { a: 1 }; o.b = { c: 2 }; o }}", "{{ o = { a: 1 }; o.b = o; o }}", "(1,…): error QD4007")]
    [InlineData(
        "{{ o = { a: 1 }; o.b = { c: 2 }; 'x' + o }}",
        "{{ o = { a: 1 }; o.b = o; 'x' + o }}",
        "(1,…): error QD4007"
    )]
    [InlineData(
        "{{ a = [1]; for i in 1..5; a = [a, a]; end; a }}",
        "{{ a = [1]; for i in 1..19; a = [a, a]; end; a }}",
        "(1,…): error QD4006"
    )]
    [InlineData(
        "{{ a = [1]; for i in 1..5; a = [a, a]; end; a | object.to_json }}",
        "{{ a = [1]; for i in 1..40; a = [a, a]; end; a | object.to_json }}",
        "(1,…): error QD400…"
    )]
    [InlineData(
        "{{ '<<<' | html.strip }}",
        "{{ '<' * 100000 | html.strip | string.size }}{{ for i in 1..5001 }}{{ end }}",
        "(1,…): error QD4006"
    )]
    [InlineData(
        "{{ func f(n); if n > 0; f(n - 1); end; end; f(20) }}",
        "{{ func f(n); f(n + 1); end; f(1) }}",
        "(1,…): error QD4006"
    )]
    [InlineData(
        "{{ func f(n); if n > 0; f(n - 1); f(n - 1); end; end; f(5) }}",
        "{{ func f(n); if n > 0; f(n - 1); f(n - 1); end; end; f(30) }}",
        "(1,…): error QD4006"
    )]
    [InlineData("{{ 1 << 100 }}", "{{ 1 << 1000000 }}", "(1,6): error QD4037")]
    [InlineData("{{ 1 << 100 }}", "{{ 1 << 2000000000 }}", "(1,6): error QD4037")]
    [InlineData(
        "{{ a = 9; for i in 1..3; a = a * a; end }}",
        "{{ a = 9; for i in 1..30; a = a * a; end }}",
        "(1,…): error QD4037"
    )]
    [InlineData("{{ 5 | math.format 'F20' }}", "{{ 5 | math.format 'F999999999' }}", "(1,…): error QD4009")]
    [InlineData("{{ 5 | object.format 'F20' }}", "{{ 5 | object.format 'F6000000' }}", "(1,…): error QD4035")]
    [InlineData(
        "{{ capture x; for i in 1..10; 'aaaaaaaaaa' * 100; end; end }}",
        "{{ capture x; for i in 1..4000; 'aaaaaaaaaa' * 100; end; end }}",
        "(1,…): error QD4035"
    )]
    [InlineData(
        "{{ 'aab' | regex.match '^(a+)+$' | array.size }}",
        "{{ 'aab' | regex.match '(?=a)b' | array.size }}",
        "(1,12): error QD4036"
    )]
    [InlineData(
        "{{ 'aab' | regex.replace 'a+' 'x' }}",
        "{{ 'aab' | regex.replace '(a)\\\\1' 'x' }}",
        "(1,12): error QD4036"
    )]
    [InlineData("{{ 'aab' | regex.replace 'a+' 'x' }}", "{{ 'aab' | regex.replace '(a' 'x' }}", "(1,12): error QD4036")]
    [InlineData(
        "{{ 'aab' | regex.split 'a{2}' | array.size }}",
        "{{ 'aab' | regex.split '((a{1,500}){1,500}){1,500}' | array.size }}",
        "(1,12): error QD4036"
    )]
    [InlineData(
        "{{ 'b' * 100 | regex.matches '.*a|b' | array.size }}",
        "{{ ('b' * 20000) | regex.matches '.*a|b' | array.size }}",
        "(1,…): error QD4006"
    )]
    [InlineData(
        "{{ o = { a: 1 }; o | object.to_json }}",
        "{{ o = { a: 1 }; o.o = o; o | object.to_json }}",
        "(1,…): error QD4007"
    )]
    [InlineData(
        "{{ a = [[1]]; a == [[1]] }}",
        "{{ a = [1]; a[0] = a; b = [1]; b[0] = b; a == b }}",
        "(1,…): error QD4007"
    )]
    public void What_does_not_end_or_makes_too_much_is_stopped_at_its_place(string good, string bad, string finding) =>
        Check(good, bad, finding);

    [Fact]
    public void What_a_template_makes_is_printed_like_what_the_model_holds()
    {
        var folder = new SiteFolder().BuildGood(
            SiteUnderTest.Of(
                Page
                    + "{{ a = [1, 'è<', [2]]; o = { a: 1, b: [3, 'x'] } }}{{ a }}|{{ o }}|{{ 1..3 }}|{{ 'x' + "
                    + "a }}|{{ [a] | array.join '-' }}|"
            )
        );
        Assert.Contains(
            "1, è&lt;, 2|{a: 1, b: 3, x}|1, 2, 3|x1, è&lt;, 2|1, è&lt;, 2|",
            folder["a/index.html"],
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("f(n + 1)")]
    [InlineData("if n >= 0; for i in 1..1; x = [(0 ?? (true ? (n | math.plus 1) : 1))]; f(x[0] + 1); end; end")]
    [InlineData("'x' | string.append ((f(n + 1)) | string.upcase)")]
    public void Calls_as_deep_as_they_may_be_fit_on_the_smallest_stack_of_any_system(string call)
    {
        var said = ImmutableArray<string>.Empty;
        var site = SiteUnderTest.Of($"{Page}{{{{ func f(n); {call}; end; f(1) }}}}") with
        {
            Options = new() { Threads = 1 },
        };
        var run = new Thread(() => said = [.. new SiteFolder().Build(site).Messages], 3 << 19);
        run.Start();
        run.Join();
        Assert.Contains(
            "error QD4006: this was stopped because it lies more than 500 levels deep",
            Assert.Single(said),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_template_that_does_not_end_is_run_for_its_first_page_alone()
    {
        const string Endless =
            "=== templates/pages/projects.html\n<h1>x</h1>{{ for i in 1..99999999 }}{{ end }}{{ nothing }}\n";
        var rows = string.Concat(Enumerable.Range(0, 200).Select(i => $"p{i:000},Uno {i}\n"));
        var site = SiteUnderTest.Of(
            $"{Page}<h1>{{{{ page.title }}}}</h1>{{{{ nix }}}}\n=== data/projects.csv\nid,title\n{rows}{Endless}"
        );
        var expected = new[]
        {
            "templates/pages/page.html(1,29): error QD4002: …",
            "templates/pages/projects.html(1,24): error QD4006: … | …",
        };
        new SiteFolder().Build(site).Found(expected);
        new SiteFolder().Build(site with { Options = new() { Threads = 1 } }).Found(expected);
    }

    [Theory]
    [InlineData(
        "steps",
        "n + 1",
        "(data.projects | sum \"n\") + (1..5000 | array.size) + (1..5000 | array.size) + (1..5000 | array.size) "
            + "+ (1..5000 | array.size)",
        "QD4006"
    )]
    [InlineData("items", "1..2000 | array.size", "1..999999999 | array.size", "QD4006")]
    [InlineData("digits", "1 << 60", "1 << 100000", "QD4037")]
    [InlineData(
        "pattern",
        "id | regex.match '[a-z]+' | array.size",
        "id | regex.match '(?<=a)[a-z]+' | array.size",
        "QD4036"
    )]
    public void An_expression_that_does_too_much_is_told_once_not_for_each_record(
        string name,
        string good,
        string bad,
        string code
    )
    {
        var rows = string.Concat(Enumerable.Range(0, 50).Select(i => $"p{i},Uno {i},{i}\n"));
        SiteUnderTest Site(string expression) =>
            SiteUnderTest.Of(
                $$"""
                {{Low.Trim()}}
                === data/projects.csv
                id,title,n
                {{rows}}
                === data/projects.schema.yaml
                fields:
                  - { name: id, type: string }
                  - { name: title, type: string }
                  - { name: n, type: integer }
                  - name: {{name}}
                    computed: {{expression}}
                """
            );
        new SiteFolder().BuildGood(Site(good));
        var said = new SiteFolder().Build(Site(bad)).Messages;
        Assert.All(said, line => Assert.StartsWith("data/projects.schema.yaml(6,", line, StringComparison.Ordinal));
        Assert.All(said, line => Assert.Contains(code, line, StringComparison.Ordinal));
        Assert.Single(said);
    }

    [Theory]
    [InlineData(1500, false)]
    [InlineData(2500, true)]
    public void Computed_fields_that_wait_for_those_of_other_records_do_so_on_stacks_of_their_own(
        int records,
        bool fails
    )
    {
        var rows = string.Concat(
            Enumerable.Range(0, records).Select(i => $"p{i:0000},{(i + 1 < records ? $"p{i + 1:0000}" : "")},1\n")
        );
        var folder = new SiteFolder().Build(
            SiteUnderTest.Of(
                $$$"""
                === quadro.yaml
                title: Prova
                language: it
                rules: { QD6016: off }
                === data/steps.csv
                id,next,n
                {{{rows}}}
                === data/steps.schema.yaml
                pages: false
                fields:
                  - { name: id, type: string }
                  - { name: next, reference: steps }
                  - { name: n, type: integer }
                  - { name: all, type: integer, computed: "next == null ? n : n + next.all" }
                === templates/pages/page.html
                <h1>{{ (data.steps | first).all }}</h1>
                === content/a.md
                ---
                title: A
                ---
                """
            )
        );
        if (!fails)
            Assert.Contains($"<h1>{records}</h1>", folder["a/index.html"], StringComparison.Ordinal);
        else
            Assert.Contains(folder.Messages, line =>
                line.StartsWith("data/steps.schema.yaml(6,", StringComparison.Ordinal)
                && line.Contains("QD2057", StringComparison.Ordinal)
            );
    }

    private static void Check(string good, string bad, string finding)
    {
        var folder = new SiteFolder().BuildGood(SiteUnderTest.Of(Page + good));
        var before = GC.GetTotalAllocatedBytes();
        folder.Build(SiteUnderTest.Of(Page + bad)).Found("templates/pages/page.html" + finding + ": …");
        // A site of one page takes some forty megabytes; a text of the widest allowed twice as much.
        Assert.InRange(GC.GetTotalAllocatedBytes() - before, 0, 1L << 30);
    }
}
