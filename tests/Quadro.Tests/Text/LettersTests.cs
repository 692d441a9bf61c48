using Quadro.Text;

namespace Quadro.Tests.Text;

public class LettersTests
{
    [Theory]
    [InlineData("Città", "citta")]
    [InlineData("CITTA\u0300", "citta")]
    [InlineData("L’È", "l'e")]
    [InlineData("Straße Æsir Œuvre", "strasse aesir oeuvre")]
    [InlineData("Łódź Žižek Ňuñez Țară", "lodz zizek nunez tara")]
    [InlineData("ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞÿ", "aaaaaaceeeeiiiidnoooooouuuuythy")]
    [InlineData("Ā ſ ž × ÷", "a s z × ÷")]
    [InlineData("ΑΒΓ 12–13", "αβγ 12-13")]
    [InlineData("", "")]
    public void Case_and_accents_fold_away(string text, string folded) => Assert.Equal(folded, Letters.Fold(text));

    [Fact]
    public void Every_letter_of_the_latin_table_folds_to_plain_letters()
    {
        for (var c = '\u00c0'; c <= '\u017f'; c++)
            if (c is not ('×' or '÷'))
                Assert.True(
                    Letters.Fold(c).Length is 1 or 2 && Letters.Fold(c).IndexOfAnyExceptInRange('a', 'z') < 0,
                    $"U+{(int)c:X4}"
                );
        for (var c = '\0'; c < '\u0080'; c++)
            Assert.Equal(char.ToLowerInvariant(c), Assert.Single(Letters.Fold(c).ToString()));
    }
}
