using System.Reflection;
using Microsoft.ClearScript;
using Microsoft.ClearScript.V8;

namespace Quadro.Tools.Vega;

/// <summary>Vega and Vega-Lite in a V8 engine that has no way to the outside: only strings go in and come out.</summary>
internal sealed class VegaEngine : IDisposable
{
    /// <summary>The size in megabytes that the objects of one engine may reach.</summary>
    private const int MostMemory = 200;

    /// <summary>The number of times that an engine is given time to finish what it put off.</summary>
    private const int MostRounds = 1000;

    private readonly V8Runtime runtime;
    private readonly V8ScriptEngine engine;

    public VegaEngine()
    {
        runtime = new V8Runtime("charts", new V8RuntimeConstraints { MaxOldSpaceSize = MostMemory });
        engine = runtime.CreateScriptEngine("charts", V8ScriptEngineFlags.DisableGlobalMembers);
        foreach (var script in (ReadOnlySpan<string>)["engine.js", "vega.min.js", "vega-lite.min.js", "drawing.js"])
            engine.Execute(script, Resource(script));
    }

    /// <summary>The text of a script that is part of this program.</summary>
    public static string Resource(string name)
    {
        var assembly = Assembly.GetExecutingAssembly();
        using var stream = assembly.GetManifestResourceStream($"vega/{name}")
            ?? throw new FileNotFoundException($"the program was built without {name}");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>Draws one chart.</summary>
    /// <returns>The SVG, or null and the reason why there is none.</returns>
    public (string? Svg, string? Failure) Draw(string specification, string locale)
    {
        try
        {
            engine.Execute("draw", $"quadro.draw({Quoted(specification)}, {Quoted(locale)})");
            for (var round = 0; round < MostRounds && !Is("quadro.isDone()"); round++)
                engine.Execute("pump", "quadro.pump()");
            return engine.Evaluate("quadro.svg()") is string svg
                ? (svg, null)
                : (null, engine.Evaluate("quadro.failure()") as string);
        }
        catch (ScriptEngineException exception)
        {
            return (null, exception.Message);
        }
    }

    public void Dispose()
    {
        engine.Dispose();
        runtime.Dispose();
    }

    private bool Is(string condition) => engine.Evaluate(condition) is true;

    private static string Quoted(string text) => $"\"{System.Text.Json.JsonEncodedText.Encode(text).Value}\"";
}
