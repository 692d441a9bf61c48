using System.Collections.Frozen;
using Quadro.Diagnostics;
using Quadro.Text;

namespace Quadro.Load;

/// <summary>Files of content/ that other tools make pages from. They are not read, and are no downloads: what they hold
/// was not written to be published as it is.</summary>
internal static class OtherTexts
{
    private const string Rename = "rename it to .md";
    private const string Quarto =
        "rename it to .md if it runs no code, else let 'quarto render' write Markdown (format 'gfm') and put that here";
    private const string Components = "write it as Markdown in a .md file: imports and components are not run";
    private const string Convert = "convert it to Markdown, as with 'pandoc --to gfm', and put the .md file here";
    private const string Word =
        "convert it to Markdown for a page; for a download put it in templates/assets/ and link it with {{ "
        + "asset \"NAME\" }}, or save it "
        + "as PDF";
    private const string Data =
        "records go under data/, settings into quadro.yaml, the fields of a page into its front matter";

    private static readonly FrozenDictionary<string, string> Help = new (string Extensions, string Help)[]
    {
        (".mkd .mkdn .mdwn .markdn .mdtxt .mdtext", Rename),
        (".qmd .rmd .rmarkdown .rnw .ipynb .jmd", Quarto),
        (".mdx .mdc .mdoc .astro", Components),
        (".rst .rest .adoc .asciidoc .asc .textile .org .tex .wiki .mediawiki .creole .rdoc .pod .typ", Convert),
        (".docx .docm", Word),
        (".yml .yaml .toml", Data),
    }
        .SelectMany(kind => kind.Extensions.Split(' ').Select(extension => (extension, kind.Help)))
        .ToFrozenDictionary(pair => pair.extension, pair => pair.Help, StringComparer.Ordinal);

    public static bool Are(SourceEntry entry) => Help.ContainsKey(FileKinds.Extension(entry.Path));

    public static Diagnostic Finding(SourceEntry entry) =>
        Rules.Load.TextOfOtherKind.At(
            new SourceFile(entry.Path, "").Whole,
            $"'{entry.Path}' is not read, and is not published: texts are written in Markdown",
            Help[FileKinds.Extension(entry.Path)]
        );
}
