#!/usr/bin/env bash
# mammoth 1.13.0 (npm), DOCX to HTML: a numbered list that starts at 5, directly followed by another list with letters.
# A good guess: an ordered list with start="5" and two items, then a second list of its own.
# Seen: one list of three items that starts at 1: the number to start with is gone, and the lettered item has become number 3. No message.
# Why it matters: paragraphs of plans and norms are cited by their number; on the site they carry other numbers than in the adopted text.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm init -y > /dev/null; npm install --silent --no-audit --no-fund mammoth@1.13.0 jszip@3.10.1
cat > list.mjs <<'E'
import JSZip from "jszip"; import mammoth from "mammoth";
const W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main", O = "http://schemas.openxmlformats.org/officeDocument/2006/relationships", P = "http://schemas.openxmlformats.org/package/2006";
const xml = body => "<?xml version=\"1.0\"?>" + body;
const part = (name, body) => xml(`<w:${name} xmlns:w="${W}">${body}</w:${name}>`);
const text = (words, paragraph = "", run = "") => `<w:p><w:pPr>${paragraph}</w:pPr><w:r><w:rPr>${run}</w:rPr><w:t>${words}</w:t></w:r></w:p>`;
async function word(body, numbering) {
  const zip = new JSZip(), type = "application/vnd.openxmlformats-officedocument.wordprocessingml";
  zip.file("[Content_Types].xml", xml(`<Types xmlns="${P}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${type}.document.main+xml"/><Override PartName="/word/numbering.xml" ContentType="${type}.numbering+xml"/></Types>`));
  zip.file("_rels/.rels", xml(`<Relationships xmlns="${P}/relationships"><Relationship Id="r1" Type="${O}/officeDocument" Target="word/document.xml"/></Relationships>`));
  zip.file("word/_rels/document.xml.rels", xml(`<Relationships xmlns="${P}/relationships"><Relationship Id="r2" Type="${O}/numbering" Target="numbering.xml"/></Relationships>`));
  zip.file("word/document.xml", part("document", `<w:body>${body}</w:body>`));
  zip.file("word/numbering.xml", part("numbering", numbering));
  return zip.generateAsync({ type: "nodebuffer" });
}
const level = (list, start, form, look) => `<w:abstractNum w:abstractNumId="${list}"><w:lvl w:ilvl="0"><w:start w:val="${start}"/><w:numFmt w:val="${form}"/><w:lvlText w:val="${look}"/></w:lvl></w:abstractNum>`;
const use = list => `<w:num w:numId="${list}"><w:abstractNumId w:val="${list}"/></w:num>`;
const item = (words, list) => text(words, `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${list}"/></w:numPr>`);
const file = await word(item("comma cinque", 1) + item("comma sei", 1) + item("lettera a", 2), level(1, 5, "decimal", "%1.") + level(2, 1, "lowerLetter", "%1)") + use(1) + use(2));
const made = await mammoth.convertToHtml({ buffer: file });
console.log(made.value); console.log("messages:", made.messages.length);
E
node list.mjs > seen.txt
cat > expected.txt <<'E'
<ol><li>comma cinque</li><li>comma sei</li><li>lettera a</li></ol>
messages: 0
E
diff expected.txt seen.txt && echo "as described"
