#!/usr/bin/env bash
# Scriban (package Scriban.Signed) 7.5.3: a function called without parentheses, then "&&".
# A good guess: the call ends before the operator, as in "known x" and then "&& y"; or the parser refuses it.
# Seen: everything behind the name is its argument: "known x && y" calls known(x && y). Likewise "known x == false".
#       With y = false, known(5) && false should be false, and true is printed: false is a known value. Nothing is reported.
# Why it matters: a rule such as "the end is given and not before the start" never fires, and wrong data pass a check that reads right.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
cat > call.cs <<'E'
#:package Scriban.Signed@7.5.3
#:property PublishAot=false
using Scriban; using Scriban.Runtime;
var names = new ScriptObject { ["x"] = 5, ["y"] = false };
names.Import("known", new Func<object?, bool>(value => value is not null));
var context = new TemplateContext(); context.PushGlobal(names);
foreach (var text in new[] { "known x && y", "(known x) && y", "known x == false", "(known x) == false" })
    Console.WriteLine($"{text} -> {Template.Parse("{{ " + text + " }}").Render(context)}");
E
dotnet run call.cs > seen.txt
cat > expected.txt <<'E'
known x && y -> true
(known x) && y -> false
known x == false -> true
(known x) == false -> false
E
diff expected.txt seen.txt && echo "as described"
