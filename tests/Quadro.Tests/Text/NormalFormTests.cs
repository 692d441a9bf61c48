using System.Text;
using Quadro.Text;

namespace Quadro.Tests.Text;

public class NormalFormTests
{
    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("citta\u0300", "citt\u00e0")]
    [InlineData("Cantu\u0300 e Forli\u0300", "Cant\u00f9 e Forl\u00ec")]
    [InlineData("u\u0308\u0304", "\u01d6")]
    [InlineData("e\u0302\u0323", "\u1ec7")]
    [InlineData("e\u0323\u0302", "\u1ec7")]
    [InlineData("\u00ea\u0323", "\u1ec7")]
    [InlineData("o\u0328\u0304", "\u01ed")]
    [InlineData("\u212b\u2126\u212a", "\u00c5\u03a9K")]
    [InlineData("\u1100\u1161\u11a8\u1112", "\uac01\u1112")]
    [InlineData("\u03b1\u0301", "\u03ac")]
    [InlineData("\u0438\u0306", "\u0439")]
    [InlineData("q\u0300", "q\u0300")]
    [InlineData("\u0300a", "\u0300a")]
    [InlineData("a\u0305\u0300", "a\u0305\u0300")]
    [InlineData("\ud83d\ude00 caffe\u0301", "\ud83d\ude00 caff\u00e9")]
    public void A_text_has_one_form(string written, string composed)
    {
        Assert.Equal(composed, NormalForm.Of(written));
        Assert.Equal(composed, NormalForm.Of(composed));
    }

    [Theory]
    [InlineData("città, perché, «però», 12 €, ’90 – fine…", true)]
    [InlineData("citta\u0300", false)]
    [InlineData("\u212b", false)]
    public void What_needs_no_change_is_seen_without_changing_it(string text, bool holds)
    {
        Assert.Equal(holds, NormalForm.Holds(text));
        Assert.Equal(holds, NormalForm.Holds(Encoding.UTF8.GetBytes(text)));
        if (holds)
            Assert.Same(text, NormalForm.Of(text));
    }
}
