using Quadro.Cli.Commands;

return CommandTree.Run(args);
