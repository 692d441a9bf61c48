#!/usr/bin/env bash
# HtmlSanitizer 10.0.1120 with its own lists: a data table whose cells name their header cells (headers="..." and id="...").
# A good guess: both attributes are kept, since both are harmless; or both go.
# Seen: "headers" is kept and "id" is removed, so every cell points at ids that are nowhere on the page. "scope" is kept.
# Why it matters: tables with headers on two levels, the usual form of official statistics, lose what a screen reader
#       reads with each cell, while the markup still looks as if it were there.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
cat > clean.cs <<'E'
#:package HtmlSanitizer@10.0.1120
#:property PublishAot=false
var html = "<table><tbody><tr><th id=\"a25\" scope=\"col\">2025</th></tr><tr><td headers=\"a25\">12</td></tr></tbody></table>";
Console.WriteLine(new Ganss.Xss.HtmlSanitizer().Sanitize(html));
E
dotnet run clean.cs > seen.txt
cat > expected.txt <<'E'
<table><tbody><tr><th scope="col">2025</th></tr><tr><td headers="a25">12</td></tr></tbody></table>
E
diff expected.txt seen.txt && echo "as described"
