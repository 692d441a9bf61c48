using System.Collections.Immutable;
using Quadro.Diagnostics;
using Quadro.Load;
using Quadro.Model;
using Quadro.Plan;
using Quadro.Plan.Styles;
using Quadro.Text;

namespace Quadro.Check;

/// <summary>Whether the colours that meet on a page stand far enough apart: templates/theme.yaml says which meet, the
/// stylesheets what they are.</summary>
internal static class ThemeCheck
{
    private const string Path = "templates/theme.yaml";

    private static readonly ImmutableArray<string> Purposes = ["text", "large-text", "shape"];

    public static void Check(SiteModel model, SitePlan plan, DiagnosticBag log)
    {
        if (
            model.Templates.FirstOrDefault(template => template.SitePath == Path) is not { } theme
            || Loader.Content(theme, log, out _) is not MapNode map
        )
            return;
        var colours = ThemeColours.Of(model, plan);
        if (map["contrast"] is not ListNode pairs)
        {
            if (map["contrast"] is { } other)
                log.Add(Messages.Check.NoContrastList(other.Span));
            return;
        }
        foreach (var pair in pairs.Items)
            Check(pair, colours, theme.IsKit, log);
    }

    private static void Check(Node node, ThemeColours colours, bool isKit, DiagnosticBag log)
    {
        var (front, grounds, purpose) = (
            (node as MapNode)?["colour"] as ScalarNode,
            Grounds((node as MapNode)?["on"]),
            (node as MapNode)?["for"] as ScalarNode
        );
        if (front is null || grounds.IsEmpty)
        {
            log.Add(Messages.Check.NoPair(node.Span));
            return;
        }
        if (purpose is not null && !Purposes.Contains(purpose.Text))
        {
            log.Add(Messages.Check.UnknownPurpose(purpose.Span, purpose.Text));
            return;
        }
        var (least, what) = purpose?.Text switch
        {
            "shape" => (Contrast.ForShapes, Messages.Check.Shapes),
            "large-text" => (Contrast.ForShapes, Messages.Check.LargeText),
            _ => (Contrast.ForText, Messages.Check.SmallText),
        };
        foreach (var ground in grounds)
        {
            // A site with a stylesheet of its own need not have the tokens of the kit.
            var missing = new[] { front, ground }.Where(each => !colours.Has(each.Text)).ToList();
            if (!isKit)
                foreach (var each in missing)
                    log.Add(Messages.Check.ColourWithoutValue(each.Span, each.Text));
            if (missing.Count > 0)
                continue;
            foreach (var mode in colours.Modes)
                Check(front, ground, (mode, least, what), colours, log);
        }
    }

    private static void Check(
        ScalarNode front,
        ScalarNode ground,
        (ThemeMode Mode, double Least, Wording What) asked,
        ThemeColours colours,
        DiagnosticBag log
    )
    {
        var (mode, least, what) = asked;
        if (
            colours.ColourOf(front.Text, mode) is not { } colour
            || colours.ColourOf(ground.Text, mode) is not { } below
        )
        {
            var unread = colours.ColourOf(front.Text, mode) is null ? front : ground;
            log.Add(
                Messages.Check.UnreadColour(
                    colours.PlaceOf(unread.Text, mode) ?? unread.Span,
                    front.Span,
                    unread.Text,
                    mode.Name
                )
            );
            return;
        }
        var ratio = Contrast.Ratio(colour, below);
        if (ratio >= least)
            return;
        log.Add(
            Messages.Check.WeakContrast(
                colours.PlaceOf(front.Text, mode) ?? front.Span,
                front.Span,
                (front.Text, colour.ToString()),
                (ground.Text, below.ToString()),
                (Contrast.Print(ratio), mode.Name, what, Contrast.Print(least))
            )
        );
    }

    private static ImmutableArray<ScalarNode> Grounds(Node? node) =>
        node switch
        {
            ScalarNode one => [one],
            ListNode list => [.. list.Items.OfType<ScalarNode>()],
            _ => [],
        };
}
