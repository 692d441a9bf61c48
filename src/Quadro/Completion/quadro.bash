# Completes the words of quadro in bash. In ~/.bashrc:  source <(quadro completion bash)
_quadro() {
  local program=$1 current=$2 line=${COMP_LINE:0:COMP_POINT} word
  line=${line#*"${COMP_WORDS[0]}"}
  line=${line#"${line%%[![:space:]]*}"}
  COMPREPLY=()
  while IFS= read -r word; do
    word=${word%$'\r'}
    # At the beginning of a word names of files are likelier than options.
    [[ $word == -* && $current != -* ]] && continue
    [[ $word == "$current"* ]] && COMPREPLY+=("$word")
  done < <("$program" "[suggest:${#line}]" "$line" 2>/dev/null)
}
complete -o bashdefault -o default -F _quadro quadro
