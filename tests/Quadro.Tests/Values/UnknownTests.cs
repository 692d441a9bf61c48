using Quadro.Values;
using Quadro.Values.Amounts;
using Quadro.Values.Dates;
using Quadro.Values.Language;
using Quadro.Values.Numbers;

namespace Quadro.Tests.Values;

public class UnknownTests
{
    [Theory]
    [InlineData("n.d.", "not-available")]
    [InlineData(" N.D. ", "not-available")]
    [InlineData("Non disponibile", "not-available")]
    [InlineData("not available", "not-available")]
    [InlineData("n.a.", "not-applicable")]
    [InlineData("non applicabile", "not-applicable")]
    [InlineData("dato mancante", "missing")]
    [InlineData("not yet due", "not-yet-due")]
    [InlineData("missing", "missing")]
    [InlineData("not-applicable", "not-applicable")]
    [InlineData("NA", null)]
    [InlineData("NO", null)]
    [InlineData("0", null)]
    [InlineData("", null)]
    public void Words_for_the_unknown_give_its_reason(string word, string? canonical) =>
        Assert.Equal(canonical, Unknown.FromWord(word)?.Canonical);

    [Theory]
    [InlineData(UnknownReason.Missing, "dato mancante", "missing")]
    [InlineData(UnknownReason.NotAvailable, "non disponibile", "not available")]
    [InlineData(UnknownReason.NotApplicable, "non applicabile", "not applicable")]
    [InlineData(UnknownReason.NotYetDue, "non ancora dovuto", "not yet due")]
    public void The_unknown_prints_in_words(UnknownReason reason, string it, string en)
    {
        var unknown = Unknown.Of(reason);
        Assert.Equal((it, en), (unknown.Print(Words.It), unknown.Print(Words.En)));
        Assert.Equal(unknown, Unknown.FromWord(unknown.Canonical));
    }

    [Fact]
    public void Every_operation_with_the_unknown_is_unknown_for_the_worse_reason()
    {
        object?[] others =
        [
            1,
            1.5,
            "x",
            true,
            null,
            new Money(1, "EUR"),
            new PartialDate(2021),
            new Percent(1),
            new object(),
        ];
        foreach (var op in new[] { "+", "-", "*", "/", "%", "==", "!=", "<", "<=", ">", ">=" })
        {
            foreach (var other in others)
            {
                Assert.Equal("Unknown not-available", Words.Operate(Unknown.NotAvailable, op, other));
                Assert.Equal("Unknown not-available", Words.Operate(other, op, Unknown.NotAvailable));
            }
            Assert.Equal("Unknown missing", Words.Operate(Unknown.NotYetDue, op, Unknown.Missing));
        }
    }

    [Fact]
    public void What_belongs_to_the_unknown_is_unknown()
    {
        Assert.True(Unknown.NotYetDue.TryGetMember("year", out var year));
        Assert.Same(Unknown.NotYetDue, year);
        Assert.True(Unknown.NotYetDue.TryGetMember("reason", out var reason));
        Assert.Equal("not-yet-due", reason);
    }
}
