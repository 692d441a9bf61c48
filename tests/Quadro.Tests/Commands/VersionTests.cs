using Quadro.Tests.Support;

namespace Quadro.Tests.Commands;

public class VersionTests
{
    [Fact]
    public void The_version_names_the_program_its_commit_where_there_is_one_and_what_runs_it()
    {
        using var folder = new TestFolder();
        var (code, output, errors) = ProgramRun.Of(folder, "--version");
        Assert.Equal((0, ""), (code, errors));
        Assert.Matches(
            @"^quadro \d+\.\d+\.\d+ \((commit [0-9a-f]{10}, )?\.NET 10\.\d+\.\d+, [a-z]+(-[a-z0-9]+)+\)\n$",
            output
        );
    }
}
