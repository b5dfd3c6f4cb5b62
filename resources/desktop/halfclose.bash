# bash completion for halfclose(1). SPDX-License-Identifier: MIT
_halfclose()
{
    local cur prev words cword
    _init_completion || return

    local command='' word
    for word in "${words[@]:1:cword-1}"; do
        case $word in
        list | show | run | explore | export)
            command=$word
            break
            ;;
        esac
    done

    case $prev in
    --provider) COMPREPLY=($(compgen -W 'tcp session' -- "$cur")); return ;;
    --order) COMPREPLY=($(compgen -W 'document free' -- "$cur")); return ;;
    --profile) COMPREPLY=($(compgen -W 'documented windows' -- "$cur")); return ;;
    --theme) COMPREPLY=($(compgen -W 'light dark' -- "$cur")); return ;;
    --title | --captions) COMPREPLY=($(compgen -W 'on off' -- "$cur")); return ;;
    --time) COMPREPLY=($(compgen -W 'logical real' -- "$cur")); return ;;
    --layers) COMPREPLY=($(compgen -W 'api spi wire api,wire api,spi,wire' -- "$cur")); return ;;
    --format)
        if [ "$command" = export ]; then
            COMPREPLY=($(compgen -W 'svg png pdf html gif mermaid plantuml markdown json pcapng' -- "$cur"))
        else
            COMPREPLY=($(compgen -W 'text json' -- "$cur"))
        fi
        return
        ;;
    --timeout | --schedule | --limit | --jobs | --scale) return ;;
    -o | --output | --trace) _filedir; return ;;
    esac

    if [[ $cur == -* ]]; then
        local options='--help --version'
        case $command in
        '') options+=' --play' ;;
        run) options+=' --provider --order --profile --timeout --format --trace --schedule' ;;
        explore) options+=' --provider --profile --timeout --format --limit --jobs --reduce' ;;
        export) options+=' -o --output --format --layers --theme --scale --time --steps --title --captions --speed --animate --provider --order --profile --timeout' ;;
        esac
        COMPREPLY=($(compgen -W "$options" -- "$cur"))
        return
    fi

    case $command in
    '') COMPREPLY=($(compgen -W 'list show run explore export' -- "$cur")) ;;
    list) return ;;
    *) COMPREPLY=($(compgen -W "$(halfclose list 2>/dev/null | cut -f1)" -- "$cur")) ;;
    esac
    _filedir
} && complete -F _halfclose halfclose
