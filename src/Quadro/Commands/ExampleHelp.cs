using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Quadro.Cli.Commands;

/// <summary>The library's help, and the examples of the command behind it.</summary>
internal sealed class ExampleHelp(HelpAction help) : SynchronousCommandLineAction
{
    /// <summary>Also takes away the signs for help that only Windows knows: they look like paths.</summary>
    public static void AddTo(RootCommand root)
    {
        var option = root.Options.OfType<HelpOption>().Single();
        option.Action = new ExampleHelp((HelpAction)option.Action!);
        option.Aliases.Remove("/h");
        option.Aliases.Remove("/?");
    }

    public override int Invoke(ParseResult parseResult)
    {
        var code = help.Invoke(parseResult);
        if (parseResult.CommandResult.Command is not ExampleCommand { Examples: { IsEmpty: false } examples })
            return code;
        var output = parseResult.InvocationConfiguration.Output;
        output.WriteLine("Examples:");
        foreach (var example in examples)
            output.WriteLine("  " + example);
        output.WriteLine();
        return code;
    }
}
