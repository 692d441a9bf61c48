#!/usr/bin/env bash
# mammoth 1.13.0 (npm), DOCX to HTML: a paragraph that is formatted as hidden text in Word (w:vanish).
# A good guess: hidden text is left out, as it is on screen, in print and in Word's own HTML; or the result's messages name it.
# Seen: it is in the HTML like any other paragraph, and the messages are empty.
# Why it matters: offices hide notes to the draft, names and alternatives in their Word files; converted for the site they are published.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm init -y > /dev/null; npm install --silent --no-audit --no-fund mammoth@1.13.0 jszip@3.10.1
cat > hidden.mjs <<'E'
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
const file = await word(text("Articolo 1.") + text("Nota interna.", "", "<w:vanish/>"), "");
const made = await mammoth.convertToHtml({ buffer: file });
console.log(made.value); console.log("messages:", made.messages.length);
E
node hidden.mjs > seen.txt
cat > expected.txt <<'E'
<p>Articolo 1.</p><p>Nota interna.</p>
messages: 0
E
diff expected.txt seen.txt && echo "as described"
