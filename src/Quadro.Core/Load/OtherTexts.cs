using System.Collections.Frozen;
using Quadro.Diagnostics;
using Quadro.Text;

namespace Quadro.Load;

/// <summary>Files of content/ from which other tools make pages. They are neither read nor offered as downloads,
/// because their content was not written to be published unchanged.</summary>
internal static class OtherTexts
{
    private static readonly FrozenDictionary<string, Wording> Help = new (string Extensions, Wording Help)[]
    {
        (".mkd .mkdn .mdwn .markdn .mdtxt .mdtext", Messages.Load.RenameToMarkdown),
        (".qmd .rmd .rmarkdown .rnw .ipynb .jmd", Messages.Load.RenderQuarto),
        (".mdx .mdc .mdoc .astro", Messages.Load.WriteAsMarkdown),
        (
            ".rst .rest .adoc .asciidoc .asc .textile .org .tex .wiki .mediawiki .creole .rdoc .pod .typ",
            Messages.Load.ConvertToMarkdown
        ),
        (".docx .docm", Messages.Load.ConvertWord),
        (".yml .yaml .toml", Messages.Load.MoveData),
    }
        .SelectMany(kind => kind.Extensions.Split(' ').Select(extension => (extension, kind.Help)))
        .ToFrozenDictionary(pair => pair.extension, pair => pair.Help, StringComparer.Ordinal);

    public static bool Are(SourceEntry entry) => Help.ContainsKey(FileKinds.Extension(entry.Path));

    public static Diagnostic Finding(SourceEntry entry) =>
        Messages.Load.TextOfOtherKind(
            new SourceFile(entry.Path, "").Whole,
            entry.Path,
            Help[FileKinds.Extension(entry.Path)]
        );
}
