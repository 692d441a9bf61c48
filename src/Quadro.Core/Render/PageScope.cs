using Quadro.Model.Records;
using Quadro.Render.Views;
using Quadro.Scripting.Forms;
using Quadro.Values;

namespace Quadro.Render;

/// <summary>The variables of a template or a text.</summary>
internal sealed class PageScope(PageHost host, Record? record, PageMembers? page) : IMembers
{
    private readonly SiteMembers site = new(host);

    /// <summary>The rendered page, for the layout around it.</summary>
    public HtmlText? Content { get; set; }

    public IEnumerable<string> MemberNames
    {
        get
        {
            yield return "site";
            yield return "data";
            if (page is not null)
                yield return "page";
            if (record is not null)
                yield return "record";
            if (Content is not null)
                yield return "content";
        }
    }

    public bool TryGetMember(string name, out object? value)
    {
        value = name switch
        {
            "site" => site,
            "data" => host.Model.Data,
            "page" => page,
            "record" => record,
            "content" => Content,
            _ => null,
        };
        if (name is "page" or "record" or "content")
            host.NoteParticular();
        return value is not null;
    }
}
