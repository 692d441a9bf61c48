#!/usr/bin/env bash
# Markdig 1.6.0, Markdown.ToPlainText with tables and footnotes switched on: a table of two rows, a numbered list, a footnote.
# A good guess: each row of the table is a line, as each item of the list is; numbers of items and marks of notes stay.
# Seen: all cells of all rows are one line with blanks between them; the numbers of the list and the mark of the note are gone,
#       while the text of the note stays as a paragraph that nothing points at.
# Why it matters: descriptions, plain-text newsletters and search entries made this way lose which figure belongs to which town.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
cat > plain.cs <<'E2'
#:package Markdig@1.6.0
#:property PublishAot=false
using Markdig;
var pipeline = new MarkdownPipelineBuilder().UsePipeTables().UseFootnotes().Build();
var text = "| Comune | Abitanti |\n|---|---|\n| Cremona | 71223 |\n\n1. uno\n2. due\n\nSi veda[^1] altrove.\n\n[^1]: Nota.\n";
Console.Write(Markdown.ToPlainText(text, pipeline).TrimEnd());
E2
dotnet run plain.cs > seen.txt
printf 'Comune Abitanti Cremona 71223 \nuno\ndue\nSi veda altrove.\nNota.' > expected.txt
diff expected.txt seen.txt && echo "as described"
