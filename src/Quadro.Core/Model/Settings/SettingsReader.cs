using System.Collections.Frozen;
using System.Collections.Immutable;
using Quadro.Diagnostics;
using Quadro.Load;
using Quadro.Scripting;
using Quadro.Text;
using Quadro.Values.Dates;

namespace Quadro.Model.Settings;

/// <summary>Reads quadro.yaml and the command line into <see cref="SiteSettings"/>.</summary>
internal sealed class SettingsReader(BuildOptions options, DiagnosticBag log)
{
    internal static readonly ImmutableArray<string> Known =
    [
        "title",
        "description",
        "base_url",
        "language",
        "languages",
        "as_of",
        "owner",
        "menu",
        "collections",
        "rules",
        "theme",
        "links",
        "without",
        "limits",
        "legal",
        "accept",
        "search",
        "accessibility",
        "licence",
        "privacy",
        "pictures",
        "html",
        "assets",
    ];

    internal static readonly ImmutableArray<string> KnownOfCollection =
    [
        "url",
        "title",
        "page_size",
        "pages",
        "list",
        "sort",
    ];

    internal static readonly ImmutableArray<string> KnownOfAccessibility = ["statement", "reviewed", "feedback"];

    internal static readonly ImmutableArray<string> KnownOfLimits =
    [
        "search",
        "pages",
        "loops",
        "steps",
        "memory",
        "seconds",
    ];

    internal static readonly ImmutableArray<string> Optional =
    [
        "feed",
        "sitemap",
        "robots",
        "ids",
        "error_page",
        "search",
        "quality",
        "headers",
    ];

    private readonly NodeReading read = new(log, Rules.Settings.WrongSetting);

    public SiteSettings Read(MapNode? node)
    {
        node ??= new MapNode([], new SourceFile("quadro.yaml", "").Whole);
        read.KnownKeys(node, Known, Wording.Same("quadro.yaml"), Rules.Settings.UnknownSetting, InTheme);
        var languages = read.Texts(node["languages"], "languages");
        var language = read.Text(node["language"], "language") ?? languages.FirstOrDefault() ?? "en";
        var limits = Limits(node["limits"]);
        foreach (var tag in languages.Prepend(language))
            CheckLanguage(tag, node);
        if (!languages.IsEmpty && !languages.Contains(language))
            read.Wrong(node["languages"]!, Messages.Settings.LacksOwnLanguage(language), Messages.Settings.AddIt);
        var settings = new SiteSettings
        {
            Title = read.Words(node["title"], "title"),
            Description = read.Words(node["description"], "description"),
            Language = language,
            Languages = [language, .. languages.Where(tag => tag != language).Distinct()],
            Owner = read.Text(node["owner"], "owner") is { } owner ? new(owner, node["owner"]!.Span) : null,
            Menu =
            [
                .. read.Items(node["menu"], "menu")
                    .Select(item => read.Text(item, "menu") is { } text ? new Spanned<string>(text, item.Span) : null)
                    .OfType<Spanned<string>>(),
            ],
            Legal =
            [
                .. read.Items(node["legal"], "legal")
                    .Select(item => read.Text(item, "legal") is { } text ? new Spanned<string>(text, item.Span) : null)
                    .OfType<Spanned<string>>(),
            ],
            Accessibility = Accessibility(read.Map(node["accessibility"], "accessibility")),
            Licence = read.Text(node["licence"], "licence"),
            Privacy = read.Placed(node["privacy"], "privacy"),
            Collections = Collections(read.Map(node["collections"], "collections"), language, languages),
            Theme = new ThemeReader(read).Read(read.Map(node["theme"], "theme")),
            Pictures = new PictureReader(read).Read(node["pictures"]),
            Assets =
            [
                .. (
                    node["assets"] is ScalarNode { Kind: not ScalarKind.Null }
                        ? [node["assets"]!]
                        : read.Items(node["assets"], "assets")
                )
                    .Select(item => read.Placed(item, "assets"))
                    .OfType<Spanned<string>>(),
            ],
            Html = new HtmlReader(read).Read(node["html"]),
            Without = Without(node["without"], read.Flag(node["search"], "search")),
            PageLimit = limits["pages"] ?? SiteSettings.MostUnaskedPages,
            SearchLimit = limits["search"] ?? SiteSettings.MostSearched,
            Drafts = options.Drafts,
            Edition = options.Edition == "public" ? null : options.Edition,
            Script = ScriptLimits(limits),
            AsOf = AsOf(node["as_of"]),
            Severities = Severities(read.Map(node["rules"], "rules")),
        };
        return Placed(Base(settings with { WantsSearch = !settings.Without.Contains(SiteSettings.Search) }, node));
    }

    /// <summary>The advice for authors who bring values for templates from a site of Hugo.</summary>
    private static Wording? InTheme(string key) => key == "params" ? Messages.Settings.OwnValuesInTheme : null;

    private static SiteSettings Placed(SiteSettings settings)
    {
        if (settings.BaseUrl is not null)
            return settings;
        ImmutableArray<string> left =
        [
            .. ((string[])["feed", "sitemap"]).Where(word => !settings.Without.Contains(word)),
        ];
        return settings with { Placeless = left, Without = [.. settings.Without, .. left] };
    }

    private FrozenDictionary<string, int?> Limits(Node? node)
    {
        var map = read.Map(node, "limits");
        if (map is not null)
            read.KnownKeys(map, KnownOfLimits, Wording.Same("'limits'"), Rules.Settings.UnknownSetting);
        return KnownOfLimits.ToFrozenDictionary(
            name => name,
            name => map is null ? null : read.Whole(map[name], name),
            StringComparer.Ordinal
        );
    }

    private static ScriptLimits ScriptLimits(FrozenDictionary<string, int?> limits)
    {
        var usual = new ScriptLimits();
        return new ScriptLimits(
            limits["loops"] ?? usual.Loops,
            limits["steps"] ?? usual.Steps,
            limits["memory"] is { } megabytes ? (long)megabytes << 20 : usual.Memory
        )
        {
            Time = limits["seconds"] is { } seconds ? TimeSpan.FromSeconds(seconds) : usual.Time,
        };
    }

    private void CheckLanguage(string tag, MapNode node)
    {
        if (tag.Length != 2 || !tag.All(char.IsAsciiLetterLower))
            read.Wrong(
                node["language"] ?? node["languages"]!,
                Messages.Settings.NoLanguage(tag),
                Messages.Settings.TwoLetters
            );
    }

    private SiteSettings Base(SiteSettings settings, MapNode node)
    {
        var text = options.BaseUrl ?? read.Text(node["base_url"], "base_url");
        var links = read.Text(node["links"], "links");
        if (links is not (null or "relative" or "root"))
            read.Wrong(node["links"]!, Messages.Settings.NoLinks(links));
        if (string.IsNullOrEmpty(text))
            return settings with { RelativeLinks = links != "root" };
        if (BaseAddress.Read(text, out var problem) is { } place)
            return settings with
            {
                BaseUrl = place.Root + place.Path,
                BasePath = place.Path,
                RelativeLinks = links == "relative",
            };
        log.Add(
            Messages.Of(
                Rules.Settings.WrongSetting,
                options.BaseUrl is null ? node["base_url"]?.Span : null,
                problem.Text,
                problem.Help
            )
        );
        return settings;
    }

    private PartialDate? AsOf(Node? node)
    {
        var text = options.AsOf ?? read.Text(node, "as_of");
        if (text is not null)
        {
            var parsed = PartialDate.Parse(text);
            if (parsed.Value is { Day: not null } date)
                return date;
            log.Add(
                Messages.Of(
                    Rules.Settings.WrongSetting,
                    options.AsOf is null ? node!.Span : null,
                    Messages.Settings.Named("as_of", parsed.Problem ?? Messages.Settings.NoWholeDate(text)),
                    options.AsOf is null && text.Trim().Equals("today", StringComparison.OrdinalIgnoreCase)
                        ? Messages.Settings.ClockOnCommandLine
                        : Messages.Settings.WriteWholeDay
                )
            );
            return null;
        }
        if (options.SourceDateEpoch is not { } seconds)
            return null;
        if (
            seconds >= DateTimeOffset.MinValue.ToUnixTimeSeconds()
            && seconds <= DateTimeOffset.MaxValue.ToUnixTimeSeconds()
        )
            return PartialDate.Of(DateOnly.FromDateTime(DateTimeOffset.FromUnixTimeSeconds(seconds).UtcDateTime));
        log.Add(
            Messages.Of(
                Rules.Settings.WrongSetting,
                null,
                Messages.Settings.NoDateOfEpoch(seconds),
                Messages.Settings.GiveSeconds
            )
        );
        return null;
    }

    private FrozenDictionary<string, CollectionSettings> Collections(
        MapNode? map,
        string own,
        ImmutableArray<string> languages
    )
    {
        var found = new Dictionary<string, CollectionSettings>(StringComparer.Ordinal);
        foreach (var entry in map?.Entries ?? [])
        {
            if (read.Map(entry.Value, entry.Key) is not { } one)
                continue;
            read.KnownKeys(
                one,
                KnownOfCollection,
                Messages.Settings.ACollectionsSettings,
                Rules.Settings.UnknownSetting
            );
            var urls = Urls(one["url"], own, languages);
            found[entry.Key] = new CollectionSettings(
                urls.GetValueOrDefault(own),
                read.Words(one["title"], "title"),
                read.Whole(one["page_size"], "page_size") is { } size and > 0 ? size : null,
                read.Flag(one["pages"], "pages"),
                read.Texts(one["sort"], "sort"),
                entry.KeySpan
            )
            {
                HasList = read.Flag(one["list"], "list") ?? true,
                Urls = urls,
            };
        }
        return found.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private AccessibilitySettings? Accessibility(MapNode? map)
    {
        if (map is null)
            return null;
        read.KnownKeys(map, KnownOfAccessibility, Wording.Same("'accessibility'"), Rules.Settings.UnknownSetting);
        var reviewed = read.Placed(map["reviewed"], "reviewed");
        var date = reviewed is null ? default : PartialDate.Parse(reviewed.Value);
        if (reviewed is not null && date.Value is not { Day: not null })
            read.Wrong(
                map["reviewed"]!,
                Messages.Settings.Named("reviewed", date.Problem ?? Messages.Settings.NoWholeDate(reviewed.Value)),
                Messages.Settings.DayOfReview
            );
        return new AccessibilitySettings(
            read.Placed(map["statement"], "statement"),
            date.Value is { Day: not null } day ? new(day, reviewed!.Span) : null,
            read.Placed(map["feedback"], "feedback"),
            map.Span
        );
    }

    /// <summary>Reads one address, or one for each language; a language without one uses that of the site's own
    /// language.</summary>
    private FrozenDictionary<string, Spanned<string>> Urls(Node? node, string own, ImmutableArray<string> languages)
    {
        if (node is not MapNode map)
            return read.Text(node, "url") is { } one
                ? Only(own, new(one, node!.Span))
                : FrozenDictionary<string, Spanned<string>>.Empty;
        foreach (var entry in map.Entries.Where(entry => entry.Key != own && !languages.Contains(entry.Key)))
            read.Wrong(
                entry.Value,
                Messages.Settings.UrlInOtherLanguage(entry.Key),
                Messages.DidYouMean(entry.Key, languages)
                    ?? Messages.Settings.ItHas([.. languages.Prepend(own).Distinct()])
            );
        return map
            .Entries.Where(entry => read.Text(entry.Value, "url") is not null)
            .DistinctBy(entry => entry.Key)
            .ToFrozenDictionary(
                entry => entry.Key,
                entry => new Spanned<string>(((ScalarNode)entry.Value).Text, entry.Value.Span),
                StringComparer.Ordinal
            );
    }

    private static FrozenDictionary<string, Spanned<string>> Only(string language, Spanned<string> url) =>
        new Dictionary<string, Spanned<string>>(StringComparer.Ordinal) { [language] = url }.ToFrozenDictionary(
            StringComparer.Ordinal
        );

    /// <param name="search">The value of 'search', or null when it is missing.</param>
    private FrozenSet<string> Without(Node? node, bool? search)
    {
        var names = read.Texts(node, "without");
        if (search == false)
            names = names.Add(SiteSettings.Search);
        foreach (var name in names.Where(name => !Optional.Contains(name)))
            read.Wrong(
                node!,
                Messages.Settings.NothingToDoWithout(name),
                Messages.DidYouMean(name, Optional) ?? Messages.Settings.ItMayBeOneOf(Optional)
            );
        return names.ToFrozenSet(StringComparer.Ordinal);
    }

    private SeverityOverrides Severities(MapNode? map)
    {
        var chosen = ImmutableDictionary.CreateBuilder<string, Severity?>(StringComparer.Ordinal);
        foreach (var entry in map?.Entries ?? [])
        {
            switch (read.Text(entry.Value, entry.Key))
            {
                case "off" or "false":
                    chosen[entry.Key] = null;
                    break;
                case "info":
                    chosen[entry.Key] = Severity.Info;
                    break;
                case "warning":
                    chosen[entry.Key] = Severity.Warning;
                    break;
                case "error":
                    chosen[entry.Key] = Severity.Error;
                    break;
                case var other:
                    read.Wrong(entry.Value, Messages.Settings.NoSeverity(other));
                    break;
            }
        }
        return new SeverityOverrides(chosen.ToImmutable(), options.WarningsAsErrors);
    }
}
