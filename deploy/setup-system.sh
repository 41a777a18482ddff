#!/bin/sh
# Install the Debian packages that are missing.
#   setup-system.sh LIST|PACKAGE...    a LIST is a file with one package a line
# As root it installs them. Otherwise it says in one line which command to run, and ends with 1.
set -eu

wanted() {
    for argument in "$@"; do
        if [ -f "$argument" ]; then sed 's/#.*//' "$argument"; else echo "$argument"; fi
    done | tr -s ' \t' '\n' | sed '/^$/d' | sort -u
}

# Names of what is installed and of what that stands in for: Debian 13 calls libglib2.0-0 libglib2.0-0t64.
installed() {
    dpkg-query --show --showformat='${db:Status-Status} ${Package}, ${Provides}\n' |
        sed -n 's/^installed //p' | tr ',' '\n' | sed 's/(.*//; s/[[:space:]]//g; /^$/d' | sort -u
}

if ! command -v dpkg-query >/dev/null; then
    echo "This is no Debian: see in deploy/*.txt what the kiosk needs, or ask '.venv/bin/kiosk doctor'." >&2
    exit 0
fi

have=$(mktemp)
trap 'rm -f "$have"' EXIT
installed >"$have"
missing=$(wanted "$@" | comm -23 - "$have" | tr '\n' ' ')
missing=${missing% }
[ -n "$missing" ] || exit 0

if [ "$(id -u)" -ne 0 ]; then
    echo "System packages are missing. Run: sudo apt-get update && sudo apt-get install --no-install-recommends $missing" >&2
    exit 1
fi
echo "Installing system packages: $missing"
export DEBIAN_FRONTEND=noninteractive
apt-get update -qq
# shellcheck disable=SC2086 - one word a package
apt-get install -qq --yes --no-install-recommends -o DPkg::Lock::Timeout=300 $missing >/dev/null
