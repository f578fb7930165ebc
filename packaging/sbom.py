#!/usr/bin/env python3
"""A bill of materials (CycloneDX 1.5, JSON) of the built programs: sbom.py FOLDER_OF_PROGRAMS, to the standard output.

Of each program, the libraries it is linked with, those it loads, and those that are compiled in (headers only), with the
version and the Debian package that they come from on this machine. SOURCE_DATE_EPOCH is its time."""
import datetime
import functools
import hashlib
import json
import os
import pathlib
import re
import subprocess
import sys
import uuid

import release

# What no program names, for it is loaded when it is wanted, or is in headers.
LOADED = {"collie": ["libcurl4", "libcurl4t64", "libqt6sql6-sqlite", "libsqlite3-0", "libsecret-1-0"],
          "collie-cli": ["libcurl4", "libcurl4t64", "libqt6sql6-sqlite", "libsqlite3-0", "libsecret-1-0"],
          "collie-sandbox": []}
COMPILED_IN = ["nlohmann-json3-dev", "libexpected-dev", "libvalijson-dev"]


def output(*command):
    done = subprocess.run(command, capture_output=True, text=True, env={**os.environ, "LC_ALL": "C"})
    return done.stdout if done.returncode == 0 else ""


@functools.cache
def package_version(package):
    return output("dpkg-query", "-W", "-f", "${db:Status-Status} ${Version}", package).removeprefix("installed ").strip()


def package_of(path):
    """The Debian package of a library; with merged folders, either path may be the one that dpkg knows."""
    for place in (path, os.path.realpath(path)):
        for known in (place, "/usr" + place, place.removeprefix("/usr")):
            owner = output("dpkg-query", "-S", known)
            if owner:
                return re.split(r"[:,]", owner)[0]
    return ""


def linked(program):
    """{library that the program names: where the loader finds it}"""
    found = dict(re.findall(r"^\s*(?:\S*/)?(\S+) (?:=> (\S+) )?\(0x", output("ldd", str(program)), re.MULTILINE))
    names = re.findall(r"\(NEEDED\).*\[(.*)\]", output("readelf", "-dW", str(program)))
    return {name: found.get(name, "") for name in names}


def system_name():
    text = pathlib.Path("/etc/os-release").read_text()
    find = lambda key: re.search(rf'^{key}="?([^"\n]*)', text, re.MULTILINE)
    return find("ID").group(1), (find("VERSION_CODENAME") or find("VERSION_ID")).group(1)


def component(package, how, files):
    system, release_name = system_name()
    version = package_version(package)
    purl = f"pkg:deb/{system}/{package.replace('+', '%2B')}@{version.replace('+', '%2B')}?distro={release_name}"
    return {"type": "library", "bom-ref": purl, "name": package, "version": version, "purl": purl,
            "properties": [{"name": "collie:use", "value": how}]
            + [{"name": "collie:file", "value": name} for name in sorted(files)]}


def bill(folder, version, seconds):
    programs = sorted(path for path in pathlib.Path(folder).iterdir()
                      if path.name in LOADED and path.read_bytes()[:4] == b"\x7fELF")
    if not programs:
        sys.exit(f"There is none of Collie's programs in {folder}; build them first.")
    components, dependencies, tops = {}, [], []
    for program in programs:
        found = {}
        for library, path in linked(program).items():
            # The loader itself is named without a place.
            package = package_of(path) if path else "libc6" if library.startswith("ld-linux") else ""
            if not package:
                sys.exit(f"No package has {library}, which {program.name} is linked with.")
            found.setdefault(package, ("linked", set()))[1].add(library)
        for package in LOADED[program.name]:
            if package_version(package):
                found.setdefault(package, ("loaded", set()))
        for package in COMPILED_IN:
            if package_version(package):
                found.setdefault(package, ("compiled in", set()))
        reference = f"collie:{program.name}"
        tops.append({"type": "application", "bom-ref": reference, "name": program.name, "version": version,
                     "licenses": [{"license": {"id": "MPL-2.0"}}],
                     "hashes": [{"alg": "SHA-256", "content": hashlib.sha256(program.read_bytes()).hexdigest()}]})
        for package, (how, files) in found.items():
            components.setdefault(package, component(package, how, files))
        dependencies.append({"ref": reference,
                             "dependsOn": sorted(components[package]["bom-ref"] for package in found)})
    parts = tops + [components[name] for name in sorted(components)]
    time = datetime.datetime.fromtimestamp(seconds, datetime.timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")
    content = json.dumps([parts, dependencies], sort_keys=True)
    return {"bomFormat": "CycloneDX", "specVersion": "1.5", "version": 1,
            # Of what is in it, so that the same programs have the same bill.
            "serialNumber": "urn:uuid:" + str(uuid.uuid5(uuid.NAMESPACE_URL, "collie:" + content)),
            "metadata": {"timestamp": time,
                         "component": {"type": "application", "bom-ref": "collie", "name": "collie", "version": version,
                                       "licenses": [{"license": {"id": "MPL-2.0"}}]}},
            "components": parts,
            "dependencies": [{"ref": "collie", "dependsOn": sorted(top["bom-ref"] for top in tops)}] + dependencies}


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    cmake = (release.ROOT / "CMakeLists.txt").read_text()
    epoch = int(os.environ.get("SOURCE_DATE_EPOCH", datetime.datetime.now().timestamp()))
    json.dump(bill(sys.argv[1], release.version_of(cmake), epoch), sys.stdout, indent=2, sort_keys=False)
    print()
