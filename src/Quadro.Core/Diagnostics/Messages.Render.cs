using Quadro.Text;

namespace Quadro.Diagnostics;

public static partial class Messages
{
    /// <summary>Pages, texts and links while they are rendered.</summary>
    public static partial class Render
    {
        public static Diagnostic HiddenFieldAsked(SourceSpan? span, string field) =>
            Rules
                .Render.HiddenField.Says(
                    span,
                    $"the template asks for '{field}', which this edition does not show, and finds nothing",
                    $"il modello chiede '{field}', che questa edizione non mostra, e non trova nulla"
                )
                .Advises(AskEditionFirst);

        public static Diagnostic HiddenFieldOfAsked(SourceSpan? span, string collection, string field) =>
            Rules
                .Render.HiddenField.Says(
                    span,
                    $"the template asks '{collection}' for '{field}', which this edition does not show, "
                        + "and finds nothing",
                    $"il modello chiede a '{collection}' il campo '{field}', che questa edizione non "
                        + "mostra, e non trova nulla"
                )
                .Advises(AskEditionFirst);

        private static Wording AskEditionFirst =>
            new(
                "ask 'site.edition' first, or take the field out of the template",
                "chiedete prima 'site.edition', o togliete il campo dal modello"
            );

        public static Diagnostic NoLayout(SourceSpan? span, string name, Wording? help) =>
            Rules
                .Render.UnknownTemplate.Says(
                    span,
                    $"there is no layout 'templates/layouts/{name}.html'",
                    $"l’impaginazione 'templates/layouts/{name}.html' non c’è"
                )
                .Advises(help);

        public static Diagnostic TooTangled(SourceSpan? span, Wording text) =>
            Rules
                .Render.TooTangled.Says(span, text)
                .Advises(
                    "put blank lines between the parts, or lines of ``` around what is no Markdown",
                    "mettete righe vuote fra le parti, o righe di ``` attorno a ciò che non è Markdown"
                );

        public static Wording TooDeepInEachOther =>
            new(
                "quotations, lists, brackets or emphasis lie too deep in each other here",
                "qui citazioni, elenchi, parentesi o enfasi stanno troppo in profondità gli uni negli altri"
            );

        public static Wording LongAddress(string label, int most) =>
            new(
                $"'{label}' stands for an address so long that the page would grow beyond "
                    + $"{Grouped(most).English} characters",
                $"'{label}' sta per un indirizzo così lungo che la pagina supererebbe i "
                    + $"{Grouped(most).Italian} caratteri"
            );

        public static Wording LongParagraph(int most, Wording things) =>
            new(
                $"this paragraph has more than {Grouped(most).English} {things.English}, and would "
                    + "take too long to read",
                $"questo paragrafo ha più di {Grouped(most).Italian} {things.Italian}, e leggerlo "
                    + "richiederebbe troppo tempo"
            );

        public static Wording BracketsAndAddresses => new("brackets and addresses", "parentesi e indirizzi");

        public static Wording SignsOfEmphasis => new("signs of emphasis", "segni di enfasi");

        public static Wording Lines => new("lines", "righe");

        public static Wording LargeTable(int most) =>
            new(
                $"this table has more than {Grouped(most).English} cells",
                $"questa tabella ha più di {Grouped(most).Italian} celle"
            );

        public static Diagnostic UnclosedElement(SourceSpan? span, string name) =>
            Rules
                .Check.UnclosedElement.Says(
                    span,
                    $"'<{name}>' is never closed and swallows the rest of the page",
                    $"'<{name}>' non è mai chiuso e inghiotte il resto della pagina"
                )
                .Advises(WriteEndTag(name));

        public static Wording NotFollowed(string scheme) =>
            new($"'{scheme}:' is not followed", $"'{scheme}:' non è seguito");

        public static Wording NoScheme(string address, string scheme) =>
            new(
                $"'{address}' begins with '{scheme}:', which is neither a collection nor a kind of address",
                $"'{address}' comincia con '{scheme}:', che non è né una collezione né un tipo di indirizzo"
            );

        public static Wording NoTextAt(string address) =>
            new($"there is no text '{address}'", $"il testo '{address}' non c’è");

        public static Wording CouldBe(string name, IReadOnlyCollection<string> records) =>
            new($"'{name}' could be {Either(records, "or")}", $"'{name}' potrebbe essere {Either(records, "o")}");

        public static Wording WriteCollectionInLink =>
            new("write the collection before it: [[collection/id]]", "scrivete prima la collezione: [[collezione/id]]");

        public static Wording NoRecordOrPage(string name) =>
            new($"there is no record or page '{name}'", $"il record o la pagina '{name}' non c’è");

        public static Wording NoPage(string record) =>
            new($"'{record}' has no page to link to", $"'{record}' non ha una pagina da collegare");

        public static Wording RowsOnly(string collection) =>
            new(
                $"the collection '{collection}' has rows only: link to a record that names it",
                $"la collezione '{collection}' ha solo righe: collegate un record che lo nomina"
            );

        public static Wording NotPublished(string name) =>
            new($"'{name}' is not published", $"'{name}' non è pubblicato");

        public static Wording PublishOrTakeOut =>
            new("publish it, or take the link out", "pubblicatelo, o togliete il collegamento");

        public static Note OnPage(SourceSpan? span, string url, int others) =>
            new(
                others == 0
                    ? new Wording($"on the page '{url}'", $"nella pagina '{url}'")
                    : new(
                        $"on the page '{url}' and {Digits(others)} more",
                        $"nella pagina '{url}' e in altre {Digits(others)}"
                    ),
                span
            );
    }
}
