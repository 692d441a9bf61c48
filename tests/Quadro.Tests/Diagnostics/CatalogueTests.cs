using System.Text;
using System.Text.RegularExpressions;
using Quadro.Diagnostics;
using Quadro.Tests.Architecture;
using Quadro.Tests.Golden;
using Quadro.Text;
using Verdict = Quadro.Tests.Architecture.Verdict;

namespace Quadro.Tests.Diagnostics;

/// <summary>The texts of the catalogue, in both languages.</summary>
public partial class CatalogueTests
{
    private const int Longest = 240;

    private static readonly string Golden = Repository.At("tests", "Quadro.Tests", "Diagnostics", "messages.txt");

    [Fact]
    [Trait("kind", "golden")]
    public void All_texts_can_be_read_in_one_file()
    {
        var text = new StringBuilder();
        foreach (var forms in Catalogue.All.GroupBy(message => (message.Name, message.Code)))
        {
            text.Append(forms.Key.Name).Append(forms.Key.Code is { } code ? $" {code}" : "").Append('\n');
            foreach (var (part, wording) in forms.SelectMany(message => message.Texts).Distinct())
                text.Append($"  {part} {wording.English}\n").Append($"  {"", 4} {wording.Italian}\n");
        }
        if (Acceptance.IsAsked)
            File.WriteAllText(Golden, text.ToString());
        Assert.Equal(File.ReadAllText(Golden).ReplaceLineEndings("\n"), text.ToString());
    }

    [Fact]
    public void Italian_texts_are_there_and_are_no_English() =>
        Verdict.None(Texts(wording => wording.Italian.Length == 0 || (HasWords(wording) && IsSame(wording))));

    [Fact]
    public void Rules_are_called_as_their_pages_are() =>
        Verdict.None(
            Rules
                .All.Where(rule =>
                    !File.ReadAllText(Repository.At("content", "docs", "messages", rule.Code + ".md"))
                        .Contains($"title: \"{rule.Code}: {rule.Title.Italian}\"", StringComparison.Ordinal)
                )
                .Select(rule => $"{rule.Code} {rule.Title.Italian}")
        );

    [Fact]
    public void Both_languages_quote_the_same() =>
        Verdict.None(
            Texts(wording => !Quoted(wording.English).SetEquals(Quoted(wording.Italian.Replace(":it›", "›"))))
        );

    [Fact]
    public void No_wording_is_put_into_the_text_of_the_other_language() =>
        Verdict.None(Texts(wording => wording.English.Contains(":it›", StringComparison.Ordinal) || MixesIn(wording)));

    [Fact]
    public void Texts_are_short_and_begin_with_a_small_letter() =>
        Verdict.None(Texts(wording => IsIllFormed(wording.English) || IsIllFormed(wording.Italian)));

    [Theory]
    [InlineData("the file 'a' is broken", true)]
    [InlineData("YAML has no 'a'", true)]
    [InlineData("'A' is broken", true)]
    [InlineData("The file is broken", false)]
    [InlineData("the file is broken.", false)]
    public void An_ill_formed_text_is_found(string text, bool fine) => Assert.Equal(fine, !IsIllFormed(text));

    private static IEnumerable<string> Texts(Func<Wording, bool> isWrong) =>
        from message in Catalogue.All
        from text in message.Texts
        where isWrong(text.Text)
        select $"{message.Name}: {text.Part} {text.Text.English} | {text.Text.Italian}";

    private static bool IsSame(Wording wording) =>
        wording.English == wording.Italian.Replace(":it›", "›", StringComparison.Ordinal);

    /// <summary>Whether anything is left to translate beside quotations and examples.</summary>
    private static bool HasWords(Wording wording) => Letters().IsMatch(Quotation().Replace(wording.English, ""));

    private static HashSet<string> Quoted(string text) =>
        Argument().Matches(text).Select(match => match.Value).ToHashSet();

    private static bool MixesIn(Wording wording)
    {
        var translated = Argument()
            .Matches(wording.Italian)
            .Select(match => match.Value)
            .Where(value => value.Contains(":it›", StringComparison.Ordinal))
            .Select(value => value.Replace(":it›", "›", StringComparison.Ordinal));
        return Quoted(wording.Italian).Overlaps(translated);
    }

    private static bool IsIllFormed(string text)
    {
        var first = text.Split(' ')[0];
        var isCapital = first.Length > 0 && char.IsUpper(first[0]) && first.Count(char.IsUpper) == 1;
        return isCapital || text.EndsWith('.') || text.Length > Longest;
    }

    [GeneratedRegex(@"'?‹[^›]*›'?|§")]
    private static partial Regex Argument();

    [GeneratedRegex(@"'[^']*'|‹[^›]*›")]
    private static partial Regex Quotation();

    [GeneratedRegex(@"\p{L}{2}")]
    private static partial Regex Letters();
}
