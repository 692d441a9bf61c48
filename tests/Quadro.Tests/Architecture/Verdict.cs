namespace Quadro.Tests.Architecture;

internal static class Verdict
{
    /// <summary>Fails with every line, not with the first few characters of the first.</summary>
    public static void None(IEnumerable<string> violations)
    {
        var all = violations.ToList();
        if (all.Count > 0)
            Assert.Fail($"{all.Count} found:\n" + string.Join('\n', all));
    }
}
