using System.Collections.Frozen;
using Quadro.Diagnostics;
using Quadro.Load;
using Quadro.Model.Functions;
using Quadro.Model.Languages;
using Quadro.Model.Links;
using Quadro.Model.Records;
using Quadro.Model.Settings;
using Quadro.Scripting;
using Quadro.Values.Language;

namespace Quadro.Model;

/// <summary>Builds the model of the site from loaded nodes.</summary>
public static class ModelBuilder
{
    /// <param name="patience">How long expressions and templates may run.</param>
    public static SiteModel Build(LoadedSite loaded, BuildOptions options, DiagnosticBag log, Patience? patience = null)
    {
        var settings = new SettingsReader(options, log).Read(loaded.Settings);
        settings = settings with { Script = settings.Script with { Patience = patience ?? Patience.Endless } };
        log.Use(settings.Severities);
        var languages = new LanguageReader(log).Read(settings, loaded.Settings, loaded.Texts, loaded.Lost);
        var drafts = new CollectionsReader(settings, log).Read(loaded);
        var collections = drafts.Collections.ToList();
        var names = Names(collections, drafts.Lists, loaded.Incomplete);
        var linker = new Linker(names, log);
        foreach (var collection in collections.Append(drafts.Lists))
            linker.Link(collection.All);
        linker.ReportSharedNames();
        linker.ReportCycles(collections);
        collections = Publication.Hide(collections, drafts.Lists.All, settings);
        var asOf = settings.AsOf ?? DerivedDate.Of(collections, log);
        StatementCheck.Check(settings, asOf, log);
        var lists = new RecordCollection(drafts.Lists.Schema, drafts.Lists.All);
        var listTexts = lists.Published.ToFrozenDictionary(record => record.Id, StringComparer.Ordinal);
        Withholding.ReportShut(collections.SelectMany(collection => collection.All).Concat(lists.All), settings, log);
        Publication.ReportHidden(collections.Append(lists), settings, log);
        var translations = new Translations(settings, log).Find(collections, listTexts);
        IstatCodes.Find(collections, loaded.Incomplete, log);
        var references = Refer(collections);
        var owner = Owner(settings, names, log);
        var library = new ScriptLibrary(QueryFunctions.New(names), settings.Script);
        var sorted = Derive(
            collections,
            lists,
            new SiteValues(asOf, owner, settings),
            new Computing(library, languages[0].Formats, names),
            log
        );
        var keys = new ForeignKeys(
            collections.ToDictionary(collection => collection.Name, StringComparer.Ordinal),
            loaded.Incomplete,
            log
        );
        foreach (var collection in collections)
            keys.Check(collection);
        log.Use(
            new AcceptanceReader(names, KnownFiles(loaded), Codes(collections), log).Read(
                loaded.Settings,
                collections,
                asOf
            )
        );
        // Collected before hidden fields are removed, because such a field may be the reason why a record is
        // withheld.
        var withheld = Withholding.Told(collections, lists.All, settings);
        // The records that a hidden field refers to must not show the reference either.
        if (Publication.HiddenFields(collections, settings).Count > 0)
            names.Settle();
        if (Publication.HideFields(collections.Append(lists), settings))
            references = Refer(collections);
        CheckCodes(collections, loaded.Settings, log);
        var hasSearch = options.MakerIdentity(SiteSettings.Search) is not null;
        var unsearched = hasSearch ? TooManyToSearch(collections, settings) : null;
        return new SiteModel
        {
            Settings = settings,
            Without = hasSearch && unsearched is null ? settings.Without : [.. settings.Without, SiteSettings.Search],
            Unsearched = unsearched,
            Lost = loaded.Lost,
            Languages = languages,
            Collections = [.. sorted.Select(collection => Ordering.Sort(collection, settings))],
            Names = names,
            AsOf = asOf,
            Owner = owner,
            ListTexts = listTexts,
            Withheld = withheld,
            Translations = translations,
            Templates = loaded.Templates,
            Assets = loaded.Assets,
            Static = loaded.Static,
            References = references,
            Detected = drafts.Detected,
        };
    }

    private static Diagnostic? TooManyToSearch(List<RecordCollection> collections, SiteSettings settings)
    {
        var pages =
            settings.Languages.Length
            * collections
                .Where(collection => collection.Schema.HasPages)
                .Sum(collection => collection.Published.Length);
        return !settings.WantsSearch || pages <= settings.SearchLimit
            ? null
            : Messages.Model.TooManyToSearch(pages, settings.SearchLimit);
    }

    private static NameIndex Names(
        List<RecordCollection> collections,
        RecordCollection lists,
        IReadOnlySet<string> incomplete
    )
    {
        foreach (var record in collections.Append(lists).SelectMany(collection => collection.All))
            if (record.Given("aliases") is object?[] aliases)
                record.Aliases = [.. aliases.OfType<string>()];
        return new NameIndex(collections, incomplete);
    }

    private static ReferenceIndex Refer(List<RecordCollection> collections)
    {
        var references = ReferenceIndex.Build(collections);
        foreach (var record in collections.SelectMany(collection => collection.All))
            record.Incoming = references;
        return references;
    }

    private static Record? Owner(SiteSettings settings, NameIndex names, DiagnosticBag log)
    {
        if (settings.Owner is not { } owner)
            return null;
        var found = names.Find("organisations", owner.Value);
        if (found.Count == 1)
            return found[0];
        log.Add(
            Messages.Model.NoOwner(
                owner.Span,
                owner.Value,
                Messages.DidYouMean(owner.Value, names.Names("organisations"))
            )
        );
        return null;
    }

    /// <summary>Computes fields, then checks the rules about them; returns the collections in the order of their
    /// lists.</summary>
    private static List<RecordCollection> Derive(
        List<RecordCollection> collections,
        RecordCollection lists,
        SiteValues site,
        Computing computing,
        DiagnosticBag log
    )
    {
        var sorted = collections.Select(collection => Ordering.Sort(collection, site.Settings)).ToList();
        var computation = new Computation(computing.Library, site, new DataView(sorted), computing.Formats, log)
        {
            Names = computing.Names,
            HiddenInverses = Publication.HiddenInverses(sorted, site.Settings),
        };
        var checks = new RuleChecks(computation, log);
        checks.GiveNatures(sorted);
        foreach (var collection in sorted.Append(lists))
            computation.Run(collection.Published);
        checks.Check(sorted.Append(lists));
        return sorted;
    }

    /// <summary>The functions that expressions of schemas call, and the formats in which their values
    /// print.</summary>
    private sealed record Computing(ScriptLibrary Library, LanguageFormats Formats, NameIndex Names);

    /// <summary>The rules of Quadro and those of the schemas, by code.</summary>
    private static Dictionary<string, Rule> Codes(List<RecordCollection> collections) =>
        Rules
            .All.Concat(collections.SelectMany(collection => collection.Schema.Rules).Select(rule => rule.Rule))
            .DistinctBy(rule => rule.Code)
            .ToDictionary(rule => rule.Code, StringComparer.Ordinal);

    private static IEnumerable<string> KnownFiles(LoadedSite loaded) =>
        loaded
            .Records.Select(source => source.File.Path)
            .Concat(loaded.Markdown.Select(file => file.Path))
            .Concat(loaded.Templates.Select(entry => entry.Path))
            .Concat(loaded.DataSchemas.Select(schema => schema.Entry.Path))
            .Append("quadro.yaml");

    /// <summary>Checks the codes whose severity the settings change: codes of Quadro, whose errors stay errors, and
    /// codes of schemas' rules.</summary>
    private static void CheckCodes(List<RecordCollection> collections, MapNode? settings, DiagnosticBag log)
    {
        if (settings?["rules"] is not MapNode map)
            return;
        var known = Codes(collections);
        foreach (var entry in map.Entries)
        {
            if (!known.TryGetValue(entry.Key, out var rule))
                log.Add(
                    Messages.Settings.UnknownCode(
                        entry.KeySpan,
                        entry.Key,
                        Messages.DidYouMean(entry.Key, known.Keys.Order(StringComparer.Ordinal))
                    )
                );
            else if (
                rule is { Severity: Severity.Error, IsOfSchema: false }
                && entry.Value is ScalarNode { Text: not "error" }
            )
                log.Add(Messages.Settings.LoweredError(entry.Value.Span, rule));
        }
    }
}
