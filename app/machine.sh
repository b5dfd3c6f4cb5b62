# shellcheck shell=bash
# What app/run and tests/run share: installing what a bare Debian 12 lacks, configuring and building. Sourced, from the
# project's root. Everything it says goes to standard error, so that a program's result stays alone on standard output.
# SPDX-License-Identifier: MIT

# To build the program, and to show its window (the xcb platform comes with Qt's own packages).
program_packages=(g++ cmake ninja-build qt6-base-dev qt6-svg-dev qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools
    fonts-dejavu-core libpng-dev libgif-dev)
# The tests also start a window on a display of their own, and have others judge: the bytes on the wire, the files for
# the desktop, the exports. What compares us with others and collects the figures is Python.
test_packages=(poppler-utils xvfb xauth tshark desktop-file-utils appstream man-db libxml2-utils python3)

say() { printf '%s\n' "$*" >&2; }

# as_root COMMAND...: runs it as it is, or with sudo.
as_root() {
    if [ "$(id -u)" = 0 ]; then
        "$@"
    else
        sudo "$@"
    fi
}

# install_missing PACKAGE...: quick and without the network when there is nothing to install.
install_missing() {
    command -v dpkg-query >/dev/null || return 0 # not Debian: what is missing shows when it is needed
    local package missing=()
    local installed
    # shellcheck disable=SC2016 # the ${} are dpkg-query's own
    installed=" $(dpkg-query -W -f '${db:Status-Status}:${Package} ' "$@" 2>/dev/null)"
    for package in "$@"; do
        [[ $installed == *" installed:$package "* ]] || missing+=("$package")
    done
    [ ${#missing[@]} = 0 ] && return 0
    if [ "$(id -u)" != 0 ] && ! command -v sudo >/dev/null; then
        say "These packages are missing: ${missing[*]}. Install them as root: apt-get install ${missing[*]}"
        return 1
    fi
    say "Installing ${missing[*]} (this takes a minute or two)"
    mkdir -p build || return 1
    as_root apt-get update -qq </dev/null >build/install.log 2>&1
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends \
        "${missing[@]}" </dev/null >>build/install.log 2>&1 || {
        cat build/install.log >&2
        say "Installing failed; what apt-get said stands above."
        return 1
    }
}

# build PRESET TARGET...: configures when that has not been done for this place, these presets and this ccache.
build() {
    local preset=$1 folder=build/$1 launcher configured_as
    shift
    launcher=$(command -v ccache || true)
    configured_as="$PWD, launcher ${launcher:-none}, presets $(cksum <CMakePresets.json)"
    mkdir -p "$folder" || return 1
    if [ ! -f "$folder/build.ninja" ] || [ "$(cat "$folder/configured-as" 2>/dev/null)" != "$configured_as" ]; then
        say "Configuring $folder"
        cmake --fresh --preset "$preset" -DCMAKE_CXX_COMPILER_LAUNCHER="$launcher" >"$folder/configure.log" 2>&1 || {
            cat "$folder/configure.log" >&2
            return 1
        }
        printf '%s' "$configured_as" >"$folder/configured-as"
    fi
    local how=()
    [ -f "$folder/built" ] && how=(--quiet)
    [ ${#how[@]} = 0 ] && say "Building $folder (the first time takes some minutes)"
    # Even a quiet ninja says that it had nothing to do, which nobody asked who runs the program for the second time.
    cmake --build "$folder" --target "$@" -- "${how[@]}" 2>&1 | sed -u '/^ninja: no work to do\.$/d' >&2
    [ "${PIPESTATUS[0]}" = 0 ] || return 1
    touch "$folder/built"
}
