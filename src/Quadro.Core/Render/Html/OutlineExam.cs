using System.Collections.Immutable;
using Quadro.Tracing;

namespace Quadro.Render.Html;

/// <summary>Checks the structure that blind readers use to find their way: headings, the main part, navigation,
/// language.</summary>
internal sealed class OutlineExam(ImmutableArray<HtmlFault>.Builder faults)
{
    private readonly List<(string? Label, string Tag, int At)> navigation = [];
    private bool isPage;
    private bool hasTitle;
    private bool hasMain;
    private int level;

    /// <summary>The name of a page's title among the places of texts.</summary>
    public static string TitleOf(string? id) => "h1#" + id;

    public void Begin()
    {
        navigation.Clear();
        (isPage, hasTitle, hasMain, level) = (false, false, false, 0);
    }

    public void Close(in TagState tag, in HtmlTags tags, string text)
    {
        switch (tag.Element)
        {
            case Element.Html:
                isPage = true;
                if (!tag.HasLanguage)
                    faults.Add(new HtmlFault(HtmlFaultKind.NoLanguage, text, tags.Start));
                break;
            case Element.Main:
                if (hasMain)
                    faults.Add(new HtmlFault(HtmlFaultKind.SecondMain, text, tags.Start));
                hasMain = true;
                break;
            case Element.Navigation:
                navigation.Add((tag.Label, text, tags.Start));
                break;
            default:
                See(tags.Name[1] - '0', tag.Id, tags.Start);
                break;
        }
    }

    public void End()
    {
        // A file that is not a whole page is part of one.
        if (!isPage)
            return;
        if (!hasTitle)
            faults.Add(new HtmlFault(HtmlFaultKind.NoMainHeading, "", 0));
        if (!hasMain)
            faults.Add(new HtmlFault(HtmlFaultKind.NoMain, "", 0));
        if (navigation.Count < 2)
            return;
        for (var i = 0; i < navigation.Count; i++)
        {
            var (label, tag, at) = navigation[i];
            if (label is null)
                faults.Add(new HtmlFault(HtmlFaultKind.NamelessNavigation, tag, at));
            else if (navigation.FindIndex(other => other.Label == label) < i)
                faults.Add(new HtmlFault(HtmlFaultKind.SameNavigation, label, at));
        }
    }

    private void See(int next, string? id, int at)
    {
        if (next == 1)
        {
            if (hasTitle)
                faults.Add(new HtmlFault(HtmlFaultKind.SecondMainHeading, TitleOf(id), at));
            hasTitle = true;
        }
        else if (level > 0 && next > level + 1)
            faults.Add(new HtmlFault(HtmlFaultKind.HeadingJump, $"h{level} h{next}", at));
        level = next;
    }
}
