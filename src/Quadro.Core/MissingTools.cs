using Quadro.Diagnostics;

namespace Quadro;

/// <summary>Tools that a build does without, each with what is said of a site that wants it.</summary>
internal sealed record MissingTools(Diagnostic? Search, Diagnostic? Pictures)
{
    public string InWords => $"{Search?.Message}\n{Pictures?.Message}";

    public static MissingTools Of(BuildRequest request) =>
        new(
            request.Search?.Trouble is { } noSearch
                ? Rules.Render.NoIndexer.At(
                    null,
                    $"the site has no search: {noSearch}",
                    "unpack the whole program, with the folder 'pagefind' beside it, or name Pagefind's program in "
                        + "QUADRO_PAGEFIND; 'search: false' in quadro.yaml does without"
                )
                : null,
            request.Pictures?.Maker.Trouble is { } noPictures ? NoPictures(noPictures) : null
        );

    public static Diagnostic FailedIndexer(string reason) =>
        Rules.Render.FailedIndexer.At(
            null,
            $"the site has no search, because its index could not be made: {reason}",
            "build again; 'search: false' in quadro.yaml does without search"
        );

    public static Diagnostic NoPictures(string reason) =>
        Rules.Render.NoPictureMaker.At(
            null,
            $"pages show pictures in their full size only: {reason}",
            "unpack the whole program, with the library 'libvips' beside it; 'pictures: off' in quadro.yaml does without"
        );

    /// <summary>The request as it is where these tools do not exist.</summary>
    public BuildRequest Without(BuildRequest request) =>
        request with
        {
            Options = request.Options with
            {
                Search = request.Search is not null && Search is null,
                Pictures = Pictures is null ? request.Pictures?.Maker.Identity : null,
            },
            Pictures = Pictures is null ? request.Pictures : null,
        };
}
