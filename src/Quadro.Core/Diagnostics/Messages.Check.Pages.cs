using Quadro.Text;

namespace Quadro.Diagnostics;

public static partial class Messages
{
    /// <summary>Faults of pages: what is unsafe, and the outline. The places are found by the check.</summary>
    public static partial class Check
    {
        private static readonly Wording TitleAsHeading = new(
            "write the page's title as '<h1>': by it a reader who hears the page knows where it is",
            "scrivete il titolo della pagina come '<h1>': chi la ascolta capisce da lì dove si trova"
        );

        private static readonly Wording KeepItInTheSite = new(
            "keep the file in content/ or templates/assets/",
            "tenete il file in content/ o templates/assets/"
        );

        public static Diagnostic DuplicateHtmlId(string value) =>
            Rules
                .Check.DuplicateHtmlId.Says(
                    null,
                    $"the id '{value}' is twice on one page",
                    $"l’id '{value}' è due volte in una pagina"
                )
                .Advises(
                    "an anchor leads to one place: give one of them another id",
                    "un’ancora porta a un punto solo: date a uno dei due un altro id"
                );

        public static Diagnostic ScriptAddress(string value) =>
            Rules
                .Render.UnsafeAddress.Says(null, $"'{value}' would run a script", $"'{value}' eseguirebbe uno script")
                .Advises("link to a page", "collegate una pagina");

        public static Diagnostic UnclosedElement(string value) =>
            Rules
                .Check.UnclosedElement.Says(
                    null,
                    $"'<{value}>' is never closed and swallows the rest of the page",
                    $"'<{value}>' non viene mai chiuso e inghiotte il resto della pagina"
                )
                .Advises($"write '</{value}>' where it ends", $"scrivete '</{value}>' dove finisce");

        public static Diagnostic ForeignForm(string value) =>
            Rules
                .Check.ForeignRequest.Says(
                    null,
                    $"the page would tell another host, '{value}', what its readers do",
                    $"la pagina direbbe a un altro sito, '{value}', che cosa fanno i lettori"
                )
                .Advises(
                    "link to the other site's own page, where readers know to whom they write",
                    "collegate la pagina dell’altro sito, dove i lettori sanno a chi scrivono"
                );

        public static Diagnostic ForeignRefresh(string value) =>
            Rules
                .Check.ForeignRequest.Says(
                    null,
                    $"the page would send its readers on to another host, '{value}', without asking them",
                    $"la pagina manderebbe i lettori a un altro sito, '{value}', senza chiedere"
                )
                .Advises("link to the other page", "collegate l’altra pagina");

        public static Diagnostic ForeignRequest(string value) =>
            Rules
                .Check.ForeignRequest.Says(
                    null,
                    $"the page would ask another host for '{value}'",
                    $"la pagina chiederebbe '{value}' a un altro sito"
                )
                .Advises(KeepItInTheSite);

        public static Diagnostic FileAsksOthers(string value) =>
            Rules
                .Check.ForeignRequest.Says(
                    null,
                    $"the file would ask another host for '{value}'",
                    $"il file chiederebbe '{value}' a un altro sito"
                )
                .Advises(KeepItInTheSite);

        public static Diagnostic InlineScript(string value) =>
            Rules
                .Check.InlineScript.Says(
                    null,
                    $"'{value}' carries a script, which the site's security policy does not let run",
                    $"'{value}' porta uno script, che le regole di sicurezza del sito non lasciano eseguire"
                )
                .Advises(
                    "put the script into a file of templates/assets/, and find the element there with addEventListener",
                    "mettete lo script in un file di templates/assets/, e lì trovate l’elemento con addEventListener"
                );

        public static Diagnostic InlineScriptInFile(string value) =>
            InlineScript(value)
                .Advises(
                    "put the script into a file of its own in content/, and find the element there with addEventListener",
                    "mettete lo script in un file a parte in content/, e lì trovate l’elemento con addEventListener"
                );

        public static Diagnostic InlineStyle(string value) =>
            Rules
                .Check.InlineStyle.Says(
                    null,
                    $"'{value}' carries a style, which the site's security policy does not let through",
                    $"'{value}' porta uno stile, che le regole di sicurezza del sito non lasciano passare"
                )
                .Advises(
                    "give the element a class, and the class its style in templates/assets/",
                    "date all’elemento una classe, e alla classe il suo stile in templates/assets/"
                );

        public static Diagnostic InlineStyleInFile(string value) =>
            InlineStyle(value)
                .Advises(
                    "give the element a class, and the class its style in a stylesheet in content/",
                    "date all’elemento una classe, e alla classe il suo stile in un foglio di stile in content/"
                );

        public static Diagnostic BaseElement(string value) =>
            Rules
                .Check.BaseElement.Says(
                    null,
                    $"'{value}' moves every address of the page to another place",
                    $"'{value}' sposta altrove ogni indirizzo della pagina"
                )
                .Advises(
                    "take it out: addresses that begin with '/' are made to fit the page's place",
                    "toglietelo: gli indirizzi che cominciano con '/' vengono adattati al posto della pagina"
                );

        public static Diagnostic BaseElementInFile(string value) =>
            BaseElement(value)
                .Advises(
                    "take it out, and write every address as the file's place needs it",
                    "toglietelo, e scrivete ogni indirizzo come lo vuole il posto del file"
                );

        public static Diagnostic NoMainHeading() =>
            Rules
                .Check.MainHeading.Says(
                    null,
                    "a page of this template has no '<h1>'",
                    "una pagina di questo modello non ha '<h1>'"
                )
                .Advises(TitleAsHeading);

        public static Diagnostic NoMainHeadingInFile() =>
            Rules
                .Check.MainHeading.Says(null, "the page has no '<h1>'", "la pagina non ha '<h1>'")
                .Advises(TitleAsHeading);

        public static Diagnostic SecondMainHeading() =>
            Rules
                .Check.MainHeading.Says(null, "the page has a second '<h1>'", "la pagina ha un secondo '<h1>'")
                .Advises(
                    "a page has one title: write this one as '<h2>', or as '##' in a text",
                    "una pagina ha un titolo solo: scrivete questo come '<h2>', o come '##' in un testo"
                );

        public static Diagnostic SecondMainHeadingInFile() =>
            SecondMainHeading()
                .Advises(
                    "a page has one title: write this one as '<h2>'",
                    "una pagina ha un titolo solo: scrivete questo come '<h2>'"
                );

        public static Diagnostic HeadingTagJump(string tag, string above, string level) =>
            Rules
                .Check.HeadingJump.Says(null, $"'<{tag}>' follows '<{above}>'", $"'<{tag}>' segue '<{above}>'")
                .Advises(
                    $"write it as '<h{level}>'; how large it looks is said in the stylesheet",
                    $"scrivetelo come '<h{level}>'; quanto appare grande lo dice il foglio di stile"
                );

        public static Diagnostic NoMain() =>
            Rules
                .Check.Landmark.Says(null, "the page has no '<main>'", "la pagina non ha '<main>'")
                .Advises(
                    "put what is particular to the page into '<main>': readers jump to it",
                    "mettete in '<main>' ciò che è proprio della pagina: i lettori ci saltano"
                );

        public static Diagnostic SecondMain(string value) =>
            Rules
                .Check.Landmark.Says(
                    null,
                    $"the page has a second main part: '{value}'",
                    $"la pagina ha una seconda parte principale: '{value}'"
                )
                .Advises("a page has one '<main>'", "una pagina ha un solo '<main>'");

        public static Diagnostic NamelessNavigation(string value) =>
            Rules
                .Check.Landmark.Says(
                    null,
                    $"'{value}' is one of several on the page, and has no name",
                    $"'{value}' è una di più nella pagina, e non ha un nome"
                )
                .Advises("say with aria-label which navigation it is", "dite con aria-label quale navigazione è");

        public static Diagnostic SameNavigation(string value) =>
            Rules
                .Check.Landmark.Says(
                    null,
                    $"two navigations of the page have the same name, '{value}'",
                    $"due navigazioni della pagina hanno lo stesso nome, '{value}'"
                )
                .Advises("give them different names", "date loro nomi diversi");
    }
}
