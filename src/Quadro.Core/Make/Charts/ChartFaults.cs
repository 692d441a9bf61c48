using Quadro.Make.Charts.Data;

namespace Quadro.Make.Charts;

/// <summary>The mistakes that a chart can be asked with, in words.</summary>
internal static class ChartFaults
{
    public static ChartFault UnknownArgument(string name, string? nearest) =>
        new(
            name,
            new($"a chart has no '{name}'", $"un grafico non ha '{name}'"),
            nearest is null ? null : new($"did you mean '{nearest}'?", $"intendevate '{nearest}'?")
        );

    public static ChartFault UnknownKind(string name, string? nearest)
    {
        var all = string.Join(", ", ChartKinds.All);
        return new(
            "kind",
            new($"'{name}' is not a kind of chart", $"'{name}' non è un tipo di grafico"),
            nearest is null
                ? new($"the kinds are {all}", $"i tipi sono {all}")
                : new($"did you mean '{nearest}'? The kinds are {all}", $"intendevate '{nearest}'? I tipi sono {all}")
        );
    }

    public static ChartFault NoField(string name) =>
        new(
            name,
            new(
                $"the chart does not say which field is its '{name}'",
                $"il grafico non dice quale campo è il suo '{name}'"
            ),
            new($"name a field of the data: '{name}: value'", $"nominate un campo dei dati: '{name}: value'")
        );

    public static ChartFault NoData() =>
        new(
            "data",
            new("the chart does not say what its data are", "il grafico non dice quali sono i suoi dati"),
            new(
                "name a collection, 'data: observations', and a condition, 'where: { indicator: population }'",
                "nominate una raccolta, 'data: observations', e una condizione, 'where: { indicator: population }'"
            )
        );

    public static ChartFault UnknownField(string? argument, string path) =>
        new(
            argument,
            new($"the rows of the chart have no '{path}'", $"le righe del grafico non hanno '{path}'"),
            new(
                "name a field of the collection, or a path such as 'territory.title'",
                "nominate un campo della raccolta, o un percorso come 'territory.title'"
            )
        );

    public static ChartFault NotRows() =>
        new(
            "data",
            new("the chart's 'data' is not a list of rows", "'data' del grafico non è un elenco di righe"),
            new(
                "name a collection, 'data: observations', or a query over one",
                "nominate una raccolta, 'data: observations', o una ricerca in una raccolta"
            )
        );

    public static ChartFault NoRows() =>
        new(
            "data",
            new(
                "the chart has nothing to show: its data have no rows",
                "il grafico non ha nulla da mostrare: i suoi dati non hanno righe"
            ),
            new(
                "see that the conditions name values that exist; in a template, ask 'size rows > 0' first",
                "controllate che le condizioni nominino valori che esistono; in un modello chiedete prima 'size rows > 0'"
            )
        );

    public static ChartFault NotANumber(string name, string value) =>
        new(
            name,
            new($"the chart's '{name}' is '{value}', not a number", $"'{name}' del grafico è '{value}', non un numero")
        );

    public static ChartFault NotNumbers(string path, string value) =>
        new(
            "y",
            new(
                $"'{path}' is drawn, but holds '{value}', which is not a number",
                $"'{path}' va disegnato, ma contiene '{value}', che non è un numero"
            ),
            new(
                "draw a field of numbers, amounts or percentages; 'type: number' in the schema checks all of its values",
                "disegnate un campo di numeri, importi o percentuali; 'type: number' nello schema ne controlla tutti i valori"
            )
        );

    public static ChartFault NotFinite(string path) =>
        new(
            "y",
            new(
                $"'{path}' is drawn, but holds a number that is not finite",
                $"'{path}' va disegnato, ma contiene un numero non finito"
            ),
            new(
                "it comes from a division by zero or a number too large",
                "viene da una divisione per zero o da un numero troppo grande"
            )
        );

    public static ChartFault TooLarge(string path, string value) =>
        new(
            "y",
            new(
                $"'{path}' holds {value}, which is too large to draw",
                $"'{path}' contiene {value}, troppo grande per un disegno"
            ),
            new("give the values in a larger unit", "date i valori in un’unità più grande")
        );

    public static ChartFault TwoCurrencies(string one, string other) =>
        new(
            "y",
            new(
                $"the chart mixes amounts in {one} and in {other}",
                $"il grafico mescola importi in {one} e in {other}"
            ),
            new("draw one currency at a time", "disegnate una valuta alla volta")
        );

    public static ChartFault Repeated(string place, string series, bool hasSeries)
    {
        var of = series.Length == 0 ? "" : $" ({series})";
        return new(
            "data",
            new(
                $"the chart has two values for one point: {place}{of}",
                $"il grafico ha due valori per un punto: {place}{of}"
            ),
            hasSeries
                ? new(
                    "keep one of them with a condition, or sum them first",
                    "tenetene uno con una condizione, o sommateli prima"
                )
                : new(
                    "name the field that tells them apart: 'series: territory'; or keep one with a condition",
                    "nominate il campo che li distingue: 'series: territory'; o tenetene uno con una condizione"
                )
        );
    }

    public static ChartFault NegativePart(string place, string value) =>
        new(
            "y",
            new(
                $"a part of a whole cannot be negative: {place}, {value}",
                $"una parte di un totale non può essere negativa: {place}, {value}"
            ),
            new("draw the values with 'kind: bar'", "disegnate i valori con 'kind: bar'")
        );

    public static ChartFault TooManySeries(int count, int most) =>
        new(
            "series",
            new(
                $"the chart has {count} series, and at most {most} can be told apart",
                $"il grafico ha {count} serie, e se ne distinguono al massimo {most}"
            ),
            new(
                "choose some with a condition, or draw each by itself with 'kind: multiples'",
                "sceglietene alcune con una condizione, o disegnatele una per una con 'kind: multiples'"
            )
        );

    public static ChartFault TooManyNames(int count, int most) =>
        new(
            "x",
            new(
                $"the chart has {count} names on its axis, and at most {most} can be read",
                $"il grafico ha {count} nomi sull’asse, e se ne leggono al massimo {most}"
            ),
            new(
                "choose some with a condition, or show a table",
                "sceglietene alcuni con una condizione, o mostrate una tabella"
            )
        );

    public static ChartFault NoSource() =>
        new(
            "data",
            new("the drawing does not say what its data are", "il disegno non dice quali sono i suoi dati"),
            new(
                "name a collection of the site: 'data: { name: data.projects }'",
                "nominate una raccolta del sito: 'data: { name: data.projects }'"
            )
        );

    public static ChartFault RemoteData() =>
        new(
            "data",
            new("a drawing reads no data from an address", "un disegno non legge dati da un indirizzo"),
            new(
                "put the file into 'data/', and name the collection: 'data: { name: data.projects }'",
                "mettete il file in 'data/', e nominate la raccolta: 'data: { name: data.projects }'"
            )
        );

    public static ChartFault TooManyRows(int count, int most) =>
        new(
            "data",
            new(
                $"the drawing takes {count} rows, and at most {most} can be drawn",
                $"il disegno prende {count} righe, e se ne disegnano al massimo {most}"
            ),
            new("make a smaller collection of them", "fatene una raccolta più piccola")
        );

    public static ChartFault NoSuchField(string name, string? nearest) =>
        new(
            null,
            new($"the collection has no field '{name}'", $"la raccolta non ha un campo '{name}'"),
            nearest is null ? null : new($"did you mean '{nearest}'?", $"intendevate '{nearest}'?")
        );

    public static ChartFault UnknownMark(string name, string? nearest) =>
        new(
            null,
            new($"'{name}' is not a mark of Vega-Lite", $"'{name}' non è un segno di Vega-Lite"),
            nearest is null ? null : new($"did you mean '{nearest}'?", $"intendevate '{nearest}'?")
        );

    public static ChartFault NoDescription() =>
        new(
            null,
            new(
                "the drawing has no words for readers who do not see it",
                "il disegno non ha parole per chi non lo vede"
            ),
            new(
                "say what it shows: 'description: Twelve of fourteen projects are under way.'",
                "dite che cosa mostra: 'description: Dodici progetti su quattordici sono in corso.'"
            )
        );
}
