using Quadro.Model.Records;

namespace Quadro.Render.Door;

/// <summary>Suggestions and doubts for messages about names that a page asked for and that do not exist. None of it
/// appears on a page.</summary>
internal readonly struct Hints(SiteSource site, RenderState state)
{
    public IEnumerable<string> Collections => site.Model.Names.Collections;

    public IEnumerable<string> Records => site.Model.Names.Names(null);

    public IEnumerable<string> Assets => site.Plan.Assets.Keys.Order(StringComparer.Ordinal);

    public IEnumerable<string> Layouts => state.Layouts.Keys.Order(StringComparer.Ordinal);

    /// <summary>Whether a record of the name may have been lost to an error that has been reported.</summary>
    public bool MayBeLost(string record) => site.Model.Lost.MayHave(record);

    /// <summary>Whether templates may have set a variable where they could not be read.</summary>
    public bool IsInDoubt(string variable) => state.IsInDoubt(variable);

    /// <summary>Whether a record may lack a field only because its schema has faults, which have been
    /// reported.</summary>
    public bool IsInDoubt(DataObject part) => state.IsInDoubt(part);
}
