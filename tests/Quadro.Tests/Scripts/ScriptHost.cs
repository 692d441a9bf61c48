using System.Collections.ObjectModel;
using System.Globalization;
using System.Management.Automation;
using System.Management.Automation.Host;
using System.Management.Automation.Runspaces;

namespace Quadro.Tests.Scripts;

/// <summary>What a script printed and returned.</summary>
internal sealed record ScriptRun(int ExitCode, string Output, string Errors);

/// <summary>The language of PowerShell 7 without its shell: no cmdlet but those of the language itself.</summary>
internal sealed class ScriptHost : PSHost
{
    private readonly RecordingInterface ui = new();
    private int? exit;

    public static ScriptRun Run(string script, params string[] arguments)
    {
        var host = new ScriptHost();
        using var runspace = RunspaceFactory.CreateRunspace(host, InitialSessionState.CreateDefault2());
        runspace.Open();
        using var shell = PowerShell.Create(runspace);
        shell.AddScript($"& {Quote(script)} {string.Join(' ', arguments.Select(Argument))}; exit $LASTEXITCODE");
        var output = new PSDataCollection<PSObject>();
        var errors = host.ui.Errors;
        try
        {
            shell.Invoke(null, output);
        }
        catch (RuntimeException trouble)
        {
            errors.Add(trouble.ErrorRecord + trouble.ErrorRecord.InvocationInfo?.PositionMessage);
            host.exit ??= 1;
        }
        errors.AddRange(shell.Streams.Error.Select(error => error.ToString()));
        return new ScriptRun(
            host.exit ?? (shell.HadErrors ? 1 : 0),
            string.Join('\n', output),
            string.Join('\n', errors)
        );
    }

    private static string Quote(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    /// <summary>As one would type it: a word with a dash in front is not quoted, or it would no longer be a
    /// parameter.</summary>
    private static string Argument(string text) => text.StartsWith('-') ? text : Quote(text);

    public override CultureInfo CurrentCulture => CultureInfo.InvariantCulture;

    public override CultureInfo CurrentUICulture => CultureInfo.InvariantCulture;

    public override Guid InstanceId { get; } = Guid.NewGuid();

    public override string Name => "tests";

    public override PSHostUserInterface UI => ui;

    public override Version Version { get; } = new(1, 0);

    public override void EnterNestedPrompt() => throw new NotSupportedException();

    public override void ExitNestedPrompt() => throw new NotSupportedException();

    public override void NotifyBeginApplication() { }

    public override void NotifyEndApplication() { }

    public override void SetShouldExit(int exitCode) => exit = exitCode;

    private sealed class RecordingInterface : PSHostUserInterface
    {
        public List<string> Errors { get; } = [];

        public override PSHostRawUserInterface? RawUI => null;

        public override void WriteErrorLine(string value) => Errors.Add(value);

        public override void Write(string value) { }

        public override void Write(ConsoleColor foregroundColor, ConsoleColor backgroundColor, string value) { }

        public override void WriteLine(string value) { }

        public override void WriteDebugLine(string message) { }

        public override void WriteVerboseLine(string message) { }

        public override void WriteWarningLine(string message) => Errors.Add(message);

        public override void WriteProgress(long sourceId, ProgressRecord record) { }

        public override string ReadLine() => throw new NotSupportedException();

        public override System.Security.SecureString ReadLineAsSecureString() => throw new NotSupportedException();

        public override Dictionary<string, PSObject> Prompt(
            string caption,
            string message,
            Collection<FieldDescription> descriptions
        ) => throw new NotSupportedException();

        public override int PromptForChoice(
            string caption,
            string message,
            Collection<ChoiceDescription> choices,
            int defaultChoice
        ) => throw new NotSupportedException();

        public override PSCredential PromptForCredential(
            string caption,
            string message,
            string userName,
            string targetName
        ) => throw new NotSupportedException();

        public override PSCredential PromptForCredential(
            string caption,
            string message,
            string userName,
            string targetName,
            PSCredentialTypes allowedCredentialTypes,
            PSCredentialUIOptions options
        ) => throw new NotSupportedException();
    }
}
