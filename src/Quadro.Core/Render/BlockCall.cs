using System.Collections.Frozen;
using Quadro.Diagnostics;
using Quadro.Load;
using Quadro.Load.Yaml;
using Quadro.Model.Records;
using Quadro.Render.Door;
using Quadro.Render.Markdown.Blocks;
using Quadro.Scripting;
using Quadro.Scripting.Forms;
using Quadro.Text;
using Quadro.Values;

namespace Quadro.Render;

/// <summary>A word for fenced blocks, and the function that prints them.</summary>
/// <param name="Print">Gives HTML or plain text, or null when the block is wrong, which is reported.</param>
internal sealed record TextBlock(string Name, Func<BlockCall, string?> Print);

/// <summary>The fenced blocks that the makers of a build print.</summary>
internal sealed class TextBlocks(IEnumerable<TextBlock> blocks)
{
    private readonly FrozenDictionary<string, TextBlock> known = blocks.ToFrozenDictionary(
        block => block.Name,
        StringComparer.Ordinal
    );

    /// <summary>Prints the blocks of a record's text in some form.</summary>
    public BlockPrinter PrinterOf(
        RenderState state,
        Record record,
        string language,
        PageNotes notes,
        OutputForm form
    ) =>
        (block, log) =>
        {
            if (!known.TryGetValue(block.Name, out var printer))
                return null;
            var host = new PageHost(new ModelReads(state, notes), notes);
            host.Open(null, language);
            host.Form = form;
            var context = new ScriptContext(state.Library, host, state.FindFile) { Form = form };
            return printer.Print(new BlockCall(block, host, context, new PageScope(host, record, null), log)) ?? "";
        };
}

/// <summary>One fenced block of a text, while the text is made.</summary>
internal sealed class BlockCall(
    BlockText block,
    PageHost host,
    ScriptContext context,
    IMembers scope,
    DiagnosticBag log
)
{
    public PageHost Host { get; } = host;

    public DiagnosticBag Log { get; } = log;

    public string Content => block.Content;

    public SourceSpan Place => block.Place;

    /// <summary>The content as YAML or JSON, with places; null when it is empty, or when it cannot be read, which is
    /// reported.</summary>
    public Node? Read(out bool isWhole)
    {
        if (block.IsExact)
            return YamlReader.Read(Place.File, Place.Start, Place.Length, Log, out isWhole);
        // Printed text has no place of its own: everything in it is reported at the block.
        var inner = new DiagnosticBag();
        var read = YamlReader.Read(new SourceFile(Place.File.Path, Content), 0, Content.Length, inner, out isWhole);
        Log.AddRange(inner.Take().Select(finding => finding with { Span = Place }));
        return read;
    }

    /// <summary>The place for a finding about a node of the content.</summary>
    public SourceSpan PlaceOf(SourceSpan inside) => block.IsExact ? inside : Place;

    /// <summary>Evaluates an expression as the text would; false when it fails, which is reported.</summary>
    /// <param name="rows">The value of the variable <c>rows</c>, or null when there is none.</param>
    public bool TryEvaluate(string expression, SourceSpan place, out object? value, object? rows = null)
    {
        value = null;
        return ScriptExpression.Parse(expression, place, Log) is { } parsed
            && context.TryEvaluate(
                parsed,
                rows is null ? scope : new BlockScope(scope, "rows", rows),
                Host,
                Log,
                out value
            );
    }

    /// <summary>Reads a path of a row, such as "territory.title".</summary>
    public object? Member(object? row, string path) => context.Member(row, path);

    /// <summary>Prints a partial with one argument.</summary>
    public string? Print(string partial, string argument, object value)
    {
        var call = new SourceFile("", $"{{{{ include \"{partial}\" {argument}: {argument} }}}}");
        var template = ScriptTemplate.Parse(call, 0, Log);
        var variables = new BlockScope(scope, argument, value);
        return context.Render(template, variables, Host, Log) is { } output ? output.Text.ToString() : null;
    }
}

/// <summary>The variables of the text, and one more.</summary>
internal sealed class BlockScope(IMembers outer, string name, object value) : IMembers
{
    public IEnumerable<string> MemberNames => outer.MemberNames.Append(name);

    public bool TryGetMember(string member, out object? found)
    {
        if (member != name)
            return outer.TryGetMember(member, out found);
        found = value;
        return true;
    }
}
