namespace Quadro.Plan.Outputs;

/// <summary>What the output folder has for whoever builds it, and for no reader.</summary>
internal static class OwnNames
{
    /// <summary>No page has a path that begins so.</summary>
    public const string Prefix = ".quadro-";

    /// <summary>The list of the files that are ours.</summary>
    public const string List = Prefix + "files.json";

    /// <summary>The folder in which files wait until they take each other's places.</summary>
    public const string WorkFolder = Prefix + "work";
}
