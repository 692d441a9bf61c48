using System.Text.Json;
using Quadro.Diagnostics;
using Quadro.Text;

namespace Quadro.Load.Json;

/// <summary>Turns JSON into nodes, strictly by RFC 8259: no comments, no trailing commas.</summary>
public static class JsonReader
{
    /// <summary>The maximum nesting of arrays and objects.</summary>
    public const int DepthLimit = 100;

    /// <summary>The content of a file, or null after a fault.</summary>
    public static Node? Read(SourceFile file, DiagnosticBag log) => ReadUntil(file, log, CancellationToken.None);

    internal static Node? ReadUntil(SourceFile file, DiagnosticBag log, CancellationToken cancel)
    {
        var composer = new JsonComposer(file, log, cancel);
        try
        {
            return composer.Compose();
        }
        catch (JsonException e)
        {
            log.Add(JsonFaults.Describe(e, composer));
        }
        // Half of a surrogate pair in \u escapes is found only when the string is decoded.
        catch (InvalidOperationException)
        {
            log.Add(Messages.Load.HalfCharacter(composer.Here));
        }
        return null;
    }
}
