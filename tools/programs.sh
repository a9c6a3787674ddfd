#!/bin/sh
# Installs what is missing of the programs that are named, at once: Debian takes seconds to say what
# it has, and was asked for each. What this Debian does not have is left out, and what needs it says
# so.
#
#     tools/programs.sh browser postgresql office pango java
set -u
export DEBIAN_FRONTEND=noninteractive

OFFICE="libreoffice-calc-nogui libreoffice-impress-nogui libreoffice-writer-nogui poppler-utils"

is_here() {
    case $1 in
    browser) command -v chromium-headless-shell || command -v chromium ;;
    chromium) command -v chromium ;;
    postgresql) ls /usr/lib/postgresql/*/bin/initdb || command -v initdb ;;
    office) dpkg -s $OFFICE || { ! command -v apt-get && command -v soffice; } ;;
    pango) ldconfig -p | grep libpangoft2 ;;
    java) test -e /usr/share/java/jaxb-runtime.jar && command -v javac ;;
    *) echo "$1 is none of these programs." >&2 ;;
    esac >/dev/null 2>&1
}

packages_of() {
    case $1 in
    # Without a window it is a fifth less work for the tests; where it cannot be had, with one.
    browser) if has chromium-headless-shell; then echo chromium-headless-shell; else echo chromium; fi ;;
    chromium) echo chromium ;;
    postgresql) echo postgresql ;;
    office) echo "$OFFICE" ;;
    # Pango and a face to set pdfs in.
    pango) echo libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 fonts-liberation ;;
    java) echo default-jdk-headless libjaxb-java ;;
    esac
}

has() {
    apt-cache show "$1" >/dev/null 2>&1
}

missing=""
for program in "$@"; do
    is_here "$program" || missing="$missing $program"
done
[ -n "$missing" ] || exit 0
command -v apt-get >/dev/null || {
    echo "Install these by hand; there is no apt-get here:$missing" >&2
    exit 1
}

apt-get update -qq >/dev/null
wanted=""
for program in $missing; do
    for package in $(packages_of "$program"); do
        if has "$package"; then wanted="$wanted $package"; fi
    done
done
# shellcheck disable=SC2086 # they are several words
apt-get install -y -qq --no-install-recommends $wanted >/dev/null || {
    echo "These could not be installed:$wanted" >&2
    exit 1
}
