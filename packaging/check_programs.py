#!/usr/bin/env python3
"""Looks whether packed programs are hardened and stripped: check_programs.py [--most KIB] FOLDER|PROGRAM...

Hardened is: position independent, all addresses read-only after the start, no stack that runs, stacks and buffers of libc
guarded, no folder of libraries but the system's (--relocatable: $ORIGIN/../lib). --most: how much room all that is in the
folders may take."""
import argparse
import pathlib
import re
import subprocess
import sys


def readelf(*arguments):
    return subprocess.run(["readelf", "-W", *arguments], capture_output=True, text=True, check=True,
                          env={"LC_ALL": "C", "PATH": "/usr/bin:/bin"}).stdout


def faults_of(header, segments, dynamic, symbols, sections, relocatable=False):
    """What is missing in a program, of which readelf says that: -h, -l, -d, --dyn-syms and -S."""
    faults = []

    def want(is_so, fault):
        if not is_so:
            faults.append(fault)

    want(re.search(r"Type:\s+DYN", header) and "INTERP" in segments, "is not position independent (PIE)")
    want("GNU_RELRO" in segments, "has no RELRO")
    want(re.search(r"\(FLAGS\).*BIND_NOW|\(FLAGS_1\).*NOW|\(BIND_NOW\)", dynamic), "resolves addresses late (no -z now)")
    stack = re.search(r"GNU_STACK(.*)", segments)
    want(stack and not re.search(r"\bRWE\b", stack.group(1)), "has a stack that runs")
    want("(TEXTREL)" not in dynamic, "changes its code at the start (TEXTREL)")
    want("__stack_chk_fail" in symbols, "has no stack protector")
    want(re.search(r"\b__\w+_chk\b(?<!__stack_chk)", symbols), "is not fortified")
    want(".symtab" not in sections, "is not stripped")
    folders = re.findall(r"\((?:RPATH|RUNPATH)\).*\[(.*)\]", dynamic)
    want(folders == (["$ORIGIN/../lib"] if relocatable else []), f"looks for libraries in {folders or 'no folder of its own'}")
    return faults


def main(arguments):
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--most", type=int)
    parser.add_argument("--relocatable", action="store_true")
    parser.add_argument("places", nargs="+", type=pathlib.Path)
    options = parser.parse_args(arguments)
    programs, room = [], 0
    for place in options.places:
        if place.is_dir():
            programs += sorted(path for path in place.glob("**/bin/*") if path.read_bytes()[:4] == b"\x7fELF")
            # As dpkg counts it: whole KiB a file, one a folder.
            room += sum(-(-path.lstat().st_size // 1024) if path.is_file() else 1 for path in place.rglob("*"))
        else:
            programs.append(place)
    if not programs:
        sys.exit("There is no program in " + ", ".join(map(str, options.places)) + ".")
    failed = False
    for program in programs:
        path = str(program)
        faults = faults_of(readelf("-h", path), readelf("-l", path), readelf("-d", path), readelf("--dyn-syms", path),
                           readelf("-S", path), options.relocatable)
        failed = failed or bool(faults)
        print(f"{program.name}: " + ("; ".join(faults) if faults else f"hardened, {program.stat().st_size // 1024} KiB"))
    if options.most:
        print(f"Installed: {room} KiB of {options.most}")
        failed = failed or room > options.most
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
