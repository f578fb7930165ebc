#!/bin/sh
# Runs a program on an X display and in a D-Bus session of its own, where the bus of screen readers can be had.
# usage: with_screen_reader.sh PROGRAM [ARGUMENTS]
set -eu
home=$(mktemp -d)
server=
trap 'test -z "$server" || kill "$server" 2>/dev/null || true; rm -rf "$home"' EXIT
export HOME="$home" XDG_DATA_HOME="$home/data" XDG_CONFIG_HOME="$home/config" XDG_CACHE_HOME="$home/cache" XDG_RUNTIME_DIR="$home/run"
mkdir -p "$XDG_DATA_HOME" "$XDG_CONFIG_HOME" "$XDG_CACHE_HOME"
mkdir -m 700 "$XDG_RUNTIME_DIR"
# Where the program opens a browser, a test finds the address in a file.
mkdir "$home/bin"
printf '#!/bin/sh\necho "$1" >>"%s/browsed"\n' "$home" >"$home/bin/xdg-open"
chmod +x "$home/bin/xdg-open"
export PATH="$home/bin:$PATH"
unset XDG_CURRENT_DESKTOP KDE_FULL_SESSION WAYLAND_DISPLAY || true
if ! command -v Xvfb >/dev/null || ! command -v openbox >/dev/null || ! command -v dbus-run-session >/dev/null ||
    ! test -e /usr/share/dbus-1/services/org.a11y.Bus.service; then
    COLLIE_TEST_SCREEN_READER=missing QT_QPA_PLATFORM=offscreen "$@"
    exit
fi
# The server chooses a free display and says which once it serves.
mkfifo "$home/display"
Xvfb -displayfd 3 -screen 0 1400x900x24 -nolisten tcp 3>"$home/display" >/dev/null 2>&1 &
server=$!
read -r number <"$home/display"
export DISPLAY=":$number" QT_QPA_PLATFORM=xcb QT_LINUX_ACCESSIBILITY_ALWAYS_ON=1 COLLIE_TEST_SCREEN_READER=there
# The keys go to the window that a window manager has made the active one; it says when it is there.
mkfifo "$home/manager"
dbus-run-session -- sh -eu -c 'openbox --sm-disable --startup "sh -c \"echo there >$HOME/manager\"" & read -r _ <"$HOME/manager"; "$@"' sh "$@"
