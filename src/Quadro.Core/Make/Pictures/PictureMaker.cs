using Quadro.Diagnostics;
using Quadro.Render;
using Quadro.Render.Pictures;

namespace Quadro.Make.Pictures;

/// <summary>Makes the pictures that pages show in other sizes and formats.</summary>
public sealed class PictureMaker(IPictureTool tool) : Maker(PictureBook.Maker, tool)
{
    internal override string PageIdentity => tool.Identity;

    internal override bool IsWanted(RenderedSite site) => site.OrdersTo(Name).Any();

    internal override Diagnostic Missing(string reason) =>
        Rules.Render.NoPictureMaker.At(
            null,
            $"pages show pictures in their full size only: {reason}",
            "unpack the whole program, with the library 'libvips' beside it; 'pictures: off' in quadro.yaml does without"
        );

    internal override Diagnostic Failed(string reason) =>
        Rules.Render.FailedPictureTool.At(
            null,
            $"pictures cannot be made in other sizes: {reason}",
            "unpack the program again, for this machine ('quadro doctor' tries it out); 'pictures: off' in quadro.yaml "
                + "builds the site without"
        );

    internal override MakerRun Begin(MakerGround ground) => new PictureRun(tool);
}
