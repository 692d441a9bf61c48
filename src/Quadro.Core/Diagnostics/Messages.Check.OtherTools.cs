namespace Quadro.Diagnostics;

public static partial class Messages
{
    /// <summary>The syntax of other tools in a text.</summary>
    public static partial class Check
    {
        public static Diagnostic Shortcode(string sign) =>
            Rules
                .Check.ForeignSyntax.Says(
                    null,
                    $"'{sign}' is a shortcode of Hugo or Quarto, and is printed as text",
                    $"'{sign}' è uno shortcode di Hugo o Quarto, ed è stampato come testo"
                )
                .Advises(
                    "write what it shows: ![words](file) for a picture, [words](address) for a link, > "
                        + "[!NOTE] for a box; where it is text, write a backslash before it",
                    "scrivete ciò che mostra: ![parole](file) per un’immagine, [parole](indirizzo) per un "
                        + "collegamento, > [!NOTE] per un riquadro; dove è testo, scrivete prima una barra inversa"
                );

        public static Diagnostic LiquidTag(string sign) =>
            Rules
                .Check.ForeignSyntax.Says(
                    null,
                    $"'{sign}' is a tag of Jekyll (Liquid), and is printed as text",
                    $"'{sign}' è un tag di Jekyll (Liquid), ed è stampato come testo"
                )
                .Advises(
                    "write it with double braces: {{ if … }}, {{ for … in … }}, {{ end }}; a link is "
                        + "[[collection/id]]; where it is text, write a backslash before it",
                    "scrivetelo con doppie graffe: {{ if … }}, {{ for … in … }}, {{ end }}; un collegamento "
                        + "è [[collezione/id]]; dove è testo, scrivete prima una barra inversa"
                );

        public static Diagnostic LiquidComment(string sign) =>
            Rules
                .Check.ForeignSyntax.Says(
                    null,
                    $"'{sign}' is a comment of Jinja or Liquid, and is printed as text",
                    $"'{sign}' è un commento di Jinja o Liquid, ed è stampato come testo"
                )
                .Advises(
                    "write <!-- … -->; where it is text, write a backslash before it",
                    "scrivete <!-- … -->; dove è testo, scrivete prima una barra inversa"
                );

        public static Diagnostic Division() =>
            Rules
                .Check.ForeignSyntax.Says(
                    null,
                    "':::' begins or ends a block of Quarto or Pandoc, and is printed as text",
                    "':::' comincia o finisce un blocco di Quarto o Pandoc, ed è stampato come testo"
                )
                .Advises(
                    "write a box as > [!NOTE], anything else as <div class=\"…\"> and </div> with blank "
                        + "lines around them; where it is text, write a backslash before it",
                    "scrivete un riquadro come > [!NOTE], il resto come <div class=\"…\"> e </div> con righe "
                        + "vuote attorno; dove è testo, scrivete prima una barra inversa"
                );

        public static Diagnostic RawFormat(string sign) =>
            Rules
                .Check.ForeignSyntax.Says(
                    null,
                    $"'{sign}' marks what Pandoc or Quarto pass on as it is, and is printed as text",
                    $"'{sign}' segna ciò che Pandoc o Quarto lasciano com’è, ed è stampato come testo"
                )
                .Advises(
                    "write the HTML itself, without the mark and without backticks; where it is text, write a backslash before it",
                    "scrivete l’HTML stesso, senza il segno e senza apici inversi; dove è testo, scrivete prima una barra inversa"
                );

        public static Diagnostic CodeCell(string sign) =>
            Rules
                .Check.ForeignSyntax.Says(
                    null,
                    $"'{{{sign}}}' marks code that Quarto or R Markdown run; here it is only shown",
                    $"'{{{sign}}}' segna codice che Quarto o R Markdown eseguono; qui è solo mostrato"
                )
                .Advises(
                    "write the name of the language without braces, or put in what the code gives",
                    "scrivete il nome del linguaggio senza graffe, o mettete ciò che dà il codice"
                );

        public static Diagnostic CrossReference(string sign) =>
            Rules
                .Check.ForeignSyntax.Says(
                    null,
                    $"'{sign}' is a cross reference of Quarto, and is printed as text",
                    $"'{sign}' è un rimando di Quarto, ed è stampato come testo"
                )
                .Advises(
                    "write a link: [the section](#its-heading); where it is text, write a backslash before it",
                    "scrivete un collegamento: [la sezione](#il-suo-titolo); dove è testo, scrivete prima una barra inversa"
                );

        public static Diagnostic Citation(string sign) =>
            Rules
                .Check.ForeignSyntax.Says(
                    null,
                    $"'[{sign}]' is a citation of Pandoc or Quarto, and is printed as text",
                    $"'[{sign}]' è una citazione di Pandoc o Quarto, ed è stampato come testo"
                )
                .Advises(
                    "write a link to the source, [[sources/id]], or a note, [^1]; where it is text, write a backslash before it",
                    "scrivete un collegamento alla fonte, [[sources/id]], o una nota, [^1]; dove è testo, scrivete prima una barra inversa"
                );

        public static Diagnostic ForeignAttributes(string sign, string plain) =>
            Rules
                .Check.ForeignSyntax.Says(
                    null,
                    $"'{sign}' is a list of attributes as Jekyll (kramdown) writes it, and is printed as text",
                    $"'{sign}' è un elenco di attributi come lo scrive Jekyll (kramdown), ed è stampato come testo"
                )
                .Advises(
                    $"write it without the colon: {plain}; where it is text, write a backslash before it",
                    $"scrivetelo senza i due punti: {plain}; dove è testo, scrivete prima una barra inversa"
                );

        public static Diagnostic TableOfContents(string sign) =>
            Rules
                .Check.ForeignSyntax.Says(
                    null,
                    $"'{sign}' asks another tool for a table of contents, and is printed as text",
                    $"'{sign}' chiede un indice a un altro strumento, ed è stampato come testo"
                )
                .Advises(
                    "take it out: pages with several headings have one; where it is text, write a backslash before it",
                    "toglietelo: le pagine con più titoli hanno un indice; dove è testo, scrivete prima una barra inversa"
                );

        public static Diagnostic Admonition(string sign) =>
            Rules
                .Check.ForeignSyntax.Says(
                    null,
                    $"'{sign}' begins a box of MkDocs, and is printed as text",
                    $"'{sign}' comincia un riquadro di MkDocs, ed è stampato come testo"
                )
                .Advises(
                    "write it as > [!NOTE], with > before each of its lines; where it is text, write a backslash before it",
                    "scrivetelo come > [!NOTE], con > prima di ogni sua riga; dove è testo, scrivete prima una barra inversa"
                );

        public static Diagnostic FoldingBox(string sign) =>
            Rules
                .Check.ForeignSyntax.Says(
                    null,
                    $"'{sign}' begins a folding box of MkDocs, and is printed as text",
                    $"'{sign}' comincia un riquadro a scomparsa di MkDocs, ed è stampato come testo"
                )
                .Advises(
                    "write <details><summary>title</summary>, a blank line, the text, a blank line, "
                        + "</details>; where it is text, write a backslash before it",
                    "scrivete <details><summary>titolo</summary>, una riga vuota, il testo, una riga vuota, "
                        + "</details>; dove è testo, scrivete prima una barra inversa"
                );

        public static Diagnostic Snippet(string sign) =>
            Rules
                .Check.ForeignSyntax.Says(
                    null,
                    $"'{sign}' includes a file in MkDocs, and is printed as text",
                    $"'{sign}' include un file in MkDocs, ed è stampato come testo"
                )
                .Advises(
                    "write the text here, or print a record with double braces; where it is text, write a backslash before it",
                    "scrivete qui il testo, o stampate un record con doppie graffe; dove è testo, scrivete prima una barra inversa"
                );

        public static Diagnostic Directive(string sign) =>
            Rules
                .Check.ForeignSyntax.Says(
                    null,
                    $"'{sign}' is a directive of reStructuredText, and is printed as text",
                    $"'{sign}' è una direttiva di reStructuredText, ed è stampato come testo"
                )
                .Advises(
                    "write it in Markdown: > [!NOTE] for a box, ![words](file) for a picture; where it is "
                        + "text, write a backslash before it",
                    "scrivetela in Markdown: > [!NOTE] per un riquadro, ![parole](file) per un’immagine; "
                        + "dove è testo, scrivete prima una barra inversa"
                );

        public static Diagnostic ReviewMark(string sign) =>
            Rules
                .Check.ForeignSyntax.Says(
                    null,
                    $"'{sign}' is a mark of a reviewer (CriticMarkup), and is printed as text",
                    $"'{sign}' è il segno di un revisore (CriticMarkup), ed è stampato come testo"
                )
                .Advises(
                    "write the text as it shall be; where it is text, write a backslash before it",
                    "scrivete il testo come dev’essere; dove è testo, scrivete prima una barra inversa"
                );
    }
}
