using Quadro.Model.Records;
using Quadro.Plan.Facets;
using Quadro.Scripting;
using Quadro.Text;

namespace Quadro.Plan;

/// <summary>One page to make: where it goes, what it shows, and the template that shows it.</summary>
public sealed record PlannedPage
{
    /// <summary>The address from the site's root: "/progetti/x/".</summary>
    public required string Url { get; init; }

    public required PageKind Kind { get; init; }

    public required string Language { get; init; }

    public required PageTemplate Template { get; init; }

    /// <summary>The record or the page under content/ that it shows.</summary>
    public Record? Record { get; init; }

    /// <summary>The Markdown text that stands on it: the record's own, or the text of a list.</summary>
    public Record? Text { get; init; }

    /// <summary>The collection that it lists or belongs to.</summary>
    public string? Collection { get; init; }

    public Pagination? Pagination { get; init; }

    /// <summary>The way through the collection that it shows, and the value that its records share.</summary>
    public PlannedFacet? Facet { get; init; }

    /// <summary>The page above it, for the way back.</summary>
    public string? Parent { get; init; }

    /// <summary>The file that asks for this page, for messages.</summary>
    public required SourceSpan Origin { get; init; }

    /// <summary>Whether a text in another language stands in for its own, which nobody has written.</summary>
    public bool IsUntranslated =>
        Kind is PageKind.Record or PageKind.Page
        && Text is { Bodies.IsEmpty: false } text
        && text.Bodies.All(body => body.Language != Language)
        && text.Bodies.Any(body => !body.IsBlank);

    public string OutputPath => Addresses.OutputPath(Url);
}

public enum PageKind
{
    Home,
    Record,
    List,
    Page,
    Index,
    Error,
}

/// <summary>A part of a list that is spread over several pages.</summary>
public sealed record Pagination(ScriptList Items, int Number, int Count, int Total, string BaseUrl)
{
    public string UrlOf(int number) =>
        number == 1
            ? BaseUrl
            : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{BaseUrl}page/{number}/");
}
