namespace Quadro;

/// <summary>The whole build: each stage reads only the results of the earlier ones.</summary>
public static class Pipeline
{
    public static BuildReport Run(BuildRequest request, CancellationToken cancel)
    {
        var build = new BuildRun(request, cancel);
        if (build.Compare() is { } unchanged)
            return unchanged;
        var (loaded, traces) = build.Load();
        var model = build.Model(loaded);
        var planned = build.Plan(model, traces);
        // Earlier errors do not hide faults in templates, texts and links; nothing will be written.
        using var rendered = build.Render(planned);
        var site = build.Check(planned, rendered);
        if (!site.MayBeWritten || build.Make(site) is not { } whole)
            return build.Report(site);
        var (written, kept) = build.Emit(whole);
        return build.Remember(whole, written, kept);
    }
}
