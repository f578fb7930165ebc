#!/usr/bin/env bash
# In a clean Debian with the packages in /packages: installs, uses, removes and purges them, and looks what is left.
set -euo pipefail
export DEBIAN_FRONTEND=noninteractive
cd /packages

step() { printf -- '-- %s\n' "$*"; }
fail() {
    echo "$*" >&2
    exit 1
}

# All files and folders but those that packages change whichever they are, and the folder of the X server.
snapshot() {
    find / -xdev \( -path /proc -o -path /sys -o -path /dev -o -path /packages -o -path /var/lib/dpkg -o -path /var/lib/apt \
        -o -path /var/cache/apt -o -path /var/log -o -path /tmp/.X11-unix \) -prune -o -print | LC_ALL=C sort
}

apt-get update -qq
step "Installing what they depend on"
apt-get install -y -qq --no-install-recommends xvfb >/dev/null
for package in collie collie-cli collie-sandbox; do
    apt-get satisfy -y -qq --no-install-recommends "$(dpkg-deb -f "$package"_*.deb Depends)" >/dev/null
done
useradd --create-home tester
snapshot >/packages/before

step "Installing them"
apt-get install -y -qq --no-install-recommends ./collie_*.deb ./collie-cli_*.deb ./collie-sandbox_*.deb >/dev/null
version=$(dpkg-query -W -f '${Version}' collie)
for program in collie collie-cli collie-sandbox; do
    said=$(runuser -u tester -- "$program" --version)
    [[ $said == "$program ${version%%[~-]*}"* && $said == *Qt\ 6* ]] || fail "$program --version says: $said"
    [ -s "/usr/share/man/man1/$program.1.gz" ] || fail "There is no man page of $program."
done
compgen -G '/usr/share/man/man1/collie-cli-*.1.gz' >/dev/null || fail "There are no man pages of the families of verbs."
for file in bash-completion/completions/collie-cli zsh/vendor-completions/_collie-cli fish/vendor_completions.d/collie-cli.fish \
    applications/collie.desktop metainfo/collie.metainfo.xml icons/hicolor/scalable/apps/collie.svg \
    icons/hicolor/48x48/apps/collie.png icons/hicolor/symbolic/apps/collie-symbolic.svg; do
    [ -s "/usr/share/$file" ] || fail "There is no /usr/share/$file."
done

step "Rendering a template"
cat >/tmp/template.yml <<'YAML'
greeting: {$eval: 'lowercase(word) + "!"'}
YAML
echo '{"word": "HELLO"}' >/tmp/context.json
said=$(runuser -u tester -- collie-cli render /tmp/template.yml --context /tmp/context.json)
[[ $said == *'hello!'* ]] || fail "collie-cli render says: $said"
rm /tmp/template.yml /tmp/context.json

step "Opening the window on its sandbox"
runuser -u tester -- bash /packages/sandbox_window.sh /usr/bin/collie

step "Removing and purging them"
apt-get remove -y -qq collie collie-cli collie-sandbox >/dev/null
dpkg --purge collie collie-cli collie-sandbox >/dev/null 2>&1
snapshot >/packages/after
if ! left=$(diff /packages/before /packages/after); then
    printf '%s\n' "$left" >&2
    fail "This is left of the packages, or was taken away with them."
fi
! dpkg-query -W -f '${Package} ${db:Status-Status}\n' 'collie*' 2>/dev/null | grep -v not-installed ||
    fail "dpkg still knows of them."
step "Nothing is left of them"
