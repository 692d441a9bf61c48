using Quadro.Diagnostics;
using Quadro.Tests.Golden;

namespace Quadro.Tests.Docs;

/// <summary>The examples on the pages of the codes do what the pages say.</summary>
[Trait("kind", "golden")]
public class MessagePageTests
{
    private static readonly string[] OfFiles =
    [
        .. Codes.All.Except(MachineCases.All.Keys).Order(StringComparer.Ordinal),
    ];

    public static TheoryData<string> FileCodes => [.. OfFiles];

    public static TheoryData<string> MachineCodes => [.. MachineCases.All.Keys.Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(FileCodes))]
    public void The_wrong_example_gives_the_message_on_the_page(string code)
    {
        var page = MessagePage.Read(MessagePage.PathOf(code));
        Assert.NotEmpty(page.Bad);
        var found = SampleSite
            .Findings([.. page.Shared, .. page.Bad])
            .Where(each => each.Code == code || each.Severity != Severity.Info)
            .ToList();
        if (found.Count > 0 && found.TrueForAll(each => each.Code == code))
            Shows(page, SampleSite.Said([.. found]));
        else
            Assert.Fail($"{code}: the wrong example gives\n{SampleSite.Said([.. found])}");
    }

    [Theory]
    [MemberData(nameof(FileCodes))]
    public void The_right_example_is_right(string code)
    {
        var page = MessagePage.Read(MessagePage.PathOf(code));
        Assert.NotEmpty(page.Good);
        var found = SampleSite
            .Findings([.. page.Shared, .. page.Good])
            .Where(each => each.Accepted is null && (each.Code == code || each.Severity != Severity.Info));
        Assert.Equal("", SampleSite.Said([.. found]));
    }

    [Theory]
    [MemberData(nameof(MachineCodes))]
    public void What_the_machine_does_gives_the_message_on_the_page(string code)
    {
        var said = MachineCases.All[code]();
        Assert.Contains($" {code}: ", said, StringComparison.Ordinal);
        Shows(MessagePage.Read(MessagePage.PathOf(code)), said);
    }

    private static void Shows(MessagePage page, string said)
    {
        if (Acceptance.IsAsked && page.Message != said)
            page.Accept(said);
        else
            Assert.Equal(page.Message, said);
    }
}
