using System.Collections.Concurrent;
using Quadro.Load;

namespace Quadro.Cli.Serve;

/// <summary>Inputs that do not change while the program runs, listed and read once.</summary>
internal sealed class StandingInputs(IInputs inputs) : IInputs
{
    private readonly Lazy<IReadOnlyList<InputFile>> listed = new(inputs.List);
    private readonly ConcurrentDictionary<string, ReadOnlyMemory<byte>> read = new(StringComparer.Ordinal);

    public IReadOnlyList<InputFile> List() => listed.Value;

    public ReadOnlyMemory<byte> Read(string path) => read.GetOrAdd(path, inputs.Read);
}
