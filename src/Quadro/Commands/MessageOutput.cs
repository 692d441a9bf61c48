using System.Collections.Immutable;
using Quadro.Cli.Terminal;
using Quadro.Diagnostics;
using Quadro.Text;

namespace Quadro.Cli.Commands;

/// <summary>Findings on standard error, as commands write them that have a result of their own.</summary>
internal static class MessageOutput
{
    /// <summary>The exit code that the findings give.</summary>
    public static int Write(ImmutableArray<Diagnostic> findings, LogForm form, MessageLanguage language)
    {
        if (!findings.IsEmpty)
            MessageWriter.Write(Console.Error, findings, StandardError.Messages(form, language));
        return findings.Any(finding => finding.Severity == Severity.Error)
            ? CommandTree.SiteHasErrors
            : CommandTree.Done;
    }

    /// <summary>Writes a file that must not be there yet, unless that is asked for; says what it did or why
    /// not.</summary>
    public static int WriteFile(string path, string text, bool force)
    {
        var full = Path.GetFullPath(path);
        if (Directory.Exists(full) || (File.Exists(full) && !force))
        {
            StandardError.Say($"'{path}' is there already: nothing was changed");
            return CommandTree.WrongUsage;
        }
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            File.WriteAllText(full, text);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            StandardError.Say($"'{path}' cannot be written: {fault.Message}");
            return CommandTree.SiteHasErrors;
        }
        Console.Out.WriteLine(path);
        return CommandTree.Done;
    }
}
