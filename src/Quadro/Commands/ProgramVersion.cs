using System.CommandLine;
using System.CommandLine.Invocation;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Quadro.Cli.Commands;

/// <summary><c>--version</c>: which program this is, from which commit, and what runs it.</summary>
internal sealed class ProgramVersion : SynchronousCommandLineAction
{
    private const int ShownOfCommit = 10;

    public static string Number =>
        typeof(ProgramVersion)
            .Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()
            ?.InformationalVersion
        ?? "0";

    public static string Line =>
        $"quadro {Number} ({Commit()}{RuntimeInformation.FrameworkDescription}, "
        + $"{Native}{RuntimeInformation.RuntimeIdentifier})";

    private static string Native => RuntimeFeature.IsDynamicCodeSupported ? "" : "native, ";

    public static void AddTo(RootCommand root) =>
        root.Options.OfType<VersionOption>().Single().Action = new ProgramVersion();

    public override int Invoke(ParseResult parseResult)
    {
        Console.Out.WriteLine(Line);
        return CommandTree.Done;
    }

    /// <summary>Sources that were built without their repository have none.</summary>
    private static string Commit()
    {
        using var stream = typeof(ProgramVersion).Assembly.GetManifestResourceStream("commit");
        if (stream is null)
            return "";
        using var reader = new StreamReader(stream);
        var commit = reader.ReadToEnd().Trim();
        return commit.Length == 0 ? "" : $"commit {commit[..Math.Min(ShownOfCommit, commit.Length)]}, ";
    }
}
