using System.Collections.Immutable;
using System.Text;
using Quadro.Diagnostics;
using Quadro.Make;
using Quadro.Render;
using Quadro.Scripting;
using Quadro.Tests.Support;
using Quadro.Text;

namespace Quadro.Tests.Make;

/// <summary>A small capability, all of it in this file: <c>stamp "text"</c> is the address of a drawing of that
/// text.</summary>
internal sealed class StampMaker(StampTool tool) : Maker("stamps", tool)
{
    internal override ImmutableArray<ScriptFunction> Functions => [new("stamp", 1, 1, "stamp text", Stamp)];

    internal override string PageIdentity => tool.Identity;

    internal override bool IsWanted(RenderedSite site) => true;

    internal override Diagnostic Missing(string reason) =>
        Rules.Render.NoPictureMaker.At(null, $"pages have no stamps: {reason}");

    internal override Diagnostic Failed(string reason) =>
        Rules.Render.FailedPictureTool.At(null, $"there are no stamps: {reason}");

    internal override MakerRun Begin(MakerGround ground) => new Run(tool);

    private object Stamp(ScriptCall call)
    {
        PageHost.Of(call).Order(Name, call.Text(0));
        return PageHost.Of(call).Model.HasMaker(Name) ? "/" + PathOf(tool, call.Text(0)) : "";
    }

    private static string KeyOf(StampTool tool, string text) =>
        ContentHash.Fingerprint(Encoding.UTF8.GetBytes($"{tool.Identity} {text}"));

    private static string PathOf(StampTool tool, string text) => $"assets/stamps/{KeyOf(tool, text)}.svg";

    private sealed class Run(StampTool tool) : MakerRun
    {
        public override IReadOnlyList<Job> JobsOf(RenderedSite site) =>
            [.. site.OrdersTo("stamps").Select(text => new StampJob(tool, text))];
    }

    private sealed class StampJob(StampTool tool, string text) : Job
    {
        public override IEnumerable<string> Paths => [PathOf(tool, text)];

        public override ImmutableArray<Piece> Pieces => [new Piece(KeyOf(tool, text), PathOf(tool, text))];

        public override ImmutableArray<ReadOnlyMemory<byte>> Make(
            ImmutableArray<Piece> missing,
            CancellationToken cancel
        ) => [Encoding.UTF8.GetBytes(tool.Draw(text))];

        public override Diagnostic Failed(string reason) =>
            Rules.Render.FailedPicture.At(null, $"no stamp says '{text}': {reason}");
    }
}

/// <summary>Draws, and counts what it drew.</summary>
internal sealed class StampTool : ITool
{
    private int drawn;

    public string? Trouble { get; init; }

    public string Identity { get; init; } = "stamps 1";

    /// <summary>Why it turns out that it does not work, or null.</summary>
    public string? Failure { get; init; }

    public int Drawn => drawn;

    public string Draw(string text)
    {
        Interlocked.Increment(ref drawn);
        if (Failure is not null)
            throw new ToolException(Failure);
        return text.Length < 20
            ? $"<svg xmlns=\"http://www.w3.org/2000/svg\"><title>{text}</title></svg>"
            : throw new MakeException("it is too long");
    }
}
