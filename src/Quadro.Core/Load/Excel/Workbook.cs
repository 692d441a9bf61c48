using System.Xml;

namespace Quadro.Load.Excel;

/// <summary>One sheet, with the name that the workbook gives it.</summary>
internal sealed record Sheet(string Name, string Part, bool Hidden);

/// <summary>The description of a workbook: its sheets in order, and the information needed to read their
/// cells.</summary>
internal sealed record Workbook(List<Sheet> Sheets, bool From1904, string? SharedTexts, string? Styles)
{
    public static Workbook Read(Package package)
    {
        var main = package
            .Relationships("")
            .Values.FirstOrDefault(target => target.Type.EndsWith("/officeDocument", StringComparison.Ordinal))
            .Part
            ?? "xl/workbook.xml";
        if (main.EndsWith(".bin", StringComparison.OrdinalIgnoreCase))
            throw new SheetFault(Diagnostics.Messages.Load.XlsbSheet);
        using var xml = package.Open(main) ?? throw SheetFault.Corrupt(Diagnostics.Messages.Load.NoWorkbook);
        var targets = package.Relationships(main);
        var (sheets, from1904) = (new List<Sheet>(), false);
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element)
                continue;
            if (xml.LocalName == "workbookPr")
                from1904 = xml.GetAttribute("date1904") is "1" or "true";
            else if (xml.LocalName == "sheet" && Named(xml, targets) is { } sheet)
                sheets.Add(sheet);
        }
        return new Workbook(sheets, from1904, Target(targets, "/sharedStrings"), Target(targets, "/styles"));
    }

    /// <summary>A sheet, or null for charts and other sheets without cells.</summary>
    private static Sheet? Named(XmlReader xml, Dictionary<string, (string Type, string Part)> targets)
    {
        if (
            Id(xml) is not { } id
            || !targets.TryGetValue(id, out var target)
            || !target.Type.EndsWith("/worksheet", StringComparison.Ordinal)
        )
            return null;
        return new Sheet(
            xml.GetAttribute("name") ?? "",
            target.Part,
            xml.GetAttribute("state") is "hidden" or "veryHidden"
        );
    }

    private static string? Id(XmlReader xml)
    {
        string? id = null;
        while (xml.MoveToNextAttribute())
            if (xml.LocalName == "id" && xml.NamespaceURI.EndsWith("/relationships", StringComparison.Ordinal))
                id = xml.Value;
        xml.MoveToElement();
        return id;
    }

    private static string? Target(Dictionary<string, (string Type, string Part)> targets, string type) =>
        targets.Values.FirstOrDefault(target => target.Type.EndsWith(type, StringComparison.Ordinal)).Part;
}
