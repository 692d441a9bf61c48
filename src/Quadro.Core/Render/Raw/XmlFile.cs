using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Xml;
using Quadro.Diagnostics;
using Quadro.Render.Html;
using Quadro.Text;

namespace Quadro.Render.Raw;

/// <summary>A drawing or other XML that is copied, parsed strictly like in browsers, and the version of it without
/// the data that editors stored for themselves.</summary>
internal sealed class XmlFile
{
    private const string Xhtml = "http://www.w3.org/1999/xhtml";
    private const string Svg = "http://www.w3.org/2000/svg";
    private const string Xlink = "http://www.w3.org/1999/xlink";
    private const string Xmlns = "http://www.w3.org/2000/xmlns/";
    private const string Xml = "http://www.w3.org/XML/1998/namespace";

    private static ImmutableArray<string> Acting { get; } =
    [
        Xhtml,
        "http://www.w3.org/1998/Math/MathML",
        "http://www.w3.org/1999/XSL/Transform",
        "http://www.w3.org/2001/xml-events",
        "http://www.w3.org/2001/XInclude",
    ];

    /// <summary>The start of the namespaces of editors.</summary>
    private static ImmutableArray<string> Editors { get; } =
    [
        "http://www.inkscape.org/",
        "http://sodipodi.sourceforge.net/",
        "http://inkscape.sourceforge.net/",
        "http://ns.adobe.com/",
        "&ns_",
        "adobe:ns:meta/",
        "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
        "http://creativecommons.org/ns#",
        "http://web.resource.org/cc/",
        "http://purl.org/dc/",
        "http://www.serif.com/",
        "http://www.bohemiancoding.com/",
        "http://www.figma.com/",
        "http://vectornator.io",
        "http://svgjs.",
        "http://xml.openoffice.org/",
        "http://www.corel.com/",
        "http://krita.org/",
        "https://boxy-svg.com",
        "http://www.w3.org/2000/01/rdf-schema#",
        "http://schemas.microsoft.com/visio/",
        "http://www.freesoftware.fsf.org/",
        "http://sketchtool",
        "http://xmlns.com/foaf/",
        "http://iptc.org/",
        "http://www.aiim.org/pdfa/",
        "http://www.npes.org/pdfx/",
        "http://www.day.com/",
    ];

    private readonly List<FileFault> faults = [];
    private readonly string text;
    private readonly bool isDrawing;
    private readonly List<int> lines = [0];
    private readonly StringBuilder result = new();
    private readonly HashSet<string> refused = new(StringComparer.Ordinal);
    private bool hasNotes;

    private XmlFile(string text, bool isDrawing)
    {
        (this.text, this.isDrawing) = (text, isDrawing);
        for (var i = 0; i < text.Length; i++)
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')))
                lines.Add(i + 1);
    }

    public ImmutableArray<FileFault> Faults => [.. faults];

    /// <summary>The published file in UTF-8, or null when the original is published unchanged.</summary>
    public byte[]? Published { get; private set; }

    /// <param name="isDrawing">Whether it is a drawing; otherwise it is data, and may contain elements that browsers
    /// ignore.</param>
    public static XmlFile Read(string text, bool isDrawing)
    {
        var file = new XmlFile(text, isDrawing);
        try
        {
            file.Walk();
        }
        catch (XmlException broken)
        {
            file.Add(
                FileFaultKind.Malformed,
                broken.Message.Split(" Line ")[0].TrimEnd('.', ' '),
                file.Offset(broken.LineNumber, broken.LinePosition),
                1
            );
        }
        return file;
    }

    private void Walk()
    {
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Parse,
            XmlResolver = null,
            MaxCharactersFromEntities = 1_000,
        };
        using var reader = XmlReader.Create(new StringReader(text), settings);
        // Only drawings are written again.
        using var words = isDrawing ? new StringWriter(result, CultureInfo.InvariantCulture) : TextWriter.Null;
        using var writer = XmlWriter.Create(
            words,
            new XmlWriterSettings { OmitXmlDeclaration = true, NewLineHandling = NewLineHandling.None }
        );
        var isThere = reader.Read();
        while (isThere)
        {
            if (reader.NodeType == XmlNodeType.Element && isDrawing && IsEditors(reader.NamespaceURI))
            {
                Note(reader);
                reader.Skip();
                isThere = !reader.EOF;
                continue;
            }
            See(reader, writer);
            isThere = reader.Read();
        }
        writer.Flush();
        if (hasNotes && faults.TrueForAll(fault => fault.Kind is FileFaultKind.Noted))
            Published = Encoding.UTF8.GetBytes(result.ToString());
    }

    private void See(XmlReader reader, XmlWriter writer)
    {
        switch (reader.NodeType)
        {
            case XmlNodeType.XmlDeclaration:
                if (reader.GetAttribute("encoding") is { } encoding && !IsSafe(encoding))
                    Refuse(reader, Messages.Render.TheEncoding(encoding), Messages.Render.SaveInUtf8);
                break;
            case XmlNodeType.DocumentType when reader.Value.Length > 0:
                Refuse(
                    reader,
                    Messages.Render.DocumentType,
                    isDrawing ? Messages.Render.PlainSvg : Messages.Render.TakeItOut
                );
                break;
            case XmlNodeType.DocumentType:
                Note(reader);
                break;
            case XmlNodeType.ProcessingInstruction when reader.Name is "xpacket":
                Note(reader);
                break;
            case XmlNodeType.ProcessingInstruction:
                Refuse(reader, Messages.Render.TheInstruction(reader.Name), Messages.Render.TakeItOut);
                break;
            case XmlNodeType.Element:
                SeeElement(reader, writer);
                break;
            case XmlNodeType.EndElement:
                writer.WriteFullEndElement();
                break;
            case XmlNodeType.CDATA or XmlNodeType.Text or XmlNodeType.SignificantWhitespace:
                SeeStyle(reader.Value, reader);
                writer.WriteString(reader.Value);
                break;
            case XmlNodeType.Whitespace:
                writer.WriteWhitespace(reader.Value);
                break;
        }
    }

    private void SeeElement(XmlReader reader, XmlWriter writer)
    {
        var (name, space, isEmpty) = (reader.LocalName, reader.NamespaceURI, reader.IsEmptyElement);
        if (Acting.Contains(space) || (space == Svg && !isDrawing))
            Refuse(
                reader,
                Messages.Render.TheElementOf(reader.Name, space),
                isDrawing ? Messages.Render.DrawWithSvg : Messages.Render.NameInAssets
            );
        else if (isDrawing && space is not (Svg or ""))
            Refuse(reader, Messages.Render.ElementOfUnknown(reader.Name, space), Messages.Render.PlainSvg);
        else if (isDrawing && name is "script" or "handler" or "listener")
            Add(FileFaultKind.Script, "<" + reader.Name, reader);
        else if (isDrawing && name is "foreignObject")
            Refuse(reader, Messages.Render.TheElement("foreignObject"), Messages.Render.WordsAsText);
        writer.WriteStartElement(reader.Prefix, name, space);
        while (reader.MoveToNextAttribute())
            SeeAttribute(name, reader, writer);
        if (isEmpty)
            writer.WriteEndElement();
    }

    private void SeeAttribute(string element, XmlReader reader, XmlWriter writer)
    {
        var (name, space, value) = (reader.LocalName, reader.NamespaceURI, reader.Value);
        if (space == Xmlns)
        {
            // Declarations that the remaining elements do not need are left out.
            if (!isDrawing || value is Svg or Xlink)
                writer.WriteAttributeString(reader.Prefix, name, Xmlns, value);
            return;
        }
        if (isDrawing && IsEditors(space))
        {
            Note(reader);
            return;
        }
        if (isDrawing)
            Examine(element, name, space, value, reader);
        writer.WriteAttributeString(reader.Prefix, name, space, value);
    }

    private void Examine(string element, string name, string space, string value, XmlReader reader)
    {
        if (space is not ("" or Xlink or Xml))
            Refuse(reader, Messages.Render.AttributeOfUnknown(reader.Name, space), Messages.Render.PlainSvg);
        else if (name.StartsWith("on", StringComparison.OrdinalIgnoreCase))
            Add(FileFaultKind.Script, $"{reader.Name}=\"{value}\"", reader);
        else if (
            name is "attributeName"
            && (
                value.Trim() is "href" or "xlink:href" or "src" or "style"
                || value.Trim().StartsWith("on", StringComparison.OrdinalIgnoreCase)
            )
        )
            Refuse(reader, Messages.Render.AnAnimation(value), Messages.Render.AnimateLooks);
        else if (name is "href" or "src" or "ping" or "base")
            SeeAddress(element, name, value, reader);
        else if (value.AsSpan().IndexOfAny('(', '\\') >= 0)
            SeeAddresses(value, reader, 0);
    }

    private void SeeAddress(string element, string name, string value, XmlReader reader)
    {
        switch (RawAddress.Judge(RawRules.Cell, element, name is "src" ? "href" : name, value))
        {
            case AddressVerdict.Runs:
                Add(FileFaultKind.ScriptAddress, value, reader);
                break;
            case AddressVerdict.Fetches:
                Add(FileFaultKind.ForeignRequest, value, reader);
                break;
        }
    }

    private void SeeStyle(string words, XmlReader reader)
    {
        if (isDrawing && words.AsSpan().IndexOfAny('(', '@') >= 0)
            SeeAddresses(words, reader, words.Length);
    }

    private void SeeAddresses(string style, XmlReader reader, int most)
    {
        var start = Place(reader);
        foreach (var (address, at) in StyleText.Addresses(style))
            if (
                PageFinisher.IsForeign(RawAddress.Cleaned(address))
                || (
                    PageFinisher.HasScheme(RawAddress.Cleaned(address))
                    && !address.TrimStart().StartsWith("data:", StringComparison.OrdinalIgnoreCase)
                )
            )
                faults.Add(
                    new FileFault(
                        FileFaultKind.ForeignRequest,
                        address,
                        Math.Min(start + (most > 0 ? at : 0), text.Length),
                        most > 0 ? address.Length : reader.Name.Length
                    )
                );
    }

    /// <summary>Whether every character of markup is the same byte in an encoding, so that no browser finds other
    /// markup than Quadro.</summary>
    private static bool IsSafe(string encoding) =>
        encoding.ToLowerInvariant() is "utf-8" or "utf8" or "us-ascii" or "ascii" or "windows-1252"
        || encoding.StartsWith("iso-8859-", StringComparison.OrdinalIgnoreCase);

    private static bool IsEditors(string space) =>
        Editors.Any(known => space.StartsWith(known, StringComparison.OrdinalIgnoreCase));

    private void Note(XmlReader reader)
    {
        if (!isDrawing)
            return;
        if (!hasNotes)
            Add(FileFaultKind.Noted, reader.NodeType is XmlNodeType.DocumentType ? "<!DOCTYPE" : reader.Name, reader);
        hasNotes = true;
    }

    /// <summary>Reports a fault once for all the places where it occurs.</summary>
    private void Refuse(XmlReader reader, Wording what, Wording help)
    {
        if (!refused.Add(what.English))
            return;
        faults.Add(
            new FileFault(FileFaultKind.Refused, "", Place(reader), reader.Name.Length) { Words = what, Help = help }
        );
    }

    private void Add(FileFaultKind kind, string subject, XmlReader reader) =>
        Add(kind, subject, Place(reader), Math.Max(reader.Name.Length, 1));

    private void Add(FileFaultKind kind, string subject, int at, int length) =>
        faults.Add(new FileFault(kind, subject, at, length));

    private int Place(XmlReader reader) => reader is IXmlLineInfo info ? Offset(info.LineNumber, info.LinePosition) : 0;

    private int Offset(int line, int column) =>
        line < 1 || line > lines.Count ? 0 : Math.Clamp(lines[line - 1] + column - 1, 0, text.Length);
}
