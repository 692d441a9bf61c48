#!/usr/bin/env bash
# Markdig 1.6.0, UsePipeTables: a table with a line of text directly below it.
# A good guess: as in GitHub's Markdown, the line is one more row of the table, since only an empty line or another block ends it.
# Seen: there is no table at all. Header, delimiter row and cells come out as one paragraph of vertical bars, without a warning.
#       With a block quote below instead of a line of text, the table is made.
# Why it matters: a source or a note right below a table ("Fonte: ...") is how offices write, and the whole table becomes unreadable.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
cat > table.cs <<'E'
#:package Markdig@1.6.0
#:property PublishAot=false
using Markdig;
var pipeline = new MarkdownPipelineBuilder().UsePipeTables().Build();
const string table = "| Anno | Alloggi |\n| --- | --- |\n| 2025 | 12 |\n";
Console.WriteLine("text below: " + Markdown.ToHtml(table + "Fonte: ufficio casa\n", pipeline).ReplaceLineEndings(" "));
Console.WriteLine("quote below: " + Markdown.ToHtml(table + "> nota\n", pipeline)[..7]);
E
dotnet run table.cs > seen.txt
cat > expected.txt <<'E'
text below: <p>| Anno | Alloggi | | --- | --- | | 2025 | 12 | Fonte: ufficio casa</p> 
quote below: <table>
E
diff expected.txt seen.txt && echo "as described"
