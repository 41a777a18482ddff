#!/bin/sh
# Make .venv and install the kiosk into it, unless that was done for this very pyproject.toml and deploy/kiosk.
#   setup-python.sh run|dev
# PYTHON names another interpreter than the first of python3.11, python3, python3.12, python3.13 that is 3.11 or newer.
set -eu
cd "$(dirname "$0")/.."
what=$1

recent() {
    "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null
}

interpreter() {
    for candidate in ${PYTHON:-python3.11 python3 python3.12 python3.13}; do
        if command -v "$candidate" >/dev/null && recent "$candidate"; then
            echo "$candidate"
            return
        fi
    done
    echo "Python 3.11 or newer is missing. Run: sudo apt-get install python3 python3-venv" >&2
    exit 1
}

# The folder's own path is in the stamp: a moved .venv no longer works.
sum=$({ cat pyproject.toml deploy/kiosk; pwd; } | sha256sum | cut -c1-16)
for done in ".venv/ready-dev-$sum" ".venv/ready-$what-$sum"; do
    if [ -f "$done" ] && recent .venv/bin/python; then exit 0; fi
done

if ! recent .venv/bin/python; then
    python=$(interpreter)
    "$python" -c 'import ensurepip, venv' 2>/dev/null || deploy/setup-system.sh python3-venv
    "$python" -m venv --clear .venv
fi
echo "Installing Python packages into .venv"
if [ "$what" = dev ]; then extra='[dev]'; else extra=''; fi
.venv/bin/python -m pip install --quiet --disable-pip-version-check --editable ".$extra"
# PySide6 carries a part of itself as source and compiles it at every start, 12 ms: its own switch unpacks that once.
SBK_EMBED=0 .venv/bin/python -c 'import PySide6.QtCore'
.venv/bin/python -m compileall -q src/kiosk .venv/lib/python3*/site-packages/shiboken6
touch ".venv/ready-$what-$sum"
