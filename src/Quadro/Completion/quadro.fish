# Completes the words of quadro in fish. In ~/.config/fish/config.fish:  quadro completion fish | source
function __quadro_words
    set -l words (commandline --cut-at-cursor --tokenize --current-process)
    set -l program $words[1]
    set -e words[1]
    set -l current (commandline --cut-at-cursor --current-token)
    set -l before
    # An option and its value in one word are asked for as two, and answered as one.
    if string match --quiet -- '--*=*' "$current"
        set before (string split --max 1 -- '=' "$current")[1]
        set current (string split --max 1 -- '=' "$current")[2]
        set words $words $before
        set before "$before="
    end
    set -l line (string join -- ' ' $words $current)
    test -z "$current"; and set -q words[1]; and set line (string join -- ' ' $words)' '
    for word in ($program "[suggest:"(string length -- "$line")"]" "$line" 2>/dev/null | string trim)
        # At the beginning of a word names of files are likelier than options.
        if string match --quiet -- '-*' "$word"; and not string match --quiet -- '-*' "$current"
            continue
        end
        echo -- "$before$word"
    end
end
complete --command quadro --arguments '(__quadro_words)'
