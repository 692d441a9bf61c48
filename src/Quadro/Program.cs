using Quadro.Cli.Commands;
using Quadro.Cli.Terminal;
using Quadro.Tools.Vega;

if (args is [ChartServer.Argument])
    return ChartServer.Run(Console.OpenStandardInput(), Console.OpenStandardOutput());
using var streams = new StandardStreams();
return streams.Code(CommandTree.Run(args));
