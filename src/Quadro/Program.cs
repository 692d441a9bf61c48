using Quadro.Cli.Commands;
using Quadro.Cli.Terminal;

using var streams = new StandardStreams();
return streams.Code(CommandTree.Run(args));
