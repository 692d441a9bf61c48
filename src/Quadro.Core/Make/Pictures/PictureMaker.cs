using Quadro.Diagnostics;
using Quadro.Render;
using Quadro.Render.Pictures;
using Quadro.Text;

namespace Quadro.Make.Pictures;

/// <summary>Makes the pictures that pages show in other sizes and formats.</summary>
public sealed class PictureMaker(IPictureTool tool) : Maker(PictureBook.Maker, tool)
{
    internal override string PageIdentity => tool.Identity;

    internal override bool IsWanted(RenderedSite site) => site.OrdersTo(Name).Any();

    internal override Diagnostic Missing(string reason) => Messages.Make.NoPictureTool(Wording.Same(reason));

    internal override Diagnostic Failed(string reason) => Messages.Make.FailedPictureTool(Wording.Same(reason));

    internal override MakerRun Begin(MakerGround ground) => new PictureRun(tool);
}
