using Quadro.Text;

namespace Quadro.Diagnostics;

public static partial class Messages
{
    /// <summary>How messages call outputs, and why an address is none.</summary>
    public static partial class Plan
    {
        public static Wording APage => new("a page", "una pagina");

        public static Wording ThePage => new("the page", "la pagina");

        public static Wording HomePage => new("the home page", "la pagina iniziale");

        public static Wording ErrorPage => new("the error page", "la pagina d’errore");

        public static Wording FileOfQuadro => new("a file that Quadro writes", "un file che scrive Quadro");

        public static Wording TheMenu => new("the menu", "il menu");

        public static Wording LeavesFolder =>
            new("it would leave the site's folder", "uscirebbe dalla cartella del sito");

        public static Wording NoSlashFirst => new("it does not begin with '/'", "non comincia con '/'");

        public static Wording EmptyPart => new("it has an empty part", "ha una parte vuota");

        public static Wording DotPart => new("a part of it is '.'", "una sua parte è '.'");

        public static Wording PartEndsBadly =>
            new("a part of it ends with a dot or a space", "una sua parte finisce con un punto o uno spazio");

        public static Wording PartTooLong =>
            new("a part of it is too long for a file name", "una sua parte è troppo lunga per il nome di un file");

        public static Wording FeedsNeedBaseUrl =>
            new(
                "feeds and the sitemap need 'base_url' in quadro.yaml",
                "ai feed e alla mappa del sito serve 'base_url' in quadro.yaml"
            );

        public static Wording Contains(char sign) => new($"it contains '{sign}'", $"contiene '{sign}'");

        public static Wording File(string path) => new($"the file '{path}'", $"il file '{path}'");

        public static Wording Record(string key) => Wording.Same($"'{key}'");

        public static Wording ListOf(string collection) =>
            new($"the list of '{collection}'", $"l’elenco di '{collection}'");

        public static Wording PageOfTemplate(string template) =>
            new($"the page of template '{template}'", $"la pagina del modello '{template}'");

        public static Wording PageOfValue(string collection, string field, string value) =>
            new(
                $"the page of the value '{value}' of '{field}' in '{collection}'",
                $"la pagina del valore '{value}' di '{field}' in '{collection}'"
            );

        public static Wording PageOfAllValues(string collection, string field) =>
            new(
                $"the page of all values of '{field}' in '{collection}'",
                $"la pagina di tutti i valori di '{field}' in '{collection}'"
            );

        /// <summary>One of the settings of the theme, or both.</summary>
        public static Wording OneOrBoth(string? one, string? other) =>
            one is null || other is null
                ? Wording.Same($"'{one ?? other}'")
                : new($"'{one}' and '{other}'", $"'{one}' e '{other}'");

        /// <summary>How to do without a file of Quadro's own.</summary>
        public static Wording DoWithout(string word, string file) =>
            new(
                $"give it another name, or write 'without: [{word}]' in quadro.yaml: then Quadro does not write '{file}'",
                $"dategli un altro nome, o scrivete 'without: [{word}]' in quadro.yaml: allora Quadro non scrive "
                    + $"'{file}'"
            );

        public static Wording SettingsDoWithout(string word) =>
            new($"quadro.yaml says 'without: [{word}]'", $"quadro.yaml dice 'without: [{word}]'");
    }
}
