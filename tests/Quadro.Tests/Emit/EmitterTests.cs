using Quadro.Emit;
using Quadro.Tests.Support;

namespace Quadro.Tests.Emit;

public class EmitterTests
{
    private readonly EmitBench bench = new();

    [Fact]
    public void A_first_build_writes_every_file_and_its_folders()
    {
        var report = bench.Emit(("index.html", "home"), ("progetti/a/index.html", "a"));
        Assert.Equal(new EmitReport(2, 0, 0, 5), report);
        Assert.Equal(["index.html=home", "progetti/a/index.html=a"], bench.Files);
    }

    [Fact]
    public void A_second_build_of_the_same_site_changes_nothing_at_all()
    {
        bench.Emit(("index.html", "home"), ("a/index.html", "a"));
        bench.ForgetChanges();
        Assert.Equal(new EmitReport(0, 2, 0, 0), bench.Emit(("index.html", "home"), ("a/index.html", "a")));
        Assert.Empty(bench.Changes);
    }
}
