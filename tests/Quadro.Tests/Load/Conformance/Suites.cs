namespace Quadro.Tests.Load.Conformance;

/// <summary>Where the public suites stand. They are not part of the repository: without them the tests say that they
/// did not run.</summary>
internal static class Suites
{
    public const string Variable = "QUADRO_CONFORMANCE";

    public static string Folder(string suite)
    {
        var root = Environment.GetEnvironmentVariable(Variable);
        Assert.SkipWhen(
            string.IsNullOrEmpty(root),
            $"{Variable} names no folder with the public suites; tests/conformance.sh runs them"
        );
        var folder = Path.Combine(root!, suite);
        Assert.SkipUnless(Directory.Exists(folder), $"'{suite}' is not in the folder that {Variable} names");
        return folder;
    }

    public static string[] Files(string suite, string pattern)
    {
        var files = Directory.GetFiles(Folder(suite), pattern);
        Array.Sort(files, StringComparer.Ordinal);
        Assert.NotEmpty(files);
        return files;
    }
}
