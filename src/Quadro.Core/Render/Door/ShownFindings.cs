using System.Collections.Frozen;
using System.Collections.Immutable;
using Quadro.Diagnostics;
using Quadro.Model;
using Quadro.Model.Records;
using Quadro.Model.Schemas;
using Quadro.Text;

namespace Quadro.Render.Door;

/// <summary>The findings that readers of this edition may see. A message quotes data: findings about hidden records
/// are left out, and for records with hidden fields only the title of the rule is shown.</summary>
internal sealed class ShownFindings
{
    private readonly SiteModel model;
    private readonly FrozenSet<string> halfHidden;
    private readonly FrozenSet<string> filesOfHalfHidden;

    public ShownFindings(SiteModel model, ImmutableArray<Diagnostic> findings)
    {
        this.model = model;
        // Findings about the traces themselves are not about the site: with them, pages would depend on earlier
        // builds. Translations have their own part of the page.
        findings =
        [
            .. findings.Where(finding =>
                !finding.Code.StartsWith("QD5", StringComparison.Ordinal)
                && finding.Rule != Rules.Model.MissingTranslation
                && finding.Rule != Rules.Model.StaleTranslation
            ),
        ];
        halfHidden = model
            .Collections.Where(collection =>
                collection.Schema.Fields.All.Any(field => field.Name != CommonFields.Accept && IsHidden(field))
            )
            .Select(collection => collection.Name)
            .ToFrozenSet(StringComparer.Ordinal);
        filesOfHalfHidden = Files(
            model
                .Collections.Where(collection => halfHidden.Contains(collection.Name))
                .SelectMany(collection => collection.All)
        );
        var hidden = Files(
            model.Collections.SelectMany(collection => collection.All).Where(record => !record.IsPublished)
        );
        All =
        [
            .. findings
                .Where(finding =>
                    finding.Severity != Severity.Info || !finding.Code.StartsWith("QD1", StringComparison.Ordinal)
                )
                .Where(finding =>
                    finding.Record is { } key
                        ? IsPublished(key)
                        : finding.Span is not { } span || !hidden.Contains(span.File.Path)
                ),
        ];
        // The number of findings about hidden records would reveal that such records exist.
        Withheld = findings.Count(finding =>
            finding.Severity == Severity.Info
            && finding.Code.StartsWith("QD1", StringComparison.Ordinal)
            && finding.Rule != Rules.Load.HiddenCells
            && finding.Span is { } span
            && !hidden.Contains(span.File.Path)
        );
    }

    public ImmutableArray<Diagnostic> All { get; }

    /// <summary>How many notes about the form of files are not shown.</summary>
    public int Withheld { get; }

    public Wording MessageOf(Diagnostic finding)
    {
        var ofHidden = finding.Record is { } key && halfHidden.Contains(key.Split('/', 2)[0]);
        return ofHidden || (finding.Span is { } span && filesOfHalfHidden.Contains(span.File.Path))
            ? finding.Rule.Title
            : finding.Text;
    }

    private bool IsHidden(Field field) =>
        !Publication.IsVisible(field.Visibility, model.Settings) || field.Fields?.All.Any(IsHidden) == true;

    private static FrozenSet<string> Files(IEnumerable<Record> records) =>
        records
            .SelectMany(record => record.Files.Concat(record.Bodies.Select(body => body.File)))
            .Select(file => file.Path)
            .ToFrozenSet(StringComparer.Ordinal);

    private bool IsPublished(string key) =>
        key.Split('/', 2) is [var collection, var id] && model.Find(collection)?.Find(id) is { IsPublished: true };
}
