using System.Xml;

namespace Quadro.Load.Excel;

/// <summary>The texts that cells share: each is kept once, and cells refer to it by number.</summary>
internal sealed class SharedTexts(List<string> texts)
{
    public string? this[int number] => number >= 0 && number < texts.Count ? texts[number] : null;

    public static SharedTexts Read(Package package, string? part)
    {
        var texts = new List<string>();
        using var xml = part is null ? null : package.Open(part);
        while (xml?.Read() == true)
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "si")
                texts.Add(XmlText.OfRuns(xml));
        return new SharedTexts(texts);
    }
}
