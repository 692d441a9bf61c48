using System.Globalization;
using System.Text;

namespace Quadro.Tests.Golden;

/// <summary>A generator of twenty lines to try the harness with: a page for each text, and an index. It can be told to
/// have one fault.</summary>
internal sealed record ToyGenerator(string Fault = "")
{
    public GoldenResult Build(GoldenRun run)
    {
        var inputs = FileSet
            .Read(Path.Combine(run.Site, "content"))
            .Files.Select(file =>
                (Name: Path.ChangeExtension(file.Key, null), Text: Encoding.UTF8.GetString(file.Value))
            );
        if (run.ReverseInputs)
            inputs = inputs.Reverse();
        var pages = (Fault == "order" ? inputs : inputs.OrderBy(page => page.Name, StringComparer.Ordinal)).ToList();
        var files = pages
            .Select(page => ($"{page.Name}.html", $"<p>{page.Text}</p>\n"))
            .Append(("index.html", Index(pages.Select(page => page.Name), run)));
        var log = string.Concat(
            pages
                .Where(page => page.Text.Contains("bad", StringComparison.Ordinal))
                .Select(page => $"content/{page.Name}.md(1,1): error QD9999: bad\n")
        );
        var written =
            log.Length > 0 && !(Fault == "careless" && Directory.Exists(run.Output))
                ? 0
                : Emit(FileSet.Of([.. files]), run);
        return new GoldenResult(FileSet.Read(run.Output), log, written)
        {
            Rendered = Fault == "forgets" ? pages.Count + 1 : null,
        };
    }

    private string Index(IEnumerable<string> names, GoldenRun run) =>
        Fault switch
        {
            "threads" => $"{string.Join(' ', names)} by {run.Threads}\n",
            "root" => $"{string.Join(' ', names)} in {run.Site}\n",
            "memory" when Directory.Exists(run.Output) => "seen before\n",
            "clock" => $"{string.Join(' ', names)} at "
                + $"{Environment.TickCount64.ToString(CultureInfo.InvariantCulture)} {Guid.NewGuid()}\n",
            _ => $"{string.Join(' ', names)}\n",
        };

    private int Emit(FileSet wanted, GoldenRun run)
    {
        var there = FileSet.Read(run.Output);
        var written =
            Fault == "rewrites"
                ? wanted
                : FileSet.Of(
                    wanted.Files.Where(file =>
                        !there.Files.TryGetValue(file.Key, out var old) || !old.AsSpan().SequenceEqual(file.Value)
                    )
                );
        written.WriteTo(run.Output);
        if (Fault != "stale")
            foreach (var path in there.Files.Keys.Except(wanted.Files.Keys))
                File.Delete(Path.Combine(run.Output, path));
        return Fault == "miscounts" ? 0 : written.Files.Count;
    }
}
