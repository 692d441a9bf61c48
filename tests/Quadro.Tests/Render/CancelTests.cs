using Quadro.Cli.Disk;
using Quadro.Model.Settings;
using Quadro.Tests.Support;

namespace Quadro.Tests.Render;

/// <summary>Whoever stops a build stops the template that runs, not only what would come after it.</summary>
public class CancelTests
{
    private const string Long = "{{ for i in 1..4000000 }}{{ x = i }}{{ end }}";

    [Theory]
    [InlineData("templates/pages/page.html", Long)]
    [InlineData("templates/partials/long.html", Long)]
    [InlineData("content/b.md", Long)]
    [InlineData("templates/pages/page.html", "{{ func f(n); if n > 0; f(n - 1); f(n - 1); end; end; f(20) }}")]
    [InlineData("templates/pages/page.html", "{{ 'aaaa' * 200000 | regex.replace 'a' 'b' | string.size }}")]
    [InlineData(
        "data/projects.schema.yaml",
        "fields:\n  - { name: id, type: string }\n  - { name: n, type: integer, computed: \"1..4000000 | uniq "
            + "| array.size\" }\n"
    )]
    public void A_build_that_is_stopped_ends_in_the_middle_of_a_template(string path, string text)
    {
        using var stop = new CancellationTokenSource();
        var asked = 0;
        var inputs = MemoryInputs
            .Of(
                ("content/a.md", "---\ntitle: A\n---\n\n{{ include \"long\" }}\n"),
                ("templates/partials/long.html", "x"),
                ("data/projects.csv", "id\np\n")
            )
            .With(path, text);
        var output = new MemoryOutput();
        // The engine looks at the clock now and then while it runs: somebody stops the build in such a moment.
        var request = new BuildRequest(
            new LayeredInputs(inputs, new EmbeddedKit()),
            new BuildOptions { Threads = 1 },
            output,
            new MemoryOutput(),
            Clock: () =>
            {
                if (++asked == 40)
                    stop.Cancel();
                return TimeSpan.Zero;
            }
        );
        Assert.ThrowsAny<OperationCanceledException>(() => Pipeline.Run(request, stop.Token));
        Assert.InRange(asked, 40, 60);
        Assert.Empty(output.Snapshot());
    }
}
