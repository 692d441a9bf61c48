using System.Collections.Immutable;
using Quadro.Scripting;
using Quadro.Tracing;

namespace Quadro.Render.Html;

/// <summary>The facts about a page that the check needs, found when the page is finished.</summary>
public sealed record PageFacts(
    ImmutableArray<LinkFact> Links,
    ImmutableArray<string> Ids,
    ImmutableArray<HtmlFault> Faults
)
{
    /// <summary>The orders of the page, without duplicates.</summary>
    public ImmutableArray<Order> Orders { get; init; } = [];

    /// <summary>The facts that can still be trusted on a page that lost something: without those that name the lost
    /// part, and those that may be missing because of it.</summary>
    public PageFacts Believable() =>
        this with
        {
            Links = [.. Links.Where(link => !IsLost(link.Target))],
            Faults =
            [
                .. Faults.Where(fault =>
                    !IsLost(fault.Value)
                    && fault.Kind
                        is not (
                            HtmlFaultKind.NoMainHeading
                            or HtmlFaultKind.HeadingJump
                            or HtmlFaultKind.NoMain
                            or HtmlFaultKind.NamelessNavigation
                            or HtmlFaultKind.SameNavigation
                            or HtmlFaultKind.TableWithoutHeaders
                            or HtmlFaultKind.TableWithoutCaption
                            or HtmlFaultKind.NoLanguage
                            or HtmlFaultKind.NamelessField
                        )
                ),
            ],
            Orders = [.. Orders.Where(order => !IsLost(order.Subject))],
        };

    private static bool IsLost(string text) => text.Contains(ScriptContext.LostSign, StringComparison.Ordinal);

    public static PageFacts None { get; } = new([], [], []);
}
