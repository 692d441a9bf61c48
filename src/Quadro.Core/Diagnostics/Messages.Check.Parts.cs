namespace Quadro.Diagnostics;

public static partial class Messages
{
    /// <summary>Parts of pages that some readers cannot use.</summary>
    public static partial class Check
    {
        public static Diagnostic PictureTagWithoutText(string value) =>
            Rules
                .Check.PictureWithoutText.Says(
                    null,
                    $"'{value}' has no alternative text",
                    $"'{value}' non ha un testo alternativo"
                )
                .Advises(
                    "say in alt=\"\" what it shows; a mere ornament has an empty one",
                    "dite in alt=\"\" che cosa mostra; un semplice ornamento lo ha vuoto"
                );

        public static Diagnostic EmptyLinkTag(string value) =>
            Rules
                .Check.BareLinkText.Says(
                    null,
                    $"the link '{value}' has no words",
                    $"il collegamento '{value}' non ha parole"
                )
                .Advises(
                    "write between '<a>' and '</a>' what is there, or say it with aria-label",
                    "scrivete fra '<a>' e '</a>' che cosa c’è lì, o ditelo con aria-label"
                );

        public static Diagnostic TableWithoutHeaders(string value) =>
            Rules
                .Check.TableHeaders.Says(
                    null,
                    $"the table '{value}' has no header cells",
                    $"la tabella '{value}' non ha celle d’intestazione"
                )
                .Advises(
                    "write the cells that say what a column or a row is about as '<th scope=\"col\">' or "
                        + "'<th scope=\"row\">'; a table that only arranges has role=\"presentation\"",
                    "scrivete le celle che dicono di che cosa è una colonna o una riga come '<th "
                        + "scope=\"col\">' o '<th scope=\"row\">'; una tabella che dispone soltanto ha "
                        + "role=\"presentation\""
                );

        public static Diagnostic HeaderWithoutScope(string value) =>
            Rules
                .Check.TableHeaders.Says(
                    null,
                    $"the table '{value}' has a '<th>' that does not say of what it is the header",
                    $"la tabella '{value}' ha un '<th>' che non dice di che cosa è l’intestazione"
                )
                .Advises(
                    "write scope=\"col\" or scope=\"row\" in it; an empty corner is a '<td>'",
                    "scrivetevi scope=\"col\" o scope=\"row\"; un angolo vuoto è un '<td>'"
                );

        public static Diagnostic TableWithoutCaption(string value) =>
            Rules
                .Check.TableHeaders.Says(
                    null,
                    $"the table '{value}' has headers on two sides and no '<caption>'",
                    $"la tabella '{value}' ha intestazioni su due lati e nessuna '<caption>'"
                )
                .Advises(
                    "say in a '<caption>' what the table shows",
                    "dite in una '<caption>' che cosa mostra la tabella"
                );

        public static Diagnostic NoPageLanguage(string value) =>
            Rules
                .Check.PageLanguage.Says(
                    null,
                    $"'{value}' does not say in which language the page is",
                    $"'{value}' non dice in quale lingua è la pagina"
                )
                .Advises("write lang=\"{{ page.language }}\" in it", "scrivetevi lang=\"{{ page.language }}\"");

        public static Diagnostic NoPageLanguageInFile(string value) =>
            NoPageLanguage(value)
                .Advises("write its language in it, such as lang=\"it\"", "scrivetevi la lingua, come lang=\"it\"");

        public static Diagnostic WrongPageLanguage(string value) =>
            Rules
                .Check.PageLanguage.Says(
                    null,
                    $"'{value}' is no name of a language",
                    $"'{value}' non è il nome di una lingua"
                )
                .Advises(
                    "write it as BCP 47 does: it, en, de-CH, zh-Hant",
                    "scrivetelo come fa BCP 47: it, en, de-CH, zh-Hant"
                );

        public static Diagnostic NamelessField(string value) =>
            Rules
                .Check.NamelessControl.Says(
                    null,
                    $"the field '{value}' has no label",
                    $"il campo '{value}' non ha un’etichetta"
                )
                .Advises(
                    "write '<label for=\"ID\">' with the field's id, or put the field into the label",
                    "scrivete '<label for=\"ID\">' con l’id del campo, o mettete il campo nell’etichetta"
                );

        public static Diagnostic NamelessButton(string value) =>
            Rules
                .Check.NamelessControl.Says(
                    null,
                    $"the button '{value}' has no words",
                    $"il pulsante '{value}' non ha parole"
                )
                .Advises(
                    "write in it what it does, or say it with aria-label",
                    "scrivetevi che cosa fa, o ditelo con aria-label"
                );

        public static Diagnostic NamelessFrame(string value) =>
            Rules
                .Check.NamelessControl.Says(
                    null,
                    $"the frame '{value}' has no name",
                    $"il riquadro '{value}' non ha un nome"
                )
                .Advises("say in title=\"\" what is in it", "dite in title=\"\" che cosa contiene");

        public static Diagnostic TabOrder(string value) =>
            Rules
                .Check.TabOrder.Says(
                    null,
                    $"'{value}' takes its turn before everything else on the page",
                    $"'{value}' passa davanti a tutto il resto della pagina"
                )
                .Advises(
                    "write tabindex=\"0\", or nothing: the order of the file is the order of the keyboard",
                    "scrivete tabindex=\"0\", o niente: l’ordine del file è l’ordine della tastiera"
                );

        public static Diagnostic MisreadTemplate(string value) =>
            Rules
                .Check.OddTemplate.Says(
                    null,
                    $"browsers may read something other than is written here: '{value}'",
                    $"i browser possono leggere qualcosa di diverso da ciò che è scritto qui: '{value}'"
                )
                .Advises(
                    "put the values of attributes between quotation marks, each attribute once, end comments "
                        + "with '-->', and write '&lt;' where a sign is meant",
                    "mettete i valori degli attributi fra virgolette, ogni attributo una volta, finite i "
                        + "commenti con '-->', e scrivete '&lt;' dove si intende il segno"
                );

        public static Diagnostic StartsByItself(string value) =>
            Rules
                .Check.StartsByItself.Says(
                    null,
                    $"'{value}' moves, sounds or goes on without being asked",
                    $"'{value}' si muove, suona o va avanti da sé"
                )
                .Advises(
                    "let readers start it: take out 'autoplay', or the delay",
                    "lasciate che lo avviino i lettori: togliete 'autoplay', o il ritardo"
                );

        public static Diagnostic ZoomForbidden(string value) =>
            Rules
                .Check.ZoomForbidden.Says(
                    null,
                    $"'{value}' keeps readers from making the page larger",
                    $"'{value}' impedisce ai lettori di ingrandire la pagina"
                )
                .Advises(
                    "write content=\"width=device-width, initial-scale=1\"",
                    "scrivete content=\"width=device-width, initial-scale=1\""
                );
    }
}
