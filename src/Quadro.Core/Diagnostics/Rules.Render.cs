using System.Collections.Immutable;

namespace Quadro.Diagnostics;

public static partial class Rules
{
    /// <summary>QD4: templates and texts that cannot become a page.</summary>
    public static class Render
    {
        public static readonly Rule MalformedTemplate = new(
            "QD4001",
            Severity.Error,
            "A template that cannot be read",
            "Un modello che non si legge"
        );
        public static readonly Rule UnknownVariable = new(
            "QD4002",
            Severity.Error,
            "An unknown variable or function",
            "Una variabile o funzione sconosciuta"
        );
        public static readonly Rule UnknownMember = new(
            "QD4003",
            Severity.Error,
            "An unknown field",
            "Un campo sconosciuto"
        );
        public static readonly Rule UnknownPartial = new(
            "QD4004",
            Severity.Error,
            "An unknown partial",
            "Un pezzo di modello che non esiste"
        );
        public static readonly Rule UnknownText = new(
            "QD4005",
            Severity.Error,
            "An unknown text key",
            "Un testo fisso che non esiste"
        );
        public static readonly Rule EndlessTemplate = new(
            "QD4006",
            Severity.Error,
            "A template that does not end",
            "Un modello che non finisce"
        )
        {
            IsExhaustion = true,
        };
        public static readonly Rule FailedTemplate = new(
            "QD4007",
            Severity.Error,
            "A template that fails while it runs",
            "Un modello che fallisce mentre lavora"
        );
        public static readonly Rule WrongCall = new(
            "QD4008",
            Severity.Error,
            "A function called with the wrong arguments",
            "Una funzione chiamata nel modo sbagliato"
        );
        public static readonly Rule OversizedPage = new(
            "QD4009",
            Severity.Error,
            "A page larger than the limit",
            "Una pagina oltre il limite"
        )
        {
            IsExhaustion = true,
        };
        public static readonly Rule UnknownTarget = new(
            "QD4010",
            Severity.Error,
            "A link to a record or page that does not exist",
            "Un collegamento a una pagina che non esiste"
        );
        public static readonly Rule UnknownTemplate = new(
            "QD4011",
            Severity.Error,
            "A page whose template does not exist",
            "Una cornice che non esiste"
        );
        public static readonly Rule UnknownAsset = new(
            "QD4012",
            Severity.Error,
            "An unknown asset",
            "Un file di stile o immagine che non esiste"
        );
        public static readonly Rule NoPageTarget = new(
            "QD4013",
            Severity.Error,
            "A link to a record that has no page",
            "Un collegamento a un record senza pagina"
        );
        public static readonly Rule AmbiguousTarget = new(
            "QD4014",
            Severity.Error,
            "A link that could mean several records",
            "Un collegamento che potrebbe voler dire più record"
        );
        public static readonly Rule UnsafeAddress = new(
            "QD4015",
            Severity.Error,
            "A link that would run a script",
            "Un collegamento che eseguirebbe un programma"
        );
        public static readonly Rule MissingPlaceholder = new(
            "QD4016",
            Severity.Error,
            "A text without the value for its placeholder",
            "Un testo fisso senza il valore per un segnaposto"
        );

        public static readonly Rule NoIndexer = new(
            "QD4020",
            Severity.Warning,
            "A site without search, for want of the program that makes its index",
            "Manca il programma che fa l’indice della ricerca"
        );
        public static readonly Rule FailedIndexer = new(
            "QD4021",
            Severity.Error,
            "An index to search in that cannot be made",
            "L’indice della ricerca non si è potuto fare"
        );
        public static readonly Rule TooManyToSearch = new(
            "QD4022",
            Severity.Warning,
            "A site without search, because it has very many pages",
            "Troppe pagine per la ricerca"
        );
        public static readonly Rule HiddenField = new(
            "QD4023",
            Severity.Warning,
            "A template that asks for a hidden field",
            "Un modello che chiede un campo riservato"
        );

        public static readonly Rule ImpossibleQuery = new(
            "QD4024",
            Severity.Error,
            "A query for a value that the field cannot have",
            "Una ricerca di un valore che il campo non può avere"
        );

        public static readonly Rule OversizedPicture = new(
            "QD4030",
            Severity.Error,
            "A picture with too many points to be shown",
            "Un’immagine troppo grande"
        );
        public static readonly Rule WrongPictureName = new(
            "QD4031",
            Severity.Warning,
            "A picture whose name says another kind",
            "Un’immagine con il nome di un altro formato"
        );
        public static readonly Rule BrokenPicture = new(
            "QD4032",
            Severity.Error,
            "A file that is no picture, or not a whole one",
            "Un’immagine che non lo è, o non è intera"
        );
        public static readonly Rule NoPictureMaker = new(
            "QD4033",
            Severity.Warning,
            "Pictures shown as they are, for want of what makes smaller ones",
            "Le immagini restano come sono"
        );
        public static readonly Rule FailedPicture = new(
            "QD4034",
            Severity.Error,
            "A picture that cannot be decoded",
            "Un’immagine che non si può aprire"
        );
        public static readonly Rule TooMuchMade = new(
            "QD4035",
            Severity.Error,
            "A template that makes more than the limit",
            "Un modello che produce troppo"
        )
        {
            IsExhaustion = true,
        };
        public static readonly Rule UnusablePattern = new(
            "QD4036",
            Severity.Error,
            "A pattern that is not run",
            "Un’espressione regolare che non si esegue"
        );
        public static readonly Rule TooManyDigits = new(
            "QD4037",
            Severity.Error,
            "A number with far too many digits",
            "Un numero con troppe cifre"
        );
        public static readonly Rule TooSlow = new(
            "QD4038",
            Severity.Error,
            "A page that takes too long",
            "Una pagina che prende troppo tempo"
        )
        {
            IsExhaustion = true,
        };
        public static readonly Rule TooTangled = new(
            "QD4039",
            Severity.Error,
            "A text whose signs lie too deep or too thick",
            "Un testo troppo intricato"
        );
        public static readonly Rule FailedPictureTool = new(
            "QD4040",
            Severity.Error,
            "A library for pictures that does not work",
            "La libreria delle immagini non funziona"
        );

        public static readonly Rule WrongChart = new(
            "QD4041",
            Severity.Error,
            "A chart that cannot be made",
            "Un grafico che non si può fare"
        );
        public static readonly Rule FailedChart = new(
            "QD4042",
            Severity.Error,
            "A chart that cannot be drawn",
            "Un grafico che non si riesce a disegnare"
        );
        public static readonly Rule NoChartTool = new(
            "QD4043",
            Severity.Warning,
            "Charts as tables only",
            "Grafici solo come tabelle"
        );
        public static readonly Rule FailedChartTool = new(
            "QD4044",
            Severity.Error,
            "A program for charts that does not work",
            "Il programma dei grafici non funziona"
        );

        public static ImmutableArray<Rule> All =>
            [
                MalformedTemplate,
                UnknownVariable,
                UnknownMember,
                UnknownPartial,
                UnknownText,
                EndlessTemplate,
                FailedTemplate,
                WrongCall,
                OversizedPage,
                UnknownTarget,
                UnknownTemplate,
                UnknownAsset,
                NoPageTarget,
                AmbiguousTarget,
                UnsafeAddress,
                MissingPlaceholder,
                NoIndexer,
                FailedIndexer,
                TooManyToSearch,
                HiddenField,
                ImpossibleQuery,
                OversizedPicture,
                WrongPictureName,
                BrokenPicture,
                NoPictureMaker,
                FailedPictureTool,
                WrongChart,
                FailedChart,
                NoChartTool,
                FailedChartTool,
                FailedPicture,
                TooMuchMade,
                UnusablePattern,
                TooManyDigits,
                TooSlow,
                TooTangled,
            ];
    }
}
