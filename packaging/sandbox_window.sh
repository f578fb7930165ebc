#!/usr/bin/env bash
# sandbox_window.sh COLLIE: opens the window on its sandbox, on a screen of its own, until it has painted jobs; then ends it as
# the desktop does at a log-out. Fails where it does not come so far in two minutes.
set -euo pipefail
collie=$1
place=$(mktemp -d)
export HOME=$place/home XDG_RUNTIME_DIR=$place/run
mkdir -m 700 "$HOME" "$XDG_RUNTIME_DIR"
unset DBUS_SESSION_BUS_ADDRESS WAYLAND_DISPLAY
screen=
window=
trap '[ -z "$window" ] || kill "$window" 2>/dev/null || true
    [ -z "$screen" ] || kill "$screen" 2>/dev/null || true
    wait; rm -rf "$place"' EXIT

Xvfb -displayfd 3 -screen 0 1600x1000x24 -nolisten tcp 3>"$place/display" 2>"$place/screen.log" &
screen=$!
for ((tenths = 0; tenths < 300; ++tenths)); do
    [ ! -s "$place/display" ] || break
    sleep 0.1
done
DISPLAY=:$(cat "$place/display")
export DISPLAY
QT_QPA_PLATFORM=xcb QT_FORCE_STDERR_LOGGING=1 QT_LOGGING_RULES='collie.perf.debug=true' "$collie" --sandbox \
    >"$place/log" 2>&1 &
window=$!
painted=
for ((tenths = 0; tenths < 1200; ++tenths)); do
    if grep -q 'jobs painted' "$place/log"; then
        painted=yes
        break
    fi
    kill -0 "$window" 2>/dev/null || break
    sleep 0.1
done
if [ -z "$painted" ]; then
    echo "The window did not paint jobs. It said:" >&2
    cat "$place/log" >&2
    exit 1
fi
grep 'jobs painted' "$place/log" | head -n 1
kill -TERM "$window"
code=0
wait "$window" || code=$?
window=
if [ "$code" -ne 0 ]; then
    echo "The window ended with $code. It said:" >&2
    cat "$place/log" >&2
    exit 1
fi
