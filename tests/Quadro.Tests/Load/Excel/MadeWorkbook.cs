using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;

namespace Quadro.Tests.Load.Excel;

/// <summary>Writes small .xlsx files, part by part, as the tests want them.</summary>
internal sealed class MadeWorkbook
{
    private readonly List<(string Name, string State, string Xml)> sheets = [];
    private readonly Dictionary<string, string> others = [];
    private readonly List<string> formats = [];
    private readonly List<string> texts = [];

    public bool From1904 { get; init; }

    /// <summary>A sheet of rows of cells, each as <see cref="Cell"/> reads it; an empty text is no cell.</summary>
    /// <param name="hidden">Columns by their letter and rows by their number: "C 5".</param>
    /// <param name="filter">The cells of an automatic filter: "A1:C9".</param>
    public MadeWorkbook Sheet(
        string name,
        string[][] rows,
        string? merged = null,
        string state = "visible",
        string? hidden = null,
        string? filter = null
    )
    {
        var marks = hidden?.Split(' ') ?? [];
        var xml = new StringBuilder();
        if (marks.Any(mark => char.IsLetter(mark[0])))
            xml.Append("<cols>")
                .AppendJoin(
                    "",
                    marks
                        .Where(mark => char.IsLetter(mark[0]))
                        .Select(mark => $"<col min=\"{mark[0] - 'A' + 1}\" max=\"{mark[0] - 'A' + 1}\" hidden=\"1\"/>")
                )
                .Append("</cols>");
        xml.Append("<sheetData>");
        for (var row = 0; row < rows.Length; row++)
        {
            if (rows[row].Length == 0)
                continue;
            xml.Append(
                CultureInfo.InvariantCulture,
                $"<row r=\"{row + 1}\"{(marks.Contains($"{row + 1}") ? " hidden=\"true\"" : "")}>"
            );
            for (var column = 0; column < rows[row].Length; column++)
                if (rows[row][column].Length > 0)
                    xml.Append(Cell(rows[row][column], $"{(char)('A' + column)}{row + 1}"));
            xml.Append("</row>");
        }
        xml.Append("</sheetData>");
        if (filter is not null)
            xml.Append(CultureInfo.InvariantCulture, $"<autoFilter ref=\"{filter}\"/>");
        if (merged is not null)
            xml.Append("<mergeCells>")
                .AppendJoin("", merged.Split(' ').Select(cells => $"<mergeCell ref=\"{cells}\"/>"))
                .Append("</mergeCells>");
        return Raw(name, xml.ToString(), state);
    }

    /// <summary>A sheet whose XML inside 'worksheet' is written by hand.</summary>
    public MadeWorkbook Raw(string name, string xml, string state = "visible")
    {
        sheets.Add((name, state, xml));
        return this;
    }

    public MadeWorkbook Part(string name, string text)
    {
        others[name] = text;
        return this;
    }

    public byte[] Bytes()
    {
        var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create))
            foreach (var (name, text) in Parts())
            {
                using var part = archive.CreateEntry(name, CompressionLevel.Fastest).Open();
                part.Write(Encoding.UTF8.GetBytes(text));
            }
        return stream.ToArray();
    }

    /// <summary>
    /// #1.5 a number, #0.3@0% one with a format, ?1 a truth, !#N/A an error, =A1 a formula without result, =A1:7 one
    /// with, ^x a text in place; anything else a shared text.
    /// </summary>
    private string Cell(string text, string name)
    {
        switch (text[0])
        {
            case '#':
                var at = text.IndexOf('@', StringComparison.Ordinal);
                var style = at < 0 ? "" : $" s=\"{Format(text[(at + 1)..])}\"";
                return $"<c r=\"{name}\"{style}><v>{text[1..(at < 0 ? text.Length : at)]}</v></c>";
            case '?':
                return $"<c r=\"{name}\" t=\"b\"><v>{text[1..]}</v></c>";
            case '!':
                return $"<c r=\"{name}\" t=\"e\"><v>{text[1..]}</v></c>";
            case '^':
                return $"<c r=\"{name}\" t=\"inlineStr\"><is><t>{SecurityElement.Escape(text[1..])}</t></is></c>";
            case '=':
                var colon = text.IndexOf(':', StringComparison.Ordinal);
                return colon < 0
                    ? $"<c r=\"{name}\"><f>{text[1..]}</f></c>"
                    : $"<c r=\"{name}\"><f>{text[1..colon]}</f><v>{text[(colon + 1)..]}</v></c>";
            default:
                texts.Add(text);
                return $"<c r=\"{name}\" t=\"s\"><v>{texts.Count - 1}</v></c>";
        }
    }

    private int Format(string code)
    {
        if (!formats.Contains(code))
            formats.Add(code);
        return formats.IndexOf(code) + 1;
    }

    private IEnumerable<(string Name, string Text)> Parts()
    {
        const string Main =
            "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" "
            + "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
        const string Package = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
        const string Types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
        var all = new Dictionary<string, string>
        {
            ["_rels/.rels"] =
                $"{Package}<Relationship Id=\"r1\" Type=\"{Types}officeDocument\" "
                + "Target=\"xl/workbook.xml\"/></Relationships>",
            ["xl/workbook.xml"] =
                $"<workbook {Main}><workbookPr date1904=\"{(From1904 ? 1 : 0)}\"/><sheets>"
                + string.Concat(
                    sheets.Select(
                        (sheet, i) =>
                            $"<sheet name=\"{SecurityElement.Escape(sheet.Name)}\" sheetId=\"{i + 1}\" "
                            + $"state=\"{sheet.State}\" r:id=\"s{i}\"/>"
                    )
                )
                + "</sheets></workbook>",
            ["xl/_rels/workbook.xml.rels"] =
                Package
                + string.Concat(
                    sheets.Select(
                        (_, i) =>
                            $"<Relationship Id=\"s{i}\" Type=\"{Types}worksheet\" Target=\"worksheets/sheet{i}.xml\"/>"
                    )
                )
                + $"<Relationship Id=\"t\" Type=\"{Types}sharedStrings\" "
                + $"Target=\"/xl/sharedStrings.xml\"/><Relationship Id=\"f\" Type=\"{Types}styles\" "
                + "Target=\"styles.xml\"/></Relationships>",
            ["xl/sharedStrings.xml"] =
                $"<sst {Main}>"
                + string.Concat(
                    texts.Select(text => $"<si><t xml:space=\"preserve\">{SecurityElement.Escape(text)}</t></si>")
                )
                + "</sst>",
            ["xl/styles.xml"] =
                $"<styleSheet {Main}><numFmts>"
                + string.Concat(
                    formats.Select(
                        (code, i) => $"<numFmt numFmtId=\"{164 + i}\" formatCode=\"{SecurityElement.Escape(code)}\"/>"
                    )
                )
                + "</numFmts><cellStyleXfs><xf numFmtId=\"9\"/></cellStyleXfs><cellXfs><xf numFmtId=\"0\"/>"
                + string.Concat(formats.Select((_, i) => $"<xf numFmtId=\"{164 + i}\"/>"))
                + "</cellXfs></styleSheet>",
        };
        for (var i = 0; i < sheets.Count; i++)
            all[$"xl/worksheets/sheet{i}.xml"] =
                $"<worksheet {Main}><dimension ref=\"A1:XFD1048576\"/>{sheets[i].Xml}</worksheet>";
        foreach (var (name, text) in others)
            all[name] = text;
        return all.Select(part => (part.Key, part.Value));
    }
}
