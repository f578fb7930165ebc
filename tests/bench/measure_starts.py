"""The whole program from outside: Collie is started under a virtual X server against a sandbox with pushes of 5,000 jobs; its own
milestones (collie.perf, milliseconds since the process started) and its peak of resident memory are read."""
import contextlib
import json
import os
import re
import signal
import subprocess
import tempfile
import threading
import time
import urllib.request
from pathlib import Path

import rigs

NAMES = {
    "startup.first_paint_ms": ("ms", "<= 150"),
    "jobs.load_100k_ms": ("ms", "<= 700"),
    "jobs.load_100k_rss_mb": ("MB", "<= 200"),
    "startup.cached_100k_ms": ("ms", "<= 350"),
    "jobs.load_1m_ms": ("ms", "<= 6000"),
    "jobs.load_1m_rss_mb": ("MB", "<= 350"),
}
JOBS_PER_PUSH = 5_000
PATIENCE = 60  # Seconds until what does not come is given up.
JOBS = re.compile(r"collie\.perf: (\d+) jobs$")
MILESTONE = re.compile(r"collie\.perf: (.+?) (\d+) ms")


class Start:
    """One start of Collie on a link."""

    def __init__(self, binaries, address, url, home):
        environment = dict(os.environ, HOME=home, XDG_CONFIG_HOME=home, XDG_CACHE_HOME=home, XDG_DATA_HOME=home,
                           XDG_RUNTIME_DIR=home, QT_QPA_PLATFORM="xcb", QT_FORCE_STDERR_LOGGING="1",
                           QT_LOGGING_RULES="collie.perf.debug=true", DBUS_SESSION_BUS_ADDRESS="disabled:")
        self.process = subprocess.Popen([binaries / "collie", "--root-url", address["rootUrl"], "--treeherder-url",
                                         address["treeherderUrl"], url], env=environment, stderr=subprocess.PIPE, text=True)
        self._milestones = {}
        self._jobs = 0

    def wait_for_jobs(self, milestone, jobs):
        """As wait_for(), of a milestone that tells before it how many jobs there are: with fewer it would be another number."""
        passed = self.wait_for(milestone)
        if self._jobs < jobs:
            raise RuntimeError(f"Only {self._jobs} of {jobs} jobs at \"{milestone}\".")
        return passed

    def wait_for(self, milestone):
        """Reads what it logs until the milestone; its milliseconds."""
        # Ends the reading where nothing more comes.
        deadline = threading.Timer(PATIENCE, self.process.kill)
        deadline.start()
        try:
            while milestone not in self._milestones:
                line = self.process.stderr.readline()
                if not line:
                    raise RuntimeError(f"Collie ended before \"{milestone}\"; there were {self._milestones}.")
                if match := JOBS.search(line):
                    self._jobs = int(match[1])
                elif match := MILESTONE.search(line):
                    self._milestones.setdefault(match[1], int(match[2]))
        finally:
            deadline.cancel()
        return self._milestones[milestone]

    def peak_rss_mb(self):
        for line in Path(f"/proc/{self.process.pid}/status").read_text().splitlines():
            if line.startswith("VmHWM:"):
                return int(line.split()[1]) / 1024
        raise RuntimeError("no VmHWM")

    def quit(self):
        """Ends it as a desktop does, so that it writes what it keeps."""
        self.process.send_signal(signal.SIGTERM)
        self.process.communicate(timeout=PATIENCE)


@contextlib.contextmanager
def started(binaries, address, url, home):
    start = Start(binaries, address, url, home)
    with rigs.ended(start.process):
        yield start


def link_to_all(address, pushes):
    """Shows every push: from the oldest on."""
    request = urllib.request.Request(f"{address['treeherderUrl']}/api/project/autoland/push/?count={pushes}",
                                     headers={"User-Agent": "collie-bench"})
    with urllib.request.urlopen(request) as answer:
        oldest = json.load(answer)["results"][-1]["revision"]
    return f"{address['treeherderUrl']}/jobs?repo=autoland&fromchange={oldest}"


def wait_until_written(home):
    """Until no file in the folder has changed for a second: what is kept for the next start is written behind the window."""
    def state():
        return {path: path.stat().st_size for path in Path(home).rglob("*") if path.is_file()}
    before, deadline = state(), time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        time.sleep(1)
        after = state()
        if after == before:
            return
        before = after
    raise RuntimeError("Collie does not stop writing.")


@contextlib.contextmanager
def home_in(folder):
    """An empty home, only for its owner, as a runtime folder has to be."""
    with tempfile.TemporaryDirectory(dir=folder, ignore_cleanup_errors=True) as home:
        yield home


def load(binaries, folder, pushes):
    """(ms to the first paint, ms until every job is painted, MB)."""
    with home_in(folder) as home, rigs.sandbox(binaries, pushes, JOBS_PER_PUSH) as address:
        with started(binaries, address, link_to_all(address, pushes), home) as collie:
            painted = collie.wait_for_jobs("jobs painted", pushes * JOBS_PER_PUSH)
            return collie.wait_for("first paint"), painted, collie.peak_rss_mb()


def load_100k(binaries, folder):
    return dict(zip(("startup.first_paint_ms", "jobs.load_100k_ms", "jobs.load_100k_rss_mb"), load(binaries, folder, 20)))


def load_1m(binaries, folder):
    return dict(zip(("jobs.load_1m_ms", "jobs.load_1m_rss_mb"), load(binaries, folder, 200)[1:]))


def cached_100k(binaries, folder):
    """The second start in the same home, when the server is gone."""
    with home_in(folder) as home:
        with rigs.sandbox(binaries, 20, JOBS_PER_PUSH) as address:
            url = link_to_all(address, 20)
            with started(binaries, address, url, home) as collie:
                collie.wait_for_jobs("jobs painted", 20 * JOBS_PER_PUSH)
                wait_until_written(home)
                collie.quit()
        with started(binaries, address, url, home) as collie:
            return {"startup.cached_100k_ms": collie.wait_for_jobs("jobs painted from cache", 20 * JOBS_PER_PUSH)}


PARTS = [
    ({"startup.first_paint_ms", "jobs.load_100k_ms", "jobs.load_100k_rss_mb"}, load_100k),
    ({"startup.cached_100k_ms"}, cached_100k),
    ({"jobs.load_1m_ms", "jobs.load_1m_rss_mb"}, load_1m),
]


def measure(binaries, folder, wanted):
    values = {}
    with rigs.screen():
        for names, part in PARTS:
            try:
                values |= part(binaries, folder) if wanted & names else {}
            except RuntimeError as error:
                print(f"   {', '.join(sorted(names))}: {error}", flush=True)
    return values
