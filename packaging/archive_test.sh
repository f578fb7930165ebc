#!/usr/bin/env bash
# archive_test.sh PACKAGES: in a clean Debian with the unpacked archive below /packages and what every desktop has (PACKAGES):
# nothing of Qt is installed, and all three programs run.
set -euo pipefail
export DEBIAN_FRONTEND=noninteractive
place=$(echo "/packages/a folder with spaces"/collie-*)
bin=$place/bin
fail() {
    echo "$*" >&2
    exit 1
}

apt-get update -qq
wanted=()
for package in $1 xvfb; do
    # Of Debian 13, some have another name.
    if apt-cache show "$package" >/dev/null 2>&1; then
        wanted+=("$package")
    elif apt-cache show "${package}t64" >/dev/null 2>&1; then
        wanted+=("${package}t64")
    fi
done
apt-get install -y -qq --no-install-recommends "${wanted[@]}" >/dev/null
[ -z "$(dpkg-query -W -f '${Package}\n' 'libqt6*' 2>/dev/null)" ] || fail "A Qt is installed here: nothing would be shown."
useradd --create-home tester

for program in collie collie-cli collie-sandbox; do
    said=$(runuser -u tester -- "$bin/$program" --version)
    [[ $said == "$program "* && $said == *libcurl* && $said == *SQLite* ]] || fail "$program --version says: $said"
done
echo "$said" | head -n 2
runuser -u tester -- bash /packages/sandbox_window.sh "$bin/collie"
