# shellcheck shell=bash
# What packaging/dev does for packages and releases; read by it.

build_packages=(build-essential debhelper dpkg-dev fakeroot lintian desktop-file-utils appstream python3)
archive_packages=(zstd binutils python3)
# What every desktop has: the archive takes it from there.
desktop_packages=(libssl3 libgl1 libegl1 libopengl0 libfontconfig1 libfreetype6 libglib2.0-0 libx11-6 libx11-xcb1 libxcb1 libdbus-1-3
    libgcrypt20 liblz4-1 libpng16-16 libbrotli1 libwayland-client0 libwayland-cursor0 libwayland-egl1 fonts-dejavu-core)

# The most that the package collie may take on a disk, in KiB; Qt is a package of its own.
most_installed=15000

source_version() { python3 -B packaging/release.py version; }

# When the sources are from, for all that holds a date: the newest commit, or where there is none the changelog.
source_time() {
    { is_checkout && git log -1 --format=%ct 2>/dev/null; } || stat -c %Y CHANGELOG.md
}

# copy_sources PLACE: the sources as they are now, with the commit they are of.
copy_sources() {
    local place=$1
    mkdir -p "$place"
    # Anew, so that what is gone is gone there too; what was built stays.
    find "$place" -mindepth 1 -maxdepth 1 ! -name build -exec rm -rf {} +
    if is_checkout; then
        # What is deleted and not committed is in the list, but not there.
        git ls-files -z --cached --others --exclude-standard |
            while IFS= read -r -d '' file; do [ ! -e "$file" ] || printf '%s\0' "$file"; done |
            xargs -0 cp --parents --preserve=mode,timestamps -t "$place"
        git log -1 --format='%H %cs' >"$place/packaging/commit.txt"
    else
        find . -mindepth 1 -maxdepth 1 ! -name build -exec cp -a -t "$place" {} +
    fi
}

check_desktop_files() {
    desktop-file-validate packaging/collie.desktop && appstreamcli validate --pedantic --no-net packaging/collie.metainfo.xml
}

# Into build/deb. Compiled as the release preset is, in a folder as deep, so that a compiler cache has it already.
command_deb() {
    need "${packages[@]}" "${build_packages[@]}"
    need_space 4 "the packages"
    local version place package
    say "Checking the desktop entry and AppStream's description"
    check_desktop_files
    version=$(source_version)
    place=build/deb/collie-$version
    find build/deb -maxdepth 1 -type f -delete 2>/dev/null || true
    copy_sources "$place"
    rm -rf "$place/debian"
    cp -r packaging/debian "$place/debian"
    python3 -B packaging/release.py debian-changelog "$SOURCE_DATE_EPOCH" >"$place/debian/changelog"
    say "Building Debian packages of Collie $version"
    (
        cd "$place" || exit
        # debhelper gives the build a home of its own; the cache is the person's.
        if command -v ccache >/dev/null; then
            CCACHE_DIR=$(ccache --get-config cache_dir)
            export CCACHE_DIR
        fi
        dpkg-buildpackage --build=binary --no-sign --root-command=fakeroot 2>&1 | progress
    )
    say "Looking at what is in them"
    lintian --fail-on error,warning --tag-display-limit 0 build/deb/collie_*.changes
    rm -rf build/deb/unpacked
    mkdir -p build/deb/unpacked
    for package in collie collie-cli collie-sandbox; do
        dpkg-deb -x build/deb/"$package"_*.deb "build/deb/unpacked/$package"
    done
    python3 -B packaging/check_programs.py --most $most_installed build/deb/unpacked/collie
    python3 -B packaging/check_programs.py build/deb/unpacked/collie-cli build/deb/unpacked/collie-sandbox
    ls -1 build/deb/*.deb
}

# make_root RELEASE: a clean Debian in build/roots/RELEASE, out of an archive that is made once.
make_root() {
    local release=$1 root=build/roots/$1
    [ "$(id -u)" -eq 0 ] || { echo "This needs root, for debootstrap and chroot." >&2; exit 1; }
    need debootstrap zstd
    mkdir -p build/roots
    if [ ! -f "$root.tar.zst" ]; then
        say "Fetching a Debian $release"
        rm -rf "$root.new"
        debootstrap --variant=minbase --include=ca-certificates "$release" "$root.new" >"$root.log" 2>&1 || {
            tail -n 3 "$root.log" >&2
            echo "There is no Debian $release: is there a network? All that was said is in $root.log." >&2
            exit 1
        }
        tar --zstd -C "$root.new" --one-file-system -cf "$root.tar.zst.new" .
        mv "$root.tar.zst.new" "$root.tar.zst"
        rm -rf "$root.new"
    fi
    rm -rf --one-file-system "$root"
    mkdir -p "$root"
    tar --zstd -C "$root" -xf "$root.tar.zst"
    cp /etc/resolv.conf /etc/hosts "$root/etc/"
}

# in_root RELEASE SCRIPT [ARGUMENTS...]: runs a script of packaging/ in it. Mounted in a namespace of its own, so that nothing
# stays mounted when this ends, however it ends.
in_root() {
    local root=build/roots/$1
    shift
    unshare --mount --pid --fork bash -c '
        set -e
        root=$1
        shift
        mount -t proc proc "$root/proc"
        mount --rbind /dev "$root/dev"
        exec chroot "$root" env -i HOME=/root PATH=/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8 bash "$@"' in_root "$root" "$@"
}

command_package_test() {
    [ -n "$(find build/deb -maxdepth 1 -name 'collie_*.deb' 2>/dev/null)" ] || command_deb
    make_root bookworm
    mkdir -p build/roots/bookworm/packages
    cp build/deb/*.deb packaging/package_test.sh packaging/sandbox_window.sh build/roots/bookworm/packages/
    say "Installing the packages in a clean Debian, using and removing them"
    in_root bookworm /packages/package_test.sh
}

# With Qt and the rest beside the programs, into build/archive. Compiled as the release preset is, as the packages are.
command_archive() {
    need "${packages[@]}" "${archive_packages[@]}"
    need_space 4 "the archive"
    local place
    place=build/archive/collie-$(source_version)
    find build/archive -maxdepth 1 -type f -delete 2>/dev/null || true
    copy_sources "$place"
    say "Building the archive that runs where it is unpacked"
    (
        cd "$place" || exit
        cmake --preset release -DCOLLIE_RELOCATABLE=ON -DCOLLIE_LINKER=bfd -DCOLLIE_TESTS=OFF -DCOLLIE_BENCHMARKS=OFF >/dev/null
        cmake --build --preset release 2>&1 | progress
        cpack --config build/release/CPackConfig.cmake -B "$PWD/build/packed" >/dev/null
    )
    mv "$place"/build/packed/collie-*.tar.zst build/archive/
    rm -rf build/archive/unpacked
    mkdir -p build/archive/unpacked
    tar --zstd -C build/archive/unpacked -xf build/archive/collie-*.tar.zst
    python3 -B packaging/check_programs.py --relocatable build/archive/unpacked
    ls -sh1 build/archive/*.tar.zst
}

command_archive_test() {
    local release
    [ -n "$(find build/archive -maxdepth 1 -name '*.tar.zst' 2>/dev/null)" ] || command_archive
    for release in bookworm trixie; do
        make_root "$release"
        mkdir -p "build/roots/$release/packages/a folder with spaces"
        tar --zstd -C "build/roots/$release/packages/a folder with spaces" -xf build/archive/collie-*.tar.zst
        cp packaging/archive_test.sh packaging/sandbox_window.sh "build/roots/$release/packages/"
        say "Running the archive on Debian $release"
        in_root "$release" /packages/archive_test.sh "${desktop_packages[*]}"
    done
}

# The bill of materials of the built programs.
command_sbom() {
    need "${packages[@]}" python3 binutils
    configure_and_build release collie collie-cli collie-sandbox
    python3 -B packaging/sbom.py build/release/bin >build/collie.cdx.json
    echo build/collie.cdx.json
}

# tarball TAG FILE: the sources of a release; the same bytes wherever and whenever it is made, whatever git is told there.
tarball() {
    local tag=$1 file=$2
    git -c tar.umask=0022 -c core.autocrlf=false archive --format=tar --prefix="collie-${tag#v}/" "$tag" | xz -6 --threads=1 >"$file"
}

# Changelog, AppStream's releases and the version in one commit, a tag, and the tarball of it, made twice.
command_release() {
    local version=${1:-} place name again changed=(CMakeLists.txt CHANGELOG.md packaging/collie.metainfo.xml)
    [ -n "$version" ] || { echo "Say which: packaging/dev release 1.2.0" >&2; exit 2; }
    need git xz-utils python3 appstream desktop-file-utils
    is_checkout || { echo "A release is made in a clone of the repository: this is a copy that git does not know." >&2; exit 1; }
    [ -z "$(git status --porcelain)" ] || { echo "There are changes that are not committed; commit them first." >&2; exit 1; }
    if git rev-parse -q --verify "refs/tags/v$version" >/dev/null; then
        echo "There is a tag v$version already." >&2
        exit 1
    fi
    python3 -B packaging/release.py prepare "$version" "$(date -u +%F)"
    if ! check_desktop_files || ! git commit -q -m "Collie $version" -- "${changed[@]}"; then
        git checkout -q HEAD -- "${changed[@]}"
        exit 1
    fi
    git tag -a "v$version" -m "Collie $version"
    place=build/release-$version
    name=collie-$version.tar.xz
    mkdir -p "$place"
    tarball "v$version" "$place/$name"
    # Again, from a clone: nothing of this folder or this moment may be in it.
    again=$(mktemp -d)
    git clone -q --no-local . "$again/clone"
    (cd "$again/clone" && tarball "v$version" "$again/$name")
    if ! cmp "$place/$name" "$again/$name"; then
        echo "Made twice, the tarball differs; $again/$name is the other one." >&2
        exit 1
    fi
    rm -rf "$again"
    (cd "$place" && sha256sum "$name" >SHA256SUMS && sha512sum "$name" >SHA512SUMS)
    say "Collie $version: the commit, the tag v$version, and $place; made twice, the same bytes"
    cat "$place/SHA256SUMS"
    echo "To publish: git push --follow-tags"
}

# The manifest is read as flatpak-builder reads it; nothing is built, which takes a runtime of a gigabyte.
command_flatpak_check() {
    need flatpak-builder python3
    local manifest=packaging/flatpak/org.example.collie.yml said
    said=$(flatpak-builder --show-manifest "$manifest" 2>&1 >/dev/null) || true
    [ -z "$said" ] || { echo "$said" >&2; exit 1; }
    grep -q "<id>$(basename "$manifest" .yml)</id>" packaging/collie.metainfo.xml || {
        echo "The manifest and AppStream's description have different ids." >&2
        exit 1
    }
    echo "flatpak-builder reads $manifest; it was not built."
}

# translate [--check]: takes the texts of all sources into the translations; with --check fails where one is missing.
command_translate() {
    need qt6-l10n-tools
    local tools=/usr/lib/qt6/bin file unfinished failed=0 only
    for file in resources/translations/collie_*.ts; do
        if [ "${1:-}" = --check ]; then
            mkdir -p build/translations
            cp "$file" build/translations/
            file=build/translations/$(basename "$file")
        fi
        # Of English only the plurals are written anew.
        [[ $file == *_en.ts ]] && only=(-pluralonly) || only=()
        "$tools/lupdate" -silent -no-obsolete -locations none "${only[@]}" -I . services models ui app -ts "$file" 2>&1 |
            { grep -v 'Ignoring definition of undeclared' || true; }
        if [ "${1:-}" != --check ] && [[ $file == *_en.ts ]]; then
            python3 -B packaging/english_plurals.py "$file"
        fi
        unfinished=$(python3 -B packaging/unfinished.py "$file")
        [ "$unfinished" = 0 ] || { echo "$(basename "$file"): $unfinished texts are not translated."; failed=1; }
    done
    if [ "${1:-}" = --check ]; then
        [ $failed -eq 0 ] && echo "Every text is translated."
        return $failed
    fi
}
