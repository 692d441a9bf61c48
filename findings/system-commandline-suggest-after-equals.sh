#!/usr/bin/env bash
# System.CommandLine 3.0.0: completion of an option's value that is written behind an equals sign, "build --log=j". The option takes
# json, sarif or text.
# A good guess: json is proposed, as it is for "build --log j".
# Seen: GetCompletions throws InvalidOperationException ("Sequence contains no matching element"); so does the [suggest] directive.
# Why it matters: whoever presses the tab key behind --log=j gets a stack trace in the middle of the line, or no proposal and no reason.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
cat > complete.cs <<'E2'
#:package System.CommandLine@3.0.0
#:property PublishAot=false
using System.CommandLine;
var log = new Option<string>("--log");
log.AcceptOnlyFromAmong("json", "sarif", "text");
var root = new RootCommand { new Command("build") { log } };
foreach (var line in (string[])["build --log j", "build --log=j"])
    try { Console.WriteLine(string.Join(' ', root.Parse(line).GetCompletions(line.Length).Select(item => item.Label))); }
    catch (InvalidOperationException e) { Console.WriteLine(e.Message); }
E2
dotnet run complete.cs > seen.txt
cat > expected.txt <<'E2'
json
Sequence contains no matching element
E2
diff expected.txt seen.txt && echo "as described"
