#!/usr/bin/env bash
# Scriban (package Scriban.Signed) 7.5.3: a number compared with a text that holds a number, as cells of a CSV do.
# A good guess: the text is read as a number (10 > "9" is true), or comparing a number with a text is an error.
# Seen: the number is made a text and the two are compared letter by letter, so 10 > "9" is false and 10 < "9" is true. Nothing is reported.
# Why it matters: thresholds in templates over cells that were not typed select the wrong rows, and which ones depends on the number of digits.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
cat > compare.cs <<'E'
#:package Scriban.Signed@7.5.3
#:property PublishAot=false
using Scriban;
foreach (var text in new[] { "10 > '9'", "10 < '9'", "10 > 9", "95 > '100'" })
    Console.WriteLine($"{text} -> {Template.Parse("{{ " + text + " }}").Render()}");
E
dotnet run compare.cs > seen.txt
cat > expected.txt <<'E'
10 > '9' -> false
10 < '9' -> true
10 > 9 -> true
95 > '100' -> true
E
diff expected.txt seen.txt && echo "as described"
