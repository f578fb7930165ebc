#!/bin/sh
# Runs a program in a D-Bus session of its own with a keyring in the state asked for: unlocked, locked, or none (no bus at all).
# usage: with_keyring.sh STATE PROGRAM [ARGUMENTS]
set -eu
state=$1
shift
home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
export HOME="$home" XDG_DATA_HOME="$home/data" XDG_CONFIG_HOME="$home/config" XDG_CACHE_HOME="$home/cache" XDG_RUNTIME_DIR="$home/run"
mkdir -p "$XDG_DATA_HOME" "$XDG_CONFIG_HOME" "$XDG_CACHE_HOME"
mkdir -m 700 "$XDG_RUNTIME_DIR"
unset XDG_CURRENT_DESKTOP KDE_FULL_SESSION DISPLAY WAYLAND_DISPLAY || true
export COLLIE_TEST_KEYRING="$state"
if [ "$state" = none ]; then
    DBUS_SESSION_BUS_ADDRESS="unix:path=$home/no-bus" "$@"
    exit
fi
if ! command -v gnome-keyring-daemon >/dev/null || ! command -v dbus-run-session >/dev/null; then
    COLLIE_TEST_KEYRING=missing "$@"
    exit
fi
# A login keyring exists in both states; unlocking needs its password on standard input.
dbus-run-session -- sh -eu -c '
    if [ "$COLLIE_TEST_KEYRING" = unlocked ]; then
        printf "password\n" | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1
    else
        printf "password\n" | gnome-keyring-daemon --daemonize --login --components=secrets >/dev/null 2>&1
        gnome-keyring-daemon --replace --daemonize --components=secrets >/dev/null 2>&1 </dev/null
    fi
    "$@"' sh "$@"
