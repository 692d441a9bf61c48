#!/usr/bin/env bash
# Markdig 1.6.0, UsePipeTables: a code span in a table cell that holds an escaped vertical bar.
# A good guess: as GitHub's specification says of tables, the backslash goes also inside code, and the cell shows MI|CR.
# Seen: the bar does not end the cell, but the backslash is printed with it.
# Why it matters: codes, patterns and lists of values in data dictionaries show a sign that is not part of them, and get copied with it.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
cat > pipe.cs <<'E'
#:package Markdig@1.6.0
#:property PublishAot=false
using Markdig;
var pipeline = new MarkdownPipelineBuilder().UsePipeTables().Build();
var html = Markdown.ToHtml("| Campo | Valori |\n|---|---|\n| provincia | `MI\\|CR` |\n| testo | MI\\|CR |\n", pipeline);
foreach (var line in html.Split('\n')) if (line.Contains("MI")) Console.WriteLine(line);
E
dotnet run pipe.cs > seen.txt
cat > expected.txt <<'E'
<td><code>MI\|CR</code></td>
<td>MI|CR</td>
E
diff expected.txt seen.txt && echo "as described"
