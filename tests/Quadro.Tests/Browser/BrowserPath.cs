using Quadro.Tests.Support;

namespace Quadro.Tests.Browser;

/// <summary>Where a Chromium is: the named one, one on the path, or the one that this machine can install.</summary>
internal sealed record BrowserPath(Func<string, string?> Variable, Func<string, string?> OnPath, Func<bool> Install)
{
    public const string Missing =
        "there is no Chromium to run these tests in. Any of these helps: set QUADRO_BROWSER to the program of "
        + "a Chromium, Chrome or Edge; put chromium, chromium-browser, google-chrome or msedge on the path; "
        + "on Debian or Ubuntu run the tests as root, which installs it with 'apt-get install -y chromium'";

    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "msedge"];

    public static BrowserPath OfThisMachine { get; } =
        new(Environment.GetEnvironmentVariable, DebianPackages.OnPath, InstallFromDebian);

    public string Find()
    {
        if (Variable("QUADRO_BROWSER") is { Length: > 0 } named)
            return named;
        if (FirstOnPath() is { } found)
            return found;
        return (Install() ? FirstOnPath() : null) ?? throw new InvalidOperationException(Missing);
    }

    private string? FirstOnPath() => Names.Select(OnPath).FirstOrDefault(path => path is not null);

    private static bool InstallFromDebian() => DebianPackages.Install("chromium");
}
