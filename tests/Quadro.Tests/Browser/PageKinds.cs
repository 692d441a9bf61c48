using System.Collections.Immutable;

namespace Quadro.Tests.Browser;

/// <summary>A page of each kind that the demo site has.</summary>
internal static class PageKinds
{
    public const string Home = "/";
    public const string List = "/progetti/";
    public const string Project = "/progetti/mi3-1-1-a/";
    public const string Plan = "/piani/piano-metropolitano-abitare/";
    public const string PlanWhole = "/piani/piano-metropolitano-abitare/testo/";
    public const string Search = "/search/";

    public static ImmutableArray<(string Name, string Path)> All { get; } =
    [
        ("home", Home),
        ("list", List),
        ("list-of-plan-items", "/voci-di-piano/"),
        ("list-of-organisations", "/organizzazioni/"),
        ("list-of-norms", "/norme/"),
        ("facet", "/progetti/per-territorio/"),
        ("facet-value", "/progetti/per-territorio/milano/"),
        ("project", Project),
        ("project-with-little", "/progetti/mi4-1-1-a/"),
        ("strategy", "/progetti/vigevano-inc/"),
        ("plan", Plan),
        ("plan-whole", PlanWhole),
        ("plan-item", "/voci-di-piano/m1-d1-a1/"),
        ("plan-item-with-parts", "/voci-di-piano/m1-d1/"),
        ("organisation", "/organizzazioni/kcity/"),
        ("organisations-by-role", "/organizzazioni/per-ruolo/"),
        ("person", "/persone/paolo-cottino/"),
        ("territory", "/territori/milano/"),
        ("programme", "/programmi/pon-citta-metropolitane-2014-2020/"),
        ("call", "/bandi/edilizia-residenziale-sociale-2020/"),
        ("application", "/candidature/vigevano-inc/"),
        ("norm", "/norme/lr-lombardia-16-2016/"),
        ("indicator", "/indicatori/pil-pro-capite/"),
        ("indicator-by-territory", "/indicatori/giovani-neet/"),
        ("proposal", "/proposte/cremona-2023/"),
        ("updates", "/aggiornamenti/"),
        ("update", "/aggiornamenti/scheda-abitare-in-borgo/"),
        ("newsletter-issue", "/newsletter/2026-1/"),
        ("glossary", "/glossario/"),
        ("term", "/glossario/agenzia-abitare-sociale/"),
        ("document", "/documenti/indirizzo-strategico/"),
        ("space", "/spazi/hub-centro/"),
        ("source", "/fonti/proposta-cremona/"),
        ("search", Search),
        ("search-results", Search + "?q=abitare"),
        ("quality", "/qualita-dei-dati/"),
        ("docs", "/docs/"),
        ("docs-page", "/docs/comandi/"),
        ("docs-message", "/docs/messages/QD2004/"),
        ("text", "/info/accessibilita/"),
        ("not-found", "/404.html"),
    ];

    public static TheoryData<string> Names => [.. All.Select(page => page.Name)];

    public static string PathOf(string name) => All.Single(page => page.Name == name).Path;
}
