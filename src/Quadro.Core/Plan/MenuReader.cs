using System.Collections.Immutable;
using Quadro.Diagnostics;
using Quadro.Model;
using Quadro.Model.Schemas;
using Quadro.Model.Settings;
using Quadro.Text;

namespace Quadro.Plan;

/// <summary>Menu entries are names of collections, or of pages and records; one that leads nowhere is an
/// error.</summary>
internal sealed class MenuReader(SiteModel model, DiagnosticBag log)
{
    public ImmutableArray<MenuEntry> Read(ImmutableArray<Spanned<string>> entries) =>
        Read(entries, Messages.Plan.TheMenu);

    private ImmutableArray<MenuEntry> Read(ImmutableArray<Spanned<string>> entries, Wording where) =>
        [.. entries.Select(entry => Read(entry, where)).OfType<MenuEntry>()];

    /// <summary>The pages of the footer: those that are listed, and those that the settings name for what they
    /// are.</summary>
    public ImmutableArray<MenuEntry> ReadLegal(SiteSettings settings)
    {
        var listed = Read(settings.Legal, Wording.Same("'legal'"));
        var named = new[]
        {
            One(settings.Accessibility?.Statement, Wording.Same("'statement'"), "legal.accessibility"),
            One(settings.Privacy, Wording.Same("'privacy'"), "legal.privacy"),
            One(Address(settings.Accessibility?.Feedback), Wording.Same("'feedback'"), "legal.feedback"),
        };
        return
        [
            .. listed,
            .. named.OfType<MenuEntry>().Where(entry => !listed.Any(other => Equals(Leads(other), Leads(entry)))),
        ];

        static object? Leads(MenuEntry entry) => (object?)entry.Record ?? entry.Collection ?? entry.Url;
    }

    private MenuEntry? One(Spanned<string>? entry, Wording where, string words)
    {
        if (entry is null)
            return null;
        if (!IsElsewhere(entry.Value))
            return Read(entry, where);
        return new MenuEntry(null, null, entry.Value, entry.Span, words);

        static bool IsElsewhere(string text) =>
            text.StartsWith("https://", StringComparison.Ordinal)
            || text.StartsWith("http://", StringComparison.Ordinal)
            || text.StartsWith("mailto:", StringComparison.Ordinal);
    }

    /// <summary>An e-mail address as a link has it.</summary>
    private static Spanned<string>? Address(Spanned<string>? feedback) =>
        feedback is { Value: var text }
        && text.Contains('@', StringComparison.Ordinal)
        && !text.Contains(':', StringComparison.Ordinal)
            ? feedback with
            {
                Value = "mailto:" + text,
            }
            : feedback;

    private MenuEntry? Read(Spanned<string> entry, Wording where)
    {
        var name = entry.Value;
        if (IsListed(name))
            return new MenuEntry(name, null, null, entry.Span);
        var found = model.Names.FindAnywhere(name.Trim('/'));
        if (found.Count == 1 && found[0].IsPublished)
            return new MenuEntry(null, found[0], null, entry.Span);
        // An address of a page that a template makes: the link check finds it if it leads nowhere.
        if (name.StartsWith('/') && Addresses.Problem(name) is null)
            return new MenuEntry(null, null, name, entry.Span);
        var known = model
            .Collections.Select(collection => collection.Name)
            .Where(IsListed)
            .Concat(model.Names.Names(CommonFields.Pages));
        log.Add(Messages.Plan.UnknownMenuEntry(entry.Span, where, name, Suggestions.Nearest(name, known)));
        return null;
    }

    private bool IsListed(string name) =>
        name != CommonFields.Pages
        && model.Find(name) is { Schema.HasPages: true }
        && model.Settings.Collections.GetValueOrDefault(name)?.HasList != false;
}
