#include "app/cli/completion_scripts.h"

namespace collie::cli {
namespace {

/// Readline takes a word apart at : and = and replaces what is behind the last of them, or behind a quotation mark that
/// is open; the program wants words whole and without quotation marks. Hence the line is read here once more.
constexpr char bashScript[] = R"sh(# bash completion for collie-cli. To have it in this shell:
#   source <(collie-cli completion bash)
_collie_cli() {
    local program=collie-cli
    [[ $1 == */* ]] && program=$1
    [[ $program == '~/'* ]] && program=$HOME/${program:2}
    local line=${COMP_LINE:0:COMP_POINT} quote='' word='' cut='' c i started=''
    local -a words=()
    for ((i = 0; i < ${#line}; i++)); do
        c=${line:i:1}
        if [[ $quote == "'" ]]; then
            if [[ $c == "'" ]]; then quote=''; else word+=$c; fi
        elif [[ $c == \\ ]]; then
            started=1
            if [[ $quote == '"' && ${line:i+1:1} != [\"\\\$\`] ]]; then
                word+=$c
            else
                ((++i))
                word+=${line:i:1}
            fi
        elif [[ $quote == '"' ]]; then
            if [[ $c == '"' ]]; then quote=''; else word+=$c; fi
        elif [[ $c == [\"\'] ]]; then
            quote=$c started=1 cut=$word
        elif [[ $c == [$' \t\n'] ]]; then
            [[ $started ]] && words+=("$word")
            word='' cut='' started=''
        else
            started=1 word+=$c
            [[ $c == [:=] && $COMP_WORDBREAKS == *"$c"* ]] && cut=$word
        fi
    done
    words+=("$word")

    COMPREPLY=()
    local source name
    {
        IFS= read -r source || return
        case $source in
        files) compopt -o default 2>/dev/null ;;
        folders) compopt -o dirnames 2>/dev/null ;;
        commands) while IFS= read -r name; do COMPREPLY+=("$name"); done < <(compgen -c -- "$word") ;;
        words)
            while IFS=$'\t' read -r name _; do
                [[ $name == "$cut"* ]] || continue
                name=${name:${#cut}}
                [[ $name ]] || continue
                case $quote in
                "'") [[ $name == *\'* ]] && continue ;;
                '"')
                    [[ $name == *!* ]] && continue
                    name=${name//\\/\\\\} name=${name//\"/\\\"} name=${name//\$/\\\$} name=${name//\`/\\\`}
                    ;;
                *) printf -v name %q "$name" ;;
                esac
                COMPREPLY+=("$name")
            done
            ;;
        esac
    } < <("$program" complete -- "${words[@]:1}" 2>/dev/null)
}
complete -F _collie_cli collie-cli
)sh";

constexpr char zshScript[] = R"sh(#compdef collie-cli
# zsh completion for collie-cli: a file named _collie-cli in a folder of $fpath. To have it in this shell:
#   source <(collie-cli completion zsh)
_collie-cli() {
    local program=collie-cli source line name
    local -a told candidates
    [[ ${(Q)words[1]} == */* ]] && program=${(Q)words[1]}
    [[ $program == '~/'* ]] && program=$HOME/${program[3,-1]}
    told=("${(@f)$("$program" complete -- "${(@Q)words[2,CURRENT-1]}" "${(Q)PREFIX}" 2>/dev/null)}")
    source=$told[1]
    shift told
    case $source in
    files | folders)
        [[ $PREFIX == --*=* ]] && compset -P '--*='
        if [[ $source == files ]]; then _files; else _files -/; fi
        ;;
    commands) _command_names -e ;;
    words)
        for line in $told; do
            name=${${${line%%$'\t'*}//\\/\\\\}//:/\\:}
            if [[ $line == *$'\t'* ]]; then candidates+=("$name:${line#*$'\t'}"); else candidates+=("$name"); fi
        done
        _describe -t candidates collie-cli candidates
        ;;
    esac
}
if [[ $zsh_eval_context[-1] == loadautofunc ]]; then _collie-cli "$@"; else compdef _collie-cli collie-cli; fi
)sh";

constexpr char fishScript[] =
    R"sh(# fish completion for collie-cli: a file collie-cli.fish in ~/.config/fish/completions. To have it in this shell:
#   collie-cli completion fish | source
function __collie_cli_told
    set -l program collie-cli
    set -l words (commandline -opc)
    string match -q '*/*' -- $words[1]; and set program (string replace -r '^~/' "$HOME/" -- $words[1])
    command -q $program; or return
    set -e words[1]
    set -l typed (commandline -ct)
    # A quotation mark that is still open is no part of the word.
    set -l word (string unescape -- "$typed"); or set word (string replace -r '["\']' '' -- "$typed")
    set -l told ($program complete -- $words "$word" 2>/dev/null)
    set -l source $told[1]
    set -e told[1]
    switch "$source"
        case files folders
            set -l option (string match -r -- '^--[^=]*=' "$word")
            set -l path (string replace -r -- '^--[^=]*=' '' "$word")
            set -l found (complete -C "'' "(string escape -- "$path"))
            test $source = folders; and set found (string match -r '.*/(?:\t.*)?$' -- $found)
            for each in $found
                echo "$option$each"
            end
        case commands
            complete -C (string escape -- "$word")
        case words
            string join -- \n $told
    end
end
complete -c collie-cli -f -a '(__collie_cli_told)'
)sh";

} // namespace

QByteArray completionScript(const QString &shell) {
    if (shell == u"bash")
        return bashScript;
    if (shell == u"zsh")
        return zshScript;
    return shell == u"fish" ? QByteArray(fishScript) : QByteArray();
}

} // namespace collie::cli
