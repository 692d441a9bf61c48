using Quadro.Text;

namespace Quadro.Diagnostics;

public static partial class Messages
{
    /// <summary>Raw HTML and XML that is not let through.</summary>
    public static partial class Render
    {
        public static Wording APage => new("a page", "una pagina");

        public static Wording AText => new("a text", "un testo");

        public static Wording ACell => new("a cell", "una cella");

        public static Diagnostic RawScript(string subject, Wording place) =>
            Rules
                .Check.InlineScript.Says(
                    null,
                    $"'{subject}' is a script, which {place.English} cannot hold",
                    $"'{subject}' è uno script, che {place.Italian} non può contenere"
                )
                .Advises(TakeItOut);

        public static Diagnostic RawScriptAddress(string subject) =>
            Rules
                .Render.UnsafeAddress.Says(
                    null,
                    $"'{subject}' would run a script",
                    $"'{subject}' eseguirebbe uno script"
                )
                .Advises(LinkToPage);

        public static Diagnostic RawStyle(string subject, Wording place) =>
            Rules
                .Check.InlineStyle.Says(
                    null,
                    $"'{subject}' is a style, which {place.English} cannot hold",
                    $"'{subject}' è uno stile, che {place.Italian} non può contenere"
                )
                .Advises(
                    "give the element a class, and the class its style in templates/assets/",
                    "date all’elemento una classe, e alla classe il suo stile in templates/assets/"
                );

        public static Diagnostic RawForeignRequest(string subject) =>
            Rules
                .Check.ForeignRequest.Says(
                    null,
                    $"the page would ask another host for '{subject}'",
                    $"la pagina chiederebbe '{subject}' a un altro sito"
                )
                .Advises(
                    "keep the file in content/ or templates/assets/",
                    "tenete il file in content/ o templates/assets/"
                );

        public static Diagnostic RawAttribute(string subject, Wording place, Wording help) =>
            Rules
                .Check.RefusedHtml.Says(
                    null,
                    $"'{subject}' is no attribute that {place.English} may give here",
                    $"'{subject}' non è un attributo che {place.Italian} possa dare qui"
                )
                .Advises(help);

        public static Diagnostic RawScheme(string subject, Wording place, Wording help) =>
            Rules
                .Check.RefusedHtml.Says(
                    null,
                    $"'{subject}' is no link that {place.English} may hold",
                    $"'{subject}' non è un collegamento che {place.Italian} possa contenere"
                )
                .Advises(help);

        public static Diagnostic RawUnclosed(string name) =>
            Rules
                .Check.MisreadHtml.Says(
                    null,
                    $"'<{name}>' is never closed: the end of the text closes it",
                    $"'<{name}>' non è mai chiuso: lo chiude la fine del testo"
                )
                .Advises(WriteEndTag(name));

        public static Diagnostic RawComment() =>
            Rules
                .Check.MisreadHtml.Says(
                    null,
                    "a comment that readers may see end elsewhere is left out",
                    "un commento che per i lettori può finire altrove è lasciato fuori"
                )
                .Advises(
                    "write it as '<!-- words -->', without '--' within",
                    "scrivetelo come '<!-- parole -->', senza '--' in mezzo"
                );

        public static Diagnostic RawTooDeep(int most) =>
            Rules
                .Check.RefusedHtml.Says(
                    null,
                    $"elements stand within each other more than {Digits(most)} deep",
                    $"gli elementi stanno uno dentro l’altro per più di {Digits(most)} livelli"
                )
                .Advises("close what has ended", "chiudete ciò che è finito");

        public static Diagnostic RawMisread(Wording fault, Wording? help) =>
            Rules
                .Check.MisreadHtml.Says(
                    null,
                    $"{fault.English}: browsers read the HTML otherwise than it is written",
                    $"{fault.Italian}: i browser leggono l’HTML in modo diverso da come è scritto"
                )
                .Advises(help);

        public static Diagnostic RawUnreadable() =>
            Rules
                .Check.RefusedHtml.Says(
                    null,
                    "the HTML cannot be read so that all readers see the same",
                    "l’HTML non si può leggere in modo che tutti i lettori vedano lo stesso"
                )
                .Advises(
                    "write it more simply: close every element before the next one begins",
                    "scrivetelo in modo più semplice: chiudete ogni elemento prima che cominci il successivo"
                );

        public static Diagnostic RawScriptElement(Wording place, Wording help) =>
            Rules
                .Check.InlineScript.Says(
                    null,
                    $"'<script>' is a script, which {place.English} cannot hold",
                    $"'<script>' è uno script, che {place.Italian} non può contenere"
                )
                .Advises(help);

        public static Diagnostic RawStyleElement(Wording place) =>
            Rules
                .Check.InlineStyle.Says(
                    null,
                    $"'<style>' is a style, which {place.English} cannot hold",
                    $"'<style>' è uno stile, che {place.Italian} non può contenere"
                )
                .Advises(
                    "put it into a stylesheet in templates/assets/",
                    "mettetelo in un foglio di stile in templates/assets/"
                );

        public static Diagnostic RawElement(string name, Wording place, Wording help) =>
            Rules
                .Check.RefusedHtml.Says(
                    null,
                    $"'<{name}>' is no element that {place.English} may hold here",
                    $"'<{name}>' non è un elemento che {place.Italian} possa contenere qui"
                )
                .Advises(help);

        public static Wording TakeItOut => new("take it out", "toglietelo");

        public static Wording LinkToPage => new("link to a page", "collegate una pagina");

        public static Wording LinkToWebPage => new("link to a web page", "collegate una pagina web");

        public static Wording WriteEndTag(string name) =>
            new($"write '</{name}>' where it ends", $"scrivete '</{name}>' dove finisce");

        public static Wording NameAttribute(string name) =>
            new(
                $"take it out; if the site needs it, name it in quadro.yaml: html: {{ attributes: [{name}] }}",
                $"toglietelo; se al sito serve, nominatelo in quadro.yaml: html: {{ attributes: [{name}] }}"
            );

        public static Wording NameScheme(string name) =>
            new(
                $"link to a web page, or name the scheme in quadro.yaml: html: {{ schemes: [{name}] }}",
                $"collegate una pagina web, o nominate lo schema in quadro.yaml: html: {{ schemes: [{name}] }}"
            );

        public static Wording DataWithoutTags =>
            new("write data without '<!' and '</' in it", "scrivete i dati senza '<!' e '</'");

        public static Wording SignOrOut(string name) =>
            new(
                $"take it out; if a sign was meant, write '&lt;{name}>'",
                $"toglietelo; se si intendeva il segno, scrivete '&lt;{name}>'"
            );

        public static Wording SignOrName(string name) =>
            new(
                $"if a sign was meant, write '&lt;{name}>'; if the site needs it, name it in "
                    + $"quadro.yaml: html: {{ elements: [{name}] }}",
                $"se si intendeva il segno, scrivete '&lt;{name}>'; se al sito serve, nominatelo in "
                    + $"quadro.yaml: html: {{ elements: [{name}] }}"
            );

        public static Wording ValueEndsElsewhere =>
            new(
                "the value of an attribute does not end where it seems to",
                "il valore di un attributo non finisce dove sembra"
            );

        public static Wording QuoteValue =>
            new(
                "put it between quotation marks: title=\"…\", with &quot; for one within",
                "mettetelo fra virgolette: title=\"…\", con &quot; per una virgoletta all’interno"
            );

        public static Wording AttributeBeginsElsewhere =>
            new("an attribute does not begin where it seems to", "un attributo non comincia dove sembra");

        public static Wording BlankBeforeAttributes =>
            new(
                "write attributes with a blank before each: <p class=\"a\" title=\"b\">",
                "scrivete gli attributi con uno spazio davanti a ognuno: <p class=\"a\" title=\"b\">"
            );

        public static Wording AttributeTwice =>
            new(
                "an attribute stands twice: the second is not read",
                "un attributo compare due volte: il secondo non è letto"
            );

        public static Wording KeepOne => new("keep one of them", "tenetene uno");

        public static Wording CommentEndsEarly =>
            new("a comment ends earlier than it seems to", "un commento finisce prima di quanto sembra");

        public static Wording FormOfComment =>
            new(
                "a comment is '<!-- words -->', without '--' or '>' at its beginning",
                "un commento è '<!-- parole -->', senza '--' o '>' all’inizio"
            );

        public static Wording EndsInTag =>
            new(
                "the HTML ends in the middle of a tag, a comment or a text",
                "l’HTML finisce in mezzo a un tag, a un commento o a un testo"
            );

        public static Wording WriteItsEnd => new("write its end", "scrivetene la fine");

        public static Wording ReadAsComment =>
            new(
                "what stands here is read as a comment, and not shown",
                "ciò che sta qui è letto come un commento, e non si vede"
            );

        public static Wording WriteLessThan =>
            new("write '&lt;' where a sign was meant", "scrivete '&lt;' dove si intendeva il segno");

        public static Wording SlashClosesNothing =>
            new("'/>' does not close this element", "'/>' non chiude questo elemento");

        public static Wording WriteItsEndTag => new("write its end tag", "scrivete il suo tag di chiusura");

        public static Wording NotInTable =>
            new(
                "what stands here cannot stand in a table or a choice, and is moved or left out",
                "ciò che sta qui non può stare in una tabella o in una scelta, ed è spostato o lasciato fuori"
            );

        public static Wording WordsIntoCells =>
            new("put words into cells: <td>…</td>", "mettete le parole nelle celle: <td>…</td>");

        public static Wording Crossed =>
            new(
                "elements do not begin and end within each other",
                "gli elementi non cominciano e finiscono uno dentro l’altro"
            );

        public static Wording CloseLastFirst =>
            new(
                "close what was opened last first, and put no block into a paragraph",
                "chiudete per primo ciò che è stato aperto per ultimo, e non mettete blocchi in un paragrafo"
            );

        public static Wording TheEncoding(string name) => new($"the encoding '{name}'", $"la codifica '{name}'");

        public static Wording SaveInUtf8 => new("save it in UTF-8", "salvatelo in UTF-8");

        public static Wording DocumentType =>
            new("a document type with declarations", "un tipo di documento con dichiarazioni");

        public static Wording PlainSvg =>
            new(
                "save it as plain SVG, without what only the editor reads",
                "salvatelo come SVG semplice, senza ciò che legge solo il programma di disegno"
            );

        public static Wording TheInstruction(string name) =>
            new($"the instruction '<?{name}'", $"l’istruzione '<?{name}'");

        public static Wording TheElementOf(string name, string space) =>
            new($"the element '{name}' of '{space}'", $"l’elemento '{name}' di '{space}'");

        public static Wording TheElement(string name) => new($"the element '{name}'", $"l’elemento '{name}'");

        public static Wording ElementOfUnknown(string name, string space) =>
            new($"the element '{name}' of the unknown '{space}'", $"l’elemento '{name}' dello sconosciuto '{space}'");

        public static Wording AttributeOfUnknown(string name, string space) =>
            new(
                $"the attribute '{name}' of the unknown '{space}'",
                $"l’attributo '{name}' dello sconosciuto '{space}'"
            );

        public static Wording DrawWithSvg => new("draw it with elements of SVG", "disegnatelo con elementi di SVG");

        public static Wording NameInAssets =>
            new(
                "name the file in 'assets' in quadro.yaml, if it is meant to be opened in a browser",
                "nominate il file in 'assets' in quadro.yaml, se va aperto in un browser"
            );

        public static Wording WordsAsText =>
            new(
                "write words as 'text', and draw the rest with elements of SVG",
                "scrivete le parole come 'text', e disegnate il resto con elementi di SVG"
            );

        public static Wording AnAnimation(string value) =>
            new($"an animation of '{value}'", $"un’animazione di '{value}'");

        public static Wording AnimateLooks =>
            new(
                "let it change how the drawing looks, not what it leads to",
                "fate che cambi l’aspetto del disegno, non ciò a cui porta"
            );
    }
}
