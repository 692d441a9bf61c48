using Quadro.Scripting;
using Quadro.Text;

namespace Quadro.Plan;

/// <summary>A template of templates/pages/, with what its front matter declares.</summary>
public sealed record PageTemplate
{
    /// <summary>"projects-list" for templates/pages/projects-list.html.</summary>
    public required string Name { get; init; }

    public required SourceFile File { get; init; }

    /// <summary>Where the template starts behind its front matter.</summary>
    public required int Start { get; init; }

    public string Layout { get; init; } = "base";

    public SourceSpan? LayoutSpan { get; init; }

    /// <summary>The collection for each record of which a page is made.</summary>
    public string? For { get; init; }

    public SourceSpan? ForSpan { get; init; }

    /// <summary>The address pattern; a template without one is used by records and lists.</summary>
    public string? Url { get; init; }

    public SourceSpan? UrlSpan { get; init; }

    /// <summary>A text key.</summary>
    public string? Title { get; init; }

    public int? Paginate { get; init; }

    /// <summary>What it lists, in pages of <see cref="Paginate"/>; of a record's own template, what that record's page
    /// lists.</summary>
    public ScriptExpression? Items { get; init; }

    public ScriptExpression? Where { get; init; }
}
