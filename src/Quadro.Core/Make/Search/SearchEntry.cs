using System.Collections.Immutable;
using Quadro.Text;

namespace Quadro.Make.Search;

/// <summary>The entry of a page in the index.</summary>
public sealed record SearchEntry
{
    /// <summary>The address from the site's root.</summary>
    public required string Url { get; init; }

    public required string Language { get; init; }

    public required string Title { get; init; }

    /// <summary>The kind of page, in a word: "Progetto" (project).</summary>
    public required string Kind { get; init; }

    /// <summary>The facts that distinguish pages with the same title: code, place, state, years.</summary>
    public required string Facts { get; init; }

    /// <summary>Other forms that readers may search for. They are found, but never shown.</summary>
    public required string Keys { get; init; }

    /// <summary>The same for codes that the page only mentions.</summary>
    public required string Mentions { get; init; }

    public required ImmutableArray<SearchFilter> Filters { get; init; }

    /// <summary>The sections. The first one is the text before any heading.</summary>
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

/// <summary>A value that filters results: a territory, a year.</summary>
public readonly record struct SearchFilter(string Name, string Value);

/// <summary>A part of a page that a result can lead to.</summary>
/// <param name="Id">The id of its heading on the page, or empty for the text before the first.</param>
public sealed record SearchSection(string Id, string Title, int Level, string Text);
