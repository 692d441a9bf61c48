using Quadro.Diagnostics;
using Quadro.Load;
using Quadro.Text;

namespace Quadro.Model.Reading;

/// <summary>Finds collections whose names differ only in case, accents, blanks, '-' and '_': templates and addresses
/// cannot distinguish them.</summary>
internal static class SameNames
{
    private sealed record Maker(string Collection, string Path, SourceSpan Place);

    /// <summary>Reports each such name at a file that causes it; returns the names that were reported.</summary>
    public static HashSet<string> Report(LoadedSite loaded, DiagnosticBag log)
    {
        var reported = new HashSet<string>(StringComparer.Ordinal);
        var makers = loaded
            .TemplateSchemas.Concat(loaded.DataSchemas)
            .Select(schema => new Maker(schema.Collection, schema.Entry.Path, schema.Node.Span.File.Whole))
            .Concat(loaded.Records.Select(source => new Maker(source.Collection, source.File.Path, source.File.Whole)));
        foreach (var group in makers.GroupBy(maker => Plain(maker.Collection), StringComparer.Ordinal))
        {
            var first = group.First();
            foreach (var other in group.DistinctBy(maker => maker.Collection).Skip(1))
            {
                reported.Add(other.Collection);
                log.Add(
                    Messages.Model.SameName(
                        other.Place.Part(0, 0),
                        first.Place.Part(0, 0),
                        (first.Path, first.Collection),
                        (other.Path, other.Collection)
                    )
                );
            }
        }
        return reported;
    }

    private static string Plain(string name) => Letters.Fold(name).Replace('_', '-').Replace(' ', '-');
}
