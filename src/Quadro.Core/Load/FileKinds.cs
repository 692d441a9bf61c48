namespace Quadro.Load;

/// <summary>Classifies files by their paths, before anything is read.</summary>
internal static class FileKinds
{
    public static readonly string DataFiles = ".csv, .tsv, .xlsx, .yaml, .yml, .json, .geojson";

    /// <summary>Whether a file was left by an editor or system, or is hidden.</summary>
    public static bool IsEditorJunk(string path)
    {
        foreach (var range in path.AsSpan().Split('/'))
            if (path.AsSpan(range) is ['.', ..])
                return true;
        return IsLeft(Name(path));
    }

    /// <summary>Whether a name says that a program left the file behind.</summary>
    public static bool IsLeft(string name) =>
        name.StartsWith("~$", StringComparison.Ordinal)
        || name.EndsWith('~')
        || name is ['#', .., '#']
        || name is "Thumbs.db" or "desktop.ini"
        || Extension(name) is ".swp" or ".swo" or ".swx" or ".tmp" or ".bak";

    /// <summary>Files that are decoded when they are read. Tables are decoded later: their schema may declare an
    /// encoding.</summary>
    public static bool IsText(string path)
    {
        var site = path.StartsWith(SourceTree.KitPrefix, StringComparison.Ordinal)
            ? path[SourceTree.KitPrefix.Length..]
            : path;
        var extension = Extension(site);
        if (site.StartsWith("templates/", StringComparison.Ordinal))
            return !site.StartsWith("templates/assets/", StringComparison.Ordinal) && !IsBinary(extension);
        if (site.StartsWith("content/", StringComparison.Ordinal))
            return IsMarkdown(site);
        return extension is ".yaml" or ".yml" or ".json" or ".geojson";
    }

    /// <summary>Whether a file is Markdown, by any extension that programs use for it.</summary>
    public static bool IsMarkdown(string path) => Extension(path) is ".md" or ".markdown" or ".mdown";

    /// <summary>A path without the extension of a text.</summary>
    public static string WithoutMarkdown(string path) => IsMarkdown(path) ? path[..path.LastIndexOf('.')] : path;

    public static string Name(string path) => path[(path.LastIndexOf('/') + 1)..];

    /// <summary>The extension in lower case with its dot, or empty.</summary>
    public static string Extension(string path)
    {
        var name = Name(path);
        var dot = name.LastIndexOf('.');
        return dot < 0 ? "" : name[dot..].ToLowerInvariant();
    }

    public static string Stem(string path)
    {
        var name = Name(path);
        var dot = name.LastIndexOf('.');
        return dot < 0 ? name : name[..dot];
    }

    public static bool IsSpreadsheet(string extension) =>
        extension is ".xlsx" or ".xlsm" or ".xls" or ".xlsb" or ".ods";

    public static bool IsBinary(string extension) =>
        IsSpreadsheet(extension)
        || extension
            is ".png"
                or ".jpg"
                or ".jpeg"
                or ".gif"
                or ".webp"
                or ".avif"
                or ".ico"
                or ".woff"
                or ".woff2"
                or ".ttf"
                or ".otf"
                or ".pdf"
                or ".zip"
                or ".gz"
                or ".wasm"
                or ".mp4"
                or ".webm"
                or ".mp3"
                or ".docx"
                or ".pptx";
}
