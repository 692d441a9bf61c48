using System.Collections.Immutable;
using Quadro.Scripting;
using Quadro.Tracing;

namespace Quadro.Render.Html;

/// <summary>What the check needs to know of a page, found when the page is finished.</summary>
public sealed record PageFacts(
    ImmutableArray<LinkFact> Links,
    ImmutableArray<string> Ids,
    ImmutableArray<HtmlFault> Faults
)
{
    /// <summary>What is to be made for the page, each once.</summary>
    public ImmutableArray<Order> Orders { get; init; } = [];

    /// <summary>Of a page on which something was lost: without what names it, and without what may be missing for that
    /// reason.</summary>
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
