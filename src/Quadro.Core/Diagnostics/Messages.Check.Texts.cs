using Quadro.Text;

namespace Quadro.Diagnostics;

public static partial class Messages
{
    /// <summary>The style of texts, and colours that meet.</summary>
    public static partial class Check
    {
        public static Diagnostic PictureWithoutText(SourceSpan? span) =>
            Rules
                .Check.PictureWithoutText.Says(
                    span,
                    "this picture has no alternative text",
                    "questa immagine non ha un testo alternativo"
                )
                .Advises(
                    "say between the brackets what it shows: ![what it shows](file); a mere ornament has {role=presentation} behind it",
                    "dite fra le parentesi quadre che cosa mostra: ![che cosa mostra](file); un semplice "
                        + "ornamento ha dopo di sé {role=presentation}"
                );

        public static Diagnostic LinkWithoutWords(SourceSpan? span) =>
            BareLink(span, new("this link has no words", "questo collegamento non ha parole"));

        public static Diagnostic BareLinkText(SourceSpan? span, string words) =>
            BareLink(
                span,
                new($"'{words}' does not say where the link leads", $"'{words}' non dice dove porta il collegamento")
            );

        public static Diagnostic DoubledWord(SourceSpan? span, string word) =>
            Rules
                .Check.DoubledWord.Says(span, $"'{word}' is twice in a row", $"'{word}' è scritto due volte di seguito")
                .Advises("take one out", "toglietene uno");

        public static Diagnostic EmptySection(SourceSpan? span, string title) =>
            Rules
                .Check.EmptySection.Says(
                    span,
                    $"there is nothing below the heading '{title}'",
                    $"sotto il titolo '{title}' non c’è niente"
                )
                .Advises("write the section, or take the heading out", "scrivete la sezione, o togliete il titolo");

        public static Diagnostic HeadingJump(
            SourceSpan? span,
            (Wording Name, int Level) heading,
            (Wording Name, int Level) above,
            bool isTag
        ) =>
            Rules
                .Check.HeadingJump.Says(
                    span,
                    $"{heading.Name.English} is of level {Digits(heading.Level)}, and {above.Name.English} "
                        + $"above it of level {Digits(above.Level)}",
                    $"{heading.Name.Italian} è di livello {Digits(heading.Level)}, e {above.Name.Italian} "
                        + $"sopra è di livello {Digits(above.Level)}"
                )
                .Advises(
                    isTag
                        ? new(
                            $"write it as '<h{Digits(above.Level + 1)}>'",
                            $"scrivetelo come '<h{Digits(above.Level + 1)}>'"
                        )
                        : new(
                            $"write it with {new string('#', above.Level + 1)}",
                            $"scrivetelo con {new string('#', above.Level + 1)}"
                        )
                );

        public static Wording Heading(string title) => Wording.Same($"'{title}'");

        public static Wording ThisHeading => new("this heading", "questo titolo");

        public static Wording PageTitle => new("the page's title", "il titolo della pagina");

        public static Wording TheHeading => new("the heading", "il titolo");

        public static Diagnostic RepeatedParagraph(SourceSpan? span, SourceSpan? first) =>
            Rules
                .Check.RepeatedParagraph.Says(
                    span,
                    "this paragraph is in two places",
                    "questo capoverso è in due posti"
                )
                .Advises(
                    "keep it in one, and link to it from the other",
                    "tenetelo in uno, e dall’altro mettete un collegamento"
                )
                .Adds(first, "it is here too", "è anche qui");

        public static Diagnostic UnreadColour(SourceSpan? span, SourceSpan? pair, string colour, Wording mode) =>
            Rules
                .Check.MalformedTheme.Says(
                    span,
                    $"'{colour}' {mode.English} is no colour that can be worked out here",
                    $"'{colour}' {mode.Italian} non è un colore che qui si possa calcolare"
                )
                .Advises(
                    "write it as #rrggbb, rgb(), hsl(), oklch() or color-mix(in oklab, ...)",
                    "scrivetelo come #rrggbb, rgb(), hsl(), oklch() o color-mix(in oklab, ...)"
                )
                .Adds(pair, "the pair is here", "la coppia è qui");

        /// <param name="front">The name of the colour in front, and what it is; of the colour below too.</param>
        public static Diagnostic WeakContrast(
            SourceSpan? span,
            SourceSpan? pair,
            (string Name, string Colour) front,
            (string Name, string Colour) below,
            (string Ratio, Wording Mode, Wording What, string Least) contrast
        ) =>
            Rules
                .Check.WeakContrast.Says(
                    span,
                    $"'{front.Name}' ({front.Colour}) on '{below.Name}' ({below.Colour}) has a contrast of "
                        + $"{contrast.Ratio}:1 {contrast.Mode.English}",
                    $"'{front.Name}' ({front.Colour}) su '{below.Name}' ({below.Colour}) ha un contrasto di "
                        + $"{contrast.Ratio}:1 {contrast.Mode.Italian}"
                )
                .Advises(
                    $"{contrast.What.English} must have at least {contrast.Least}:1: make the one darker or the other lighter",
                    $"{contrast.What.Italian} deve avere almeno {contrast.Least}:1: fate più scuro l’uno o più chiaro l’altro"
                )
                .Adds(pair, "the pair is here", "la coppia è qui");

        public static Diagnostic NoContrastList(SourceSpan? span) =>
            MalformedPair(span, new("'contrast' is not a list of pairs", "'contrast' non è un elenco di coppie"));

        public static Diagnostic NoPair(SourceSpan? span) =>
            MalformedPair(
                span,
                new("a pair is a colour and the colours below it", "una coppia è un colore e i colori che ha sotto")
            );

        public static Diagnostic UnknownPurpose(SourceSpan? span, string purpose) =>
            MalformedPair(
                span,
                new(
                    $"a colour is for text, large-text or shape, not for '{purpose}'",
                    $"un colore è per text, large-text o shape, non per '{purpose}'"
                )
            );

        public static Diagnostic ColourWithoutValue(SourceSpan? span, string colour) =>
            MalformedPair(
                span,
                new(
                    $"no stylesheet of templates/assets/ gives '{colour}' a value in ':root'",
                    $"nessun foglio di stile di templates/assets/ dà a '{colour}' un valore in ':root'"
                )
            );

        public static Wording LightColours => new("in light colours", "con i colori chiari");

        public static Wording DarkColours => new("in dark colours", "con i colori scuri");

        public static Wording LightStrong =>
            new("in light colours with more contrast", "con i colori chiari e più contrasto");

        public static Wording DarkStrong =>
            new("in dark colours with more contrast", "con i colori scuri e più contrasto");

        public static Wording OnPaper => new("on paper", "sulla carta");

        public static Wording Shapes => new("shapes", "una forma");

        public static Wording LargeText => new("large text", "un testo grande");

        public static Wording SmallText => new("text", "un testo");

        private static Diagnostic BareLink(SourceSpan? span, Wording text) =>
            Rules
                .Check.BareLinkText.Says(span, text)
                .Advises(
                    "put the link on the words that name what is there",
                    "mettete il collegamento sulle parole che dicono che cosa c’è lì"
                );

        private static Diagnostic MalformedPair(SourceSpan? span, Wording text) =>
            Rules
                .Check.MalformedTheme.Says(span, text)
                .Advises(
                    "write { colour: --ink, on: [--paper, --wash], for: text }",
                    "scrivete { colour: --ink, on: [--paper, --wash], for: text }"
                );
    }
}
