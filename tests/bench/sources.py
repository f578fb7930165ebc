"""What measures: the programs bench_* and the modules measure_*.py, each a source of some numbers."""
import importlib.util
import json
import os
import subprocess
from dataclasses import dataclass, field
from pathlib import Path

RUNS = 5
# A source that takes longer than this many seconds is run fewer times.
LONG_SECONDS = 60
LONG_RUNS = 3


@dataclass
class Source:
    """numbers: {name: (unit, target)}. needs_broker: names that need a broker. measure: of a set of names, {name: value}."""
    title: str
    numbers: dict
    measure: object
    needs_broker: set = field(default_factory=set)
    runs: int = 0  # 0: as many as its time allows.

    def is_enough(self, done, seconds):
        """Whether no further run is needed after some, of which the first took so many seconds."""
        return done >= (self.runs or (LONG_RUNS if seconds > LONG_SECONDS else RUNS))


def program(path):
    """A program that is linked to bench.h."""
    environment = dict(os.environ, QT_QPA_PLATFORM="offscreen")
    listed = json.loads(subprocess.run([path, "--names"], env=environment, check=True, capture_output=True, text=True).stdout)

    def measure(wanted):
        output = subprocess.run([path, *sorted(wanted)], env=dict(os.environ, QT_QPA_PLATFORM="offscreen"), check=True,
                                stdout=subprocess.PIPE, text=True).stdout
        return {name: entry["value"] for name, entry in json.loads(output.strip().splitlines()[-1]).items()}

    return Source(path.name, {name: (entry["unit"], entry["target"]) for name, entry in listed.items()}, measure,
                  {name for name, entry in listed.items() if entry["needs"] == "broker"})


def module(path, binaries, folder):
    """A module measure_AREA.py with NAMES = {name: (unit, target)} and measure(binaries, folder, wanted) -> {name: value}: one
    run of what is wanted. It may have RUNS, and NEEDS_BROKER, those names for which COLLIE_TEST_BROKER has to name a broker.
    The folder is its own and stays for all runs."""
    specification = importlib.util.spec_from_file_location(path.stem, path)
    loaded = importlib.util.module_from_spec(specification)
    specification.loader.exec_module(loaded)
    own = folder / path.stem
    own.mkdir()
    return Source(path.name, dict(loaded.NAMES), lambda wanted: loaded.measure(binaries, own, wanted),
                  set(getattr(loaded, "NEEDS_BROKER", ())), getattr(loaded, "RUNS", 0))


def gather(binaries, folder):
    """All sources; a name that two of them have is an error."""
    sources = [program(path) for path in sorted((binaries / "bench").glob("bench_*"))]
    sources += [module(path, binaries, folder) for path in sorted(Path(__file__).parent.glob("measure_*.py"))]
    by_name = {}
    for source in sources:
        for name in source.numbers:
            if name in by_name:
                raise ValueError(f"{name} is measured by {by_name[name]} and by {source.title}.")
            by_name[name] = source.title
    return sources


class UnknownName(Exception):
    """A name that nothing measures; its text lists those that are known."""


def choose(sources, names):
    """[(source, wanted names)]: all, or what was named. A name ending in "." or "*" stands for all that begin so."""
    known = {name for source in sources for name in source.numbers}
    wanted = set()
    for name in names:
        begin = name.rstrip("*")
        found = {other for other in known if other.startswith(begin)} if name.endswith((".", "*")) else {name} & known
        if not found:
            raise UnknownName("\n".join([f"{name} is not measured. These are:", *("  " + other for other in sorted(known))]))
        wanted |= found
    if not names:
        wanted = known
    return [(source, wanted & source.numbers.keys()) for source in sources if wanted & source.numbers.keys()]
