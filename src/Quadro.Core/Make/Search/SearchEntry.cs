using System.Collections.Immutable;
using Quadro.Text;

namespace Quadro.Make.Search;

/// <summary>A page as search knows it.</summary>
public sealed record SearchEntry
{
    /// <summary>From the site's root.</summary>
    public required string Url { get; init; }

    public required string Language { get; init; }

    public required string Title { get; init; }

    /// <summary>What the page is, in a word: "Progetto".</summary>
    public required string Kind { get; init; }

    /// <summary>What a reader tells pages of one title apart by: code, place, state, years.</summary>
    public required string Facts { get; init; }

    /// <summary>Other forms in which somebody may look for it. They are found, and never shown.</summary>
    public required string Keys { get; init; }

    /// <summary>The same for codes that the page only speaks of.</summary>
    public required string Mentions { get; init; }

    public required ImmutableArray<SearchFilter> Filters { get; init; }

    /// <summary>The first one is what stands before any heading.</summary>
    public required ImmutableArray<SearchSection> Sections { get; init; }

    public UInt128 Hash
    {
        get
        {
            var digest = new Digest().Add(Url).Add(Language).Add(Title).Add(Kind).Add(Facts).Add(Keys).Add(Mentions);
            foreach (var filter in Filters)
                digest.Add(filter.Name).Add(filter.Value);
            foreach (var section in Sections)
                digest.Add(section.Id).Add(section.Title).Add(section.Level).Add(section.Text);
            return digest.Value;
        }
    }
}

/// <summary>A value by which results are narrowed down: a territory, a year.</summary>
public readonly record struct SearchFilter(string Name, string Value);

/// <summary>A part of a page that a result can lead to.</summary>
/// <param name="Id">Of its heading on the page; empty for what stands before the first.</param>
public sealed record SearchSection(string Id, string Title, int Level, string Text);
