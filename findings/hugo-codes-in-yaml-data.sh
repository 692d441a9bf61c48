#!/usr/bin/env bash
# Hugo 0.111.3 (Debian package hugo 0.111.3-1), data file in YAML with codes of municipalities that are not quoted.
# A good guess: each code is a number without its zeros (15146, 18177), or a text as it is written.
# Seen: within one column, a code without the digits 8 and 9 is read as octal (015146 is 6758, an int), the others as decimal (018177 is
#       18177, a float64). Only a quoted one stays text. No warning.
# Why it matters: some towns of one table get the code of another place or of none, joins by code drop or mix them, and a look at
#       the first rows may show nothing wrong.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
(apt-get download hugo=0.111.3-1 || { apt-get update && apt-get download hugo=0.111.3-1; }) > apt.log 2>&1
dpkg -x hugo_*.deb program
mkdir data layouts
printf '%s\n' 'baseURL: https://example.org/' 'disableKinds: [taxonomy, term, RSS, sitemap, section, page, robotsTXT, "404"]' > config.yaml
printf '%s\n' '- 015146' '- 018177' '- 001272' '- "015146"' > data/comuni.yaml
echo '{{ range site.Data.comuni }}{{ . }} {{ printf "%T" . }}; {{ end }}' > layouts/index.html
program/usr/bin/hugo --quiet
cat public/index.html > seen.txt
echo '6758 int; 18177 float64; 698 int; 015146 string; ' > expected.txt
diff expected.txt seen.txt && echo "as described"
