using Quadro.Tests.Support;

namespace Quadro.Tests.Commands;

public sealed class LanguageOptionTests : IDisposable
{
    private const string English = "error QD3008: the logo 'x.svg' does not exist";
    private const string Italian = "error QD3008: il logo 'x.svg' non c’è";
    private readonly TestFolder folder = new();

    public LanguageOptionTests() =>
        folder
            .Put("quadro.yaml", "title: Prova\nlanguage: it\nsearch: false\ntheme: { logo: x.svg }\n")
            .Put("content/index.md", "---\ntitle: Casa\n---\nTesto.\n");

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Messages_are_in_the_language_of_the_terminal_unless_another_is_asked_for()
    {
        (string, string)[] terminal = [("LC_ALL", "it_IT.UTF-8")];
        Assert.Contains(Italian, ProgramRun.Of(folder, terminal, ["check"]).Errors, StringComparison.Ordinal);
        Assert.Contains(
            English,
            ProgramRun.Of(folder, terminal, ["check", "--language", "en"]).Errors,
            StringComparison.Ordinal
        );
        Assert.Contains(English, ProgramRun.Of(folder, "check").Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void The_option_is_understood_before_and_behind_the_command()
    {
        var behind = ProgramRun.Of(folder, "check", "--language", "it");
        Assert.Contains(Italian, behind.Errors, StringComparison.Ordinal);
        Assert.Equal(behind.Errors, ProgramRun.Of(folder, "--language", "it", "check").Errors);
    }

    [Fact]
    public void What_was_said_in_one_language_is_said_again_in_the_other_though_nothing_changed()
    {
        folder.Put("quadro.yaml", "title: Prova\nlanguage: it\nsearch: false\ntheme: { colour: orange }\n");
        Assert.Contains(
            "the contrast of 'orange' with white",
            ProgramRun.Of(folder, "build").Errors,
            StringComparison.Ordinal
        );
        var again = ProgramRun.Of(folder, "build", "--language", "it");
        Assert.Contains("il contrasto di 'orange' con il bianco", again.Errors, StringComparison.Ordinal);
        Assert.Contains("niente di cambiato", again.LastSaid, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_language_is_a_mistake_that_names_the_option()
    {
        var (code, output, errors) = ProgramRun.Of(folder, "build", "--language", "fr");
        Assert.Equal((2, ""), (code, output));
        Assert.StartsWith(
            "quadro: '--language' does not know 'fr': it takes en or it\n",
            errors,
            StringComparison.Ordinal
        );
    }
}
