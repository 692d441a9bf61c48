#compdef quadro
# Completes the words of quadro in zsh. In ~/.zshrc, behind compinit:  source <(quadro completion zsh)
_quadro() {
  local line="${(j: :)words[2,CURRENT-1]}"
  (( CURRENT > 2 )) && line+=' '
  local prefix=$PREFIX
  if [[ $prefix == --*=* ]]; then
    line+="${prefix%%=*} "
    compset -P '*='
    prefix=$PREFIX
  fi
  line+=$prefix
  local -a found
  found=(${(f)"$(${words[1]} "[suggest:${#line}]" "$line" 2>/dev/null)"})
  found=(${found%$'\r'})
  # At the beginning of a word names of files are likelier than options.
  [[ $prefix == -* ]] || found=(${found:#-*})
  if (( $#found )); then compadd -a found; else _files; fi
}
(( $+functions[compdef] )) && compdef _quadro quadro
