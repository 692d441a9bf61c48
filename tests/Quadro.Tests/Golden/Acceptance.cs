namespace Quadro.Tests.Golden;

/// <summary>Whether this run writes what it finds as the new expectation. Never on a build server: there, expectations
/// are only compared.</summary>
internal static class Acceptance
{
    public const string Variable = "QUADRO_ACCEPT";

    public static bool IsAsked =>
        Decide(Environment.GetEnvironmentVariable(Variable), Environment.GetEnvironmentVariable("CI"));

    public static bool Decide(string? accept, string? ci)
    {
        if (accept is not ("1" or "true"))
            return false;
        if (ci is "1" or "true")
            throw new InvalidOperationException(
                $"{Variable} is set on a build server (CI={ci}): expectations are accepted by a person, on "
                    + "their machine."
            );
        return true;
    }
}
