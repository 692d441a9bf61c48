using Quadro.Render.Pictures;
using Quadro.Render.Search;

namespace Quadro;

/// <summary>The whole of Quadro: each stage reads only what the ones above it made.</summary>
public static class Pipeline
{
    /// <summary>Builds a site, and builds it once more without a tool that turns out not to work.</summary>
    public static BuildReport Run(BuildRequest request, CancellationToken cancel)
    {
        var missing = MissingTools.Of(request);
        while (true)
        {
            try
            {
                return Run(new BuildRun(missing.Without(request), missing, cancel));
            }
            catch (IndexingException e)
            {
                // Pages would lead to a search that does not exist.
                missing = missing with { Search = MissingTools.FailedIndexer(e.Message) };
            }
            catch (PictureMakerException e)
            {
                missing = missing with { Pictures = MissingTools.NoPictures(e.Message) };
            }
        }
    }

    private static BuildReport Run(BuildRun build)
    {
        if (build.Compare() is { } unchanged)
            return unchanged;
        var (loaded, traces) = build.Load();
        var model = build.Model(loaded);
        var planned = build.Plan(model, traces);
        // Errors so far do not hide what is wrong in templates, texts and links; nothing will be written.
        var rendered = build.Render(planned);
        using var indexing = rendered?.Search;
        var site = build.Check(planned, rendered);
        if (!site.MayBeWritten || build.Make(site) is not { } whole)
            return build.Report(site);
        var (written, kept) = build.Emit(whole);
        return build.Remember(whole, written, kept);
    }
}
