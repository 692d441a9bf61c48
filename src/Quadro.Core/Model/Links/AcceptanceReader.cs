using System.Globalization;
using Quadro.Diagnostics;
using Quadro.Load;
using Quadro.Model.Records;
using Quadro.Model.Schemas;
using Quadro.Model.Settings;
using Quadro.Text;
using Quadro.Values;
using Quadro.Values.Dates;

namespace Quadro.Model.Links;

/// <summary>Reads which findings the site accepts for a time: the list in quadro.yaml, and the entries in
/// records.</summary>
internal sealed class AcceptanceReader(
    NameIndex names,
    IEnumerable<string> files,
    IReadOnlyDictionary<string, Rule> codes,
    DiagnosticBag log
)
{
    private readonly NodeReading read = new(log, Rules.Settings.UnusableAcceptance);
    private readonly HashSet<string> files = files.ToHashSet(StringComparer.Ordinal);

    public AcceptanceList Read(MapNode? settings, IEnumerable<RecordCollection> collections, PartialDate? asOf)
    {
        var found = read.Items(settings?["accept"], "accept").Select(OfSettings).ToList();
        foreach (var collection in collections)
            if (collection.Schema.Fields.IndexOf(CommonFields.Accept) is var i and >= 0)
                foreach (var record in collection.All)
                    if (record.Given(i) is { } given)
                        found.AddRange(Part.In(given).Select(part => OfRecord(record, part)));
        return new AcceptanceList(found.OfType<FindingAcceptance>(), asOf is null ? null : Iso(asOf.First));
    }

    private FindingAcceptance? OfSettings(Node node)
    {
        if (node is not MapNode map)
        {
            read.Wrong(
                node,
                Messages.Settings.AcceptanceIsMap(NodeReading.Shape(node)),
                Messages.Settings.AcceptanceForm
            );
            return null;
        }
        read.KnownKeys(map, ["code", "at", "field", "reason", "until"], Messages.Settings.AnAcceptance);
        var written = new Written(
            map.Span,
            read.Text(map["code"], "code"),
            read.Text(map["reason"], "reason"),
            Until(map["until"]),
            map["until"] is not null
        )
        {
            CodeSpan = map["code"]?.Span,
        };
        if (read.Text(map["at"], "at") is not { Length: > 0 } at)
        {
            Report(Messages.Settings.AcceptsNoPlace(map.Span));
            return null;
        }
        var made = Make(written);
        return made is null ? null : At(at, map["at"]!.Span, made with { Field = read.Text(map["field"], "field") });
    }

    private FindingAcceptance? OfRecord(Record record, DataObject part)
    {
        var written = new Written(
            part.Span,
            part.Given("code") as string,
            Plain(part.Given("reason")),
            part.Given("until") as PartialDate,
            part.SpanOf("until") is not null
        )
        {
            CodeSpan = part.SpanOf("code"),
        };
        return Make(written) is { } made
            ? made with
            {
                Record = record.Key,
                Field = part.Given("field") as string,
                IsIdle = !record.IsPublished,
            }
            : null;
    }

    private static string? Plain(object? value) => value is LocalizedText text ? text.Canonical : value as string;

    private PartialDate? Until(Node? node)
    {
        if (read.Text(node, "until") is not { Length: > 0 } text)
            return null;
        var parsed = PartialDate.Parse(text);
        if (parsed.Value is null)
            read.Wrong(node!, Messages.Settings.Named("until", parsed.Problem!.Value), Messages.Settings.WriteDay);
        return parsed.Value;
    }

    private FindingAcceptance? Make(Written written)
    {
        if (written.Code is not { Length: > 0 } code)
        {
            Report(Messages.Settings.AcceptsNoCode(written.Span));
            return null;
        }
        var whole = true;
        if (string.IsNullOrWhiteSpace(written.Reason))
            whole = Report(Messages.Settings.AcceptsWithoutReason(written.Span, code));
        if (written.Until is null && !written.HasUntil)
            whole = Report(Messages.Settings.AcceptsWithoutEnd(written.Span, code));
        if (!whole || written.Until is null || !IsAcceptable(code, written.CodeSpan ?? written.Span))
            return null;
        return new FindingAcceptance(
            code,
            null,
            null,
            null,
            written.Reason!.Trim(),
            Iso(written.Until.Last),
            written.Span
        );
    }

    private bool IsAcceptable(string code, SourceSpan place)
    {
        if (!codes.TryGetValue(code, out var rule))
            log.Add(
                Messages.Settings.AcceptsNoSuchCode(
                    place,
                    code,
                    Messages.DidYouMean(code, codes.Keys.Order(StringComparer.Ordinal))
                )
            );
        else if (!AcceptanceList.MayCover(rule))
            Report(Messages.Settings.AcceptsAnError(place, rule));
        return rule is not null && AcceptanceList.MayCover(rule);
    }

    /// <summary>An acceptance at a record or a file. One that does not exist any more is not an error: the entry is
    /// only needless.</summary>
    private FindingAcceptance? At(string at, SourceSpan place, FindingAcceptance made)
    {
        if (files.Contains(at))
            return made with { File = at };
        if (names.FindAnywhere(at) is [var record])
            return made with { Record = record.Key, IsIdle = !record.IsPublished };
        var known = at.Contains('.', StringComparison.Ordinal) ? files.Concat(names.Keys) : names.Keys;
        log.Add(Messages.Settings.AcceptsNothing(place, made.Code, at, Messages.DidYouMean(at, known)));
        return null;
    }

    private bool Report(Diagnostic finding)
    {
        log.Add(finding);
        return false;
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>An entry as it was written, before it is checked for completeness.</summary>
    private sealed record Written(SourceSpan Span, string? Code, string? Reason, PartialDate? Until, bool HasUntil)
    {
        public SourceSpan? CodeSpan { get; init; }
    }
}
