#!/usr/bin/env python3
"""Runs every benchmark and writes one file: {name: {"value", "unit", "target"}}.

usage: run.py BIN_FOLDER RESULTS_FILE

Programs bench/bench_* measure parts in-process and print such an object each. The whole program is measured from outside: Collie
is started under a virtual X server on a sandbox with 20 pushes of 5,000 jobs, and its own milestones (collie.perf, milliseconds
since process start) and its peak resident memory are read. Every whole-program number is the median of several starts.
"""
import json
import os
import re
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import urllib.request
from pathlib import Path

STARTS = 5
MILESTONE = re.compile(r"collie\.perf: (.+?) (\d+) ms")


def run_parts(binaries):
    results = {}
    environment = dict(os.environ, QT_QPA_PLATFORM="offscreen")
    for program in sorted((binaries / "bench").glob("bench_*")):
        output = subprocess.run([program], env=environment, check=True, capture_output=True, text=True).stdout
        results.update(json.loads(output.strip().splitlines()[-1]))
    return results


def start_sandbox(binaries):
    sandbox = subprocess.Popen(
        [binaries / "collie-sandbox", "--port", "0", "--pushes", "20", "--jobs", "5000", "--frozen"],
        stdout=subprocess.PIPE, text=True)
    return sandbox, json.loads(sandbox.stdout.readline())


def oldest_revision(treeherder_url):
    request = urllib.request.Request(f"{treeherder_url}/api/project/autoland/push/?count=20",
                                     headers={"User-Agent": "collie-bench"})
    with urllib.request.urlopen(request) as answer:
        return json.load(answer)["results"][-1]["revision"]


def peak_rss_mb(pid):
    for line in Path(f"/proc/{pid}/status").read_text().splitlines():
        if line.startswith("VmHWM:"):
            return int(line.split()[1]) / 1024
    raise RuntimeError("no VmHWM")


def start_collie(binaries, address):
    """One start, until every job is painted: the milestones in ms and the peak memory in MB."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as home:
        environment = dict(os.environ, HOME=home, XDG_CONFIG_HOME=home, XDG_CACHE_HOME=home, XDG_DATA_HOME=home,
                           XDG_RUNTIME_DIR=home, QT_QPA_PLATFORM="xcb", QT_FORCE_STDERR_LOGGING="1",
                           QT_LOGGING_RULES="collie.perf.debug=true",
                           DBUS_SESSION_BUS_ADDRESS="disabled:")
        os.chmod(home, 0o700)
        url = f"{address['treeherderUrl']}/jobs?repo=autoland&fromchange={oldest_revision(address['treeherderUrl'])}"
        collie = subprocess.Popen([binaries / "collie", "--root-url", address["rootUrl"], "--treeherder-url",
                                   address["treeherderUrl"], url], env=environment, stderr=subprocess.PIPE, text=True)
        milestones = {}
        try:
            for line in collie.stderr:
                if match := MILESTONE.search(line):
                    milestones.setdefault(match[1], int(match[2]))
                if "jobs painted" in milestones:
                    return milestones, peak_rss_mb(collie.pid)
        finally:
            collie.send_signal(signal.SIGKILL)
            collie.wait()
    raise RuntimeError(f"Collie ended before every job was painted; milestones: {milestones}")


def run_whole(binaries):
    server = subprocess.Popen(["Xvfb", "-displayfd", "1", "-screen", "0", "1920x1200x24", "-nolisten", "tcp"],
                              stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    # The server writes the number of its display once it is ready.
    os.environ["DISPLAY"] = ":" + server.stdout.readline().strip()
    sandbox, address = start_sandbox(binaries)
    try:
        runs = [start_collie(binaries, address) for _ in range(STARTS)]
    finally:
        for process in (sandbox, server):
            process.terminate()
            process.wait()
    return {
        "startup.first_paint_ms": {"value": statistics.median(run[0]["first paint"] for run in runs), "unit": "ms",
                                   "target": "<= 300"},
        "jobs.load_100k_ms": {"value": statistics.median(run[0]["jobs painted"] for run in runs), "unit": "ms",
                              "target": "<= 1500"},
        "jobs.load_100k_rss_mb": {"value": round(statistics.median(run[1] for run in runs), 1), "unit": "MB",
                                  "target": "<= 200"},
    }


def main():
    binaries, results_file = Path(sys.argv[1]).resolve(), Path(sys.argv[2])
    if not shutil.which("Xvfb"):
        sys.exit("Xvfb is missing; packaging/dev bench installs it.")
    results = run_parts(binaries)
    results.update(run_whole(binaries))
    results_file.write_text(json.dumps(results, indent=2) + "\n")
    for name, result in sorted(results.items()):
        print(f"{name:26} {result['value']:>12} {result['unit']:8} target {result['target']}")


main()
