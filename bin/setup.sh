# Makes sure that Swift and libcmark are here. Read by the other commands of this folder; not to be run.
#
# It needs nothing but a POSIX shell, changes nothing but installed packages, and says what it installs.

say() { printf '%s\n' "$*" >&2; }

# A command as root: as it is for root, with sudo for others; fails where neither is possible.
as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"
    elif command -v sudo >/dev/null 2>&1 && { [ -t 0 ] || sudo -n true 2>/dev/null; }; then sudo "$@"
    else return 1
    fi
}

has_cmark() { command -v pkg-config >/dev/null 2>&1 && pkg-config --exists libcmark; }

need_swift() {
    if ! command -v swift >/dev/null 2>&1; then
        for folder in /opt/swift/usr/bin /usr/libexec/swift/bin "$HOME/.local/share/swiftly/bin" "$HOME/.swiftly/bin"; do
            if [ -x "$folder/swift" ]; then PATH=$folder:$PATH; export PATH; break; fi
        done
    fi
    if ! command -v swift >/dev/null 2>&1; then
        say "dateline: Swift 6.2 or later is missing. Install it from https://www.swift.org/install/ and run this again."
        exit 1
    fi
}

need_cmark() {
    has_cmark && return
    if command -v apt-get >/dev/null 2>&1; then
        say "dateline: libcmark, which reads Markdown, is missing: installing libcmark-dev and pkg-config with apt-get"
        [ "$(id -u)" = 0 ] || say "dateline: only root may do that, so sudo may ask for your password; Ctrl-C leaves all as it is"
        if { as_root apt-get install -y -qq libcmark-dev pkg-config ||
            { as_root apt-get update -qq && as_root apt-get install -y -qq libcmark-dev pkg-config; }; } >/dev/null 2>&1 && has_cmark
        then return; fi
        say "dateline: libcmark could not be installed. Run this one command, then try again:"
        say "    sudo apt-get update && sudo apt-get install -y libcmark-dev pkg-config"
    elif command -v brew >/dev/null 2>&1; then
        say "dateline: installing cmark and pkg-config with brew"
        if brew install --quiet cmark pkg-config >&2 && has_cmark; then return; fi
        say "dateline: cmark could not be installed. Run this one command, then try again:"
        say "    brew install cmark pkg-config"
    else
        say "dateline: libcmark and pkg-config are missing, and there is neither apt-get nor brew to install them."
        say "dateline: install cmark's library and headers with your system's packages, then try again."
    fi
    exit 1
}
