#!/usr/bin/env python3
"""Runs benchmarks, prints what they come to and writes it to a file.

usage: run.py BIN_FOLDER RESULTS_FILE [NAME...]

Without a name everything is measured, else only what is named ("pulse." stands for all that begin so). Every source of numbers
(sources.py) is run several times. The results, {name: {"median", "min", "max", "runs", "unit", "target", "met", "disturbed",
"at"}}, replace those of the same names in the file. Exit code 1 where something could not be measured, 2 for a name that
nothing measures.
"""
import contextlib
import datetime
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

import machine
import outcome
import rigs
import sources


def measure(source, wanted):
    """All runs of a source: ({name: its value in each run}, the most that disturbed any of them)."""
    values, disturbed, done, first = {}, {}, 0, 0.0
    while not (done and source.is_enough(done, first)):
        before = machine.now()
        for name, value in source.measure(wanted).items():
            if name in wanted:
                values.setdefault(name, []).append(value)
        after = machine.now()
        reasons = machine.disturbances(before, after, os.cpu_count())
        done += 1
        first = first or after.wall - before.wall
        if reasons:
            print(f"   {source.title}, run {done}, was disturbed: {'; '.join(machine.words(reasons))}", flush=True)
        disturbed = {text: max(number, disturbed.get(text, 0)) for text, number in reasons.items()} | {
            text: number for text, number in disturbed.items() if text not in reasons}
    # What came in some runs only says nothing.
    return {name: each for name, each in values.items() if len(each) == done}, disturbed


def measure_all(chosen, folder):
    """({name: entry}, [names that could not be measured])."""
    entries, missing = {}, []
    with contextlib.ExitStack() as rig:
        if any(wanted & source.needs_broker for source, wanted in chosen):
            rig.enter_context(rigs.broker(folder / "broker"))
        for source, wanted in chosen:
            try:
                values, disturbed = measure(source, wanted)
            except (subprocess.CalledProcessError, OSError, RuntimeError, ValueError) as error:
                print(f"   {source.title} failed: {error}", flush=True)
                values, disturbed = {}, {}
            for name in sorted(wanted):
                if name not in values:
                    missing.append(name)
                    continue
                unit, target = source.numbers[name]
                entries[name] = outcome.summary(values[name], unit, target, machine.words(disturbed))
                print(outcome.line(name, entries[name]), flush=True)
    return entries, missing


def keep(entries, missing, file):
    """Puts the results of now in the place of earlier ones."""
    with contextlib.suppress(FileNotFoundError, json.JSONDecodeError):
        kept = json.loads(file.read_text())
        entries = {name: entry for name, entry in kept.items() if "median" in entry and name not in missing} | entries
    file.write_text(json.dumps(dict(sorted(entries.items())), indent=2, ensure_ascii=False) + "\n")


def tell_end(entries, missing):
    not_met = [name for name, entry in entries.items() if entry["met"] is False]
    disturbed = {name: entry["disturbed"] for name, entry in entries.items() if entry["disturbed"]}
    print()
    if disturbed:
        print("Disturbed, so measure these again on a quiet machine:")
        for name, reasons in disturbed.items():
            print(f"  {name}: {'; '.join(reasons)}")
    if missing:
        print("Could not be measured here: " + ", ".join(missing))
    print(f"{len(entries)} measured, " + ("every target met." if not not_met else "not met: " + ", ".join(not_met)))


def main(arguments):
    if len(arguments) < 2:
        sys.exit(__doc__)
    binaries, results_file = Path(arguments[0]).resolve(), Path(arguments[1])
    machine.adopt_orphans()
    with tempfile.TemporaryDirectory(prefix="collie-bench-", ignore_cleanup_errors=True) as folder:
        folder = Path(folder)
        try:
            chosen = sources.choose(sources.gather(binaries, folder), arguments[2:])
        except sources.UnknownName as unknown:
            print(unknown, file=sys.stderr)
            return 2
        print(machine.description())
        load, others = machine.load_now()
        print(f"load average {load:.2f}; before the start " + ("; ".join(others) or "nothing else ran"), flush=True)
        entries, missing = measure_all(chosen, folder)
    now = datetime.datetime.now(datetime.timezone.utc).isoformat(timespec="seconds")
    keep({name: entry | {"at": now} for name, entry in entries.items()}, missing, results_file)
    tell_end(entries, missing)
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
