using Quadro.Text;

namespace Quadro.Diagnostics;

public static partial class Messages
{
    public static partial class Settings
    {
        public static Diagnostic NeedlessAcceptance(SourceSpan? span, string code, Wording place) =>
            Rules
                .Settings.NeedlessAcceptance.Says(
                    span,
                    $"{code} is accepted for {place.English}, and nothing of the kind is found there",
                    $"{code} è accettato per {place.Italian}, e lì non si trova niente del genere"
                )
                .Advises("take the acceptance out", "togliete l’accettazione");

        public static Note ExpiredAcceptance(SourceSpan? span, string until, string today, string reason) =>
            new(
                new Wording(
                    $"this was accepted until {until}, and the build's date is {today}: {reason}",
                    $"era accettato fino al {until}, e la data del build è {today}: {reason}"
                ),
                span
            );

        public static Wording AcceptedField(string place, string field) =>
            new($"{place}, field '{field}'", $"{place}, campo '{field}'");

        public static Diagnostic NotASite(string folder) =>
            Rules
                .Settings.NotASite.Says(
                    null,
                    $"'{folder}' is not a site: it has neither quadro.yaml nor content/ nor data/",
                    $"'{folder}' non è un sito: non ha né quadro.yaml né content/ né data/"
                )
                .Advises("'quadro new site FOLDER' makes a small one", "'quadro new site CARTELLA' ne fa uno piccolo");

        /// <param name="pattern">A pattern of 'assets'.</param>
        public static Diagnostic AssetsNameNothing(SourceSpan? span, string pattern, string? near) =>
            Rules
                .Settings.WrongSetting.Says(
                    span,
                    $"'assets' names '{pattern}', and content/ has no such file",
                    $"'assets' nomina '{pattern}', e in content/ un file così non c’è"
                )
                .Advises(
                    DidYouMean(near)
                        ?? new(
                            "write a path below content/; '*' stands for anything in a folder, '**' for folders too",
                            "scrivete un percorso sotto content/; '*' vale per qualunque nome in una cartella, '**' "
                                + "anche per le cartelle"
                        )
                );

        public static Diagnostic FaintColour(SourceSpan? span, string colour, string ratio, string darker) =>
            Rules
                .Settings.FaintColour.Says(
                    span,
                    $"the contrast of '{colour}' with white is {ratio} to 1, and text needs 4.5 to 1 (WCAG 2.2, 1.4.3)",
                    $"il contrasto di '{colour}' con il bianco è {ratio} a 1, e a un testo serve 4.5 a 1 "
                        + "(WCAG 2.2, 1.4.3)"
                )
                .Advises(
                    $"links are written in {darker} instead; choose a colour at least that dark to have one only",
                    $"i collegamenti sono scritti in {darker}; scegliete un colore scuro almeno così per averne uno solo"
                );
    }
}
