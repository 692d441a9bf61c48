using Quadro.Cli.Terminal;
using Quadro.Diagnostics;
using Quadro.Text;
using static Quadro.Tests.Terminal.Findings;

namespace Quadro.Tests.Terminal;

public class LanguageTests
{
    private static readonly MessageOptions Italian = new() { Language = MessageLanguage.Italian };

    private static Diagnostic Finding =>
        Broken
            .Says(Marked("a.csv", "id,lead\nx,«p-04»\n"), "'p-04' does not exist", "'p-04' non esiste")
            .Advises("did you mean 'p-040'?", "forse si voleva scrivere 'p-040'?")
            .Adds(null, "people are here", "le persone sono qui");

    [Fact]
    public void A_finding_is_shown_with_everything_around_it_in_the_language_asked_for() =>
        Assert.Equal(
            """
            a.csv(2,3): error QD2003: 'p-04' non esiste
              2 | x,p-04
                |   ^~~~
              nota: le persone sono qui
              aiuto: forse si voleva scrivere 'p-040'?
              altro: quadro explain QD2003

            1 errore

            """,
            Print(Italian, Finding),
            ignoreLineEndingDifferences: true
        );

    [Fact]
    public void The_summary_counts_in_that_language_too()
    {
        var notice = new Rule("QD2031", Severity.Info, "A", "A").Says(null, "one", "uno");
        var text = Print(
            Italian with
            {
                Full = false,
                Notices = false,
            },
            Finding,
            Doubtful.Says(null, "b", "b"),
            notice
        );
        Assert.EndsWith(
            "\n1 errore, 1 avviso, 1 notizia (--verbose mostra le notizie)\n",
            text.ReplaceLineEndings("\n")
        );
    }

    [Fact]
    public void Findings_of_one_kind_that_are_not_shown_are_counted_in_that_language()
    {
        Diagnostic[] many = [.. Enumerable.Range(0, 12).Select(i => Broken.Says(null, $"m{i}", $"n{i}"))];
        var text = Print(Italian, [.. many]);
        Assert.Contains("n9", text, StringComparison.Ordinal);
        Assert.Contains("… e altri 2 QD2003; --all li mostra", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Programs_get_the_language_too()
    {
        var json = Print(Italian with { Form = LogForm.Json }, Finding);
        Assert.Contains("\"message\":\"'p-04' non esiste\"", json, StringComparison.Ordinal);
        var sarif = Print(Italian with { Form = LogForm.Sarif }, Finding);
        Assert.Contains("\"language\": \"it\"", sarif, StringComparison.Ordinal);
        Assert.Contains("\"text\": \"Un riferimento a niente\"", sarif, StringComparison.Ordinal);
        Assert.DoesNotContain("does not exist", sarif, StringComparison.Ordinal);
        var github = Print(Italian with { Form = LogForm.GitHub }, Finding);
        Assert.Contains("'p-04' non esiste%0Anota: le persone sono qui%0Aaiuto: ", github, StringComparison.Ordinal);
    }

    [Fact]
    public void English_needs_no_word_in_a_log() =>
        Assert.DoesNotContain(
            "\"language\"",
            Print(new MessageOptions { Form = LogForm.Sarif }, Finding),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("it_IT.UTF-8", null, null, true)]
    [InlineData("it", "en_US", "en_US", true)]
    [InlineData("it_CH@euro", null, null, true)]
    [InlineData("C", "it_IT", "it_IT", false)]
    [InlineData("", "it_IT", "en_US", true)]
    [InlineData(null, null, "it_IT.UTF-8", true)]
    [InlineData(null, "en_GB", "it_IT", false)]
    [InlineData(null, null, "item", false)]
    [InlineData(null, null, null, false)]
    public void The_first_locale_that_is_set_decides(string? all, string? messages, string? lang, bool isItalian) =>
        Assert.Equal(
            isItalian ? MessageLanguage.Italian : MessageLanguage.English,
            MachineLanguage.OfLocale(name =>
                name switch
                {
                    "LC_ALL" => all,
                    "LC_MESSAGES" => messages,
                    _ => lang,
                }
            )
        );

    [Theory]
    [InlineData(0x0410, true)]
    [InlineData(0x0810, true)]
    [InlineData(0x0409, false)]
    [InlineData(0x0407, false)]
    public void On_Windows_the_language_of_its_windows_decides(ushort identifier, bool isItalian) =>
        Assert.Equal(
            isItalian ? MessageLanguage.Italian : MessageLanguage.English,
            MachineLanguage.OfWindows(identifier)
        );
}
