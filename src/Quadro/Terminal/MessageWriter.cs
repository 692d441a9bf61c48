using System.Collections.Immutable;
using Quadro.Diagnostics;

namespace Quadro.Cli.Terminal;

/// <summary>Prints the findings of a run, in the order given.</summary>
public static class MessageWriter
{
    public static void Write(TextWriter writer, ImmutableArray<Diagnostic> findings, MessageOptions options)
    {
        findings = [.. findings.Select(finding => finding.In(options.Language))];
        switch (options.Form)
        {
            case LogForm.Json:
                JsonMessages.Write(writer, findings);
                break;
            case LogForm.Sarif:
                SarifMessages.Write(writer, findings, options);
                break;
            case LogForm.GitHub:
                GitHubMessages.Write(writer, findings, options.Language);
                break;
            default:
                TextMessages.Write(writer, findings, options);
                break;
        }
    }

    internal static string Word(Severity severity) =>
        severity switch
        {
            Severity.Error => "error",
            Severity.Warning => "warning",
            _ => "info",
        };
}
