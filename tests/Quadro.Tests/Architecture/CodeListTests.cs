using Quadro.Diagnostics;
using Quadro.Tests.Golden;

namespace Quadro.Tests.Architecture;

[Trait("kind", "golden")]
public class CodeListTests
{
    private static readonly NamedRule[] Two =
    [
        new("Load", "First", new Rule("QD1001", Severity.Error, "One", "Una")),
        new("Load", "Second", new Rule("QD1002", Severity.Error, "Two", "Due")),
    ];

    [Fact]
    public void Published_codes_are_permanent() =>
        Verdict.None(new CodeList(File.ReadAllText(CodeList.Path)).Changed(CodeTests.Declared));

    [Fact]
    public void Every_code_is_in_the_verified_list()
    {
        var list = new CodeList(File.ReadAllText(CodeList.Path));
        var missing = list.Missing(CodeTests.Declared).ToList();
        if (missing.Count > 0 && Acceptance.IsAsked)
            File.WriteAllText(CodeList.Path, list.With(missing));
        else
            Verdict.None(
                missing.Select(line => $"{line}   (add this line to codes.txt, or accept it: build.ps1 golden -Accept)")
            );
    }

    [Fact]
    public void A_renumbered_code_is_found()
    {
        Assert.Empty(new CodeList("QD1001 Load.First\nQD1002 Load.Second\n").Changed(Two));
        Assert.Contains(
            "was Load.Other and is now Load.First",
            Assert.Single(new CodeList("QD1001 Load.Other\n").Changed(Two)),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "is gone",
            Assert.Single(new CodeList("QD1003 Load.Third\n").Changed(Two)),
            StringComparison.Ordinal
        );
        Assert.Empty(new CodeList("QD1003 Load.Third retired\n").Changed(Two));
        Assert.Contains(
            "is retired",
            Assert.Single(new CodeList("QD1002 Load.Old retired\n").Changed(Two)),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_new_code_is_added_in_its_place()
    {
        var list = new CodeList("QD1001 Load.First\nQD1003 Load.Third retired\n");
        Assert.Equal(["QD1002 Load.Second"], list.Missing(Two));
        Assert.Equal(
            "QD1001 Load.First\nQD1002 Load.Second\nQD1003 Load.Third retired\n",
            list.With(list.Missing(Two))
        );
    }
}
