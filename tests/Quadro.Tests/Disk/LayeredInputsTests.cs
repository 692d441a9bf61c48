using System.Text;
using Quadro.Cli.Disk;
using Quadro.Tests.Support;

namespace Quadro.Tests.Disk;

public class LayeredInputsTests
{
    private static readonly MemoryInputs Kit = MemoryInputs.Of(
        ("templates/layouts/base.html", "kit base"),
        ("templates/pages/norms.html", "kit norms")
    );

    [Fact]
    public void A_template_of_the_site_stands_for_the_kits()
    {
        var inputs = new LayeredInputs(
            MemoryInputs.Of(("quadro.yaml", "title: x"), ("templates/pages/norms.html", "own norms")),
            Kit
        );
        Assert.Equal(
            [
                "quadro.yaml = quadro.yaml",
                "templates/layouts/base.html = kit:templates/layouts/base.html",
                "templates/pages/norms.html = templates/pages/norms.html",
            ],
            inputs.List().Select(f => $"{f.Path} = {f.Display}")
        );
        Assert.Equal("own norms", Text(inputs, "templates/pages/norms.html"));
        Assert.Equal("kit base", Text(inputs, "templates/layouts/base.html"));
        Assert.Equal("title: x", Text(inputs, "quadro.yaml"));
    }

    [Fact]
    public void A_file_can_be_read_before_any_is_listed() =>
        Assert.Equal("kit base", Text(new LayeredInputs(MemoryInputs.Empty, Kit), "templates/layouts/base.html"));

    [Fact]
    public void A_file_of_the_site_that_must_not_be_read_still_hides_the_kits()
    {
        var inputs = new LayeredInputs(
            MemoryInputs.Empty.WithTrouble("templates/layouts/base.html", "it is a link"),
            Kit
        );
        Assert.Equal("it is a link", inputs.List()[0].Trouble);
        Assert.Throws<IOException>(() => inputs.Read("templates/layouts/base.html"));
    }

    [Fact]
    public void What_neither_has_cannot_be_read() =>
        Assert.Throws<IOException>(() => new LayeredInputs(MemoryInputs.Empty, Kit).Read("templates/none.html"));

    [Fact]
    public void The_embedded_kit_lists_its_files_in_ordinal_order_and_reads_them()
    {
        var kit = new EmbeddedKit(typeof(LayeredInputsTests).Assembly);
        Assert.Equal(["templates/B.html", "templates/a/b.html"], kit.List().Select(f => f.Path));
        Assert.Equal("<p>{{ page.title }}</p>\n", Text(kit, "templates/a/b.html"));
        Assert.Equal(24, kit.List()[1].Size);
        Assert.NotEqual(kit.List()[0].Modified, kit.List()[1].Modified);
        Assert.Throws<FileNotFoundException>(() => kit.Read("templates/none.html"));
    }

    [Fact]
    public void Every_file_of_the_executables_kit_is_a_template()
    {
        var kit = new EmbeddedKit();
        Assert.All(kit.List(), f => Assert.StartsWith("templates/", f.Path, StringComparison.Ordinal));
        Assert.All(kit.List(), f => Assert.Equal(f.Size, kit.Read(f.Path).Length));
    }

    private static string Text(Quadro.Load.IInputs inputs, string path) =>
        Encoding.UTF8.GetString(inputs.Read(path).Span);
}
