using Quadro.Text;

namespace Quadro.Diagnostics;

public static partial class Messages
{
    public static partial class Make
    {
        public static Diagnostic WrongChart(SourceSpan? span, Wording message, Wording? help) =>
            Rules.Render.WrongChart.Says(span, message).Advises(help);

        public static Diagnostic EmptyChart(SourceSpan span) =>
            Rules
                .Render.WrongChart.Says(
                    span,
                    "the block is empty, or no list of names and values",
                    "il blocco è vuoto, o non è un elenco di nomi e valori"
                )
                .Advises(
                    "write one 'name: value' a line: data, x, y, and what you need of kind, series, title, unit",
                    "scrivete un 'nome: valore' per riga: data, x, y, e quel che serve di kind, series, title, unit"
                );

        public static Diagnostic FailedChart(SourceSpan? span, string title, string reason) =>
            Rules
                .Render.FailedChart.Says(
                    span,
                    $"the chart '{title}' cannot be drawn: {reason}",
                    $"il grafico '{title}' non si può disegnare: {reason}"
                )
                .Advises(
                    "see that its marks and fields are those of Vega-Lite, and that it comes to an end",
                    "controllate che segni e campi siano quelli di Vega-Lite, e che il grafico arrivi a una fine"
                );

        public static Diagnostic NoChartTool(string reason) =>
            Rules
                .Render.NoChartTool.Says(
                    null,
                    $"charts are shown as tables only: {reason}",
                    $"i grafici si mostrano solo come tabelle: {reason}"
                )
                .Advises(
                    "unpack the whole program, with V8's library beside it",
                    "estraete tutto il programma, con accanto la libreria di V8"
                );

        public static Diagnostic FailedChartTool(string reason) =>
            Rules
                .Render.FailedChartTool.Says(
                    null,
                    $"no chart can be drawn: {reason}",
                    $"non si può disegnare nessun grafico: {reason}"
                )
                .Advises(
                    "unpack the program again, for this machine ('quadro doctor' tries it out)",
                    "estraete di nuovo il programma, per questa macchina ('quadro doctor' lo prova)"
                );
    }
}
