#!/usr/bin/env python3
"""Runs every benchmark and writes one file: {name: {"value", "unit", "target"}}.

usage: run.py BIN_FOLDER RESULTS_FILE

Programs bench/bench_* measure parts in-process and print such an object each. The whole program is measured from outside: Collie
is started under a virtual X server on a sandbox with 20 pushes of 5,000 jobs, and its own milestones (collie.perf, milliseconds
since process start) and its peak resident memory are read. Every whole-program number is the median of several starts.
"""
import importlib.util
import json
import os
import re
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from pathlib import Path

STARTS = 5
RECORDED = 100_000
MILESTONE = re.compile(r"collie\.perf: (.+?) (\d+) ms")


def run_parts(binaries):
    results = {}
    environment = dict(os.environ, QT_QPA_PLATFORM="offscreen")
    for program in sorted((binaries / "bench").glob("bench_*")):
        output = subprocess.run([program], env=environment, check=True, capture_output=True, text=True).stdout
        results.update(json.loads(output.strip().splitlines()[-1]))
    return results


def start_broker(folder):
    """RabbitMQ for the numbers that need one; None where it is not installed."""
    script = Path(__file__).resolve().parent.parent / "broker" / "broker.sh"
    subprocess.run([script, "start", folder], check=True, stdout=subprocess.DEVNULL)
    address = Path(folder) / "address"
    if not address.exists():
        return None
    os.environ["COLLIE_TEST_BROKER"] = str(folder)
    return dict(line.split("=", 1) for line in address.read_text().split())


def stop_broker(folder):
    script = Path(__file__).resolve().parent.parent / "broker" / "broker.sh"
    subprocess.run([script, "stop", folder], check=False)


def record_rates(binaries, broker, folder):
    """Messages a second that collie-cli and kombu take from a queue into a file, each from start to end of its work."""
    queue, url = "queue/tester/bench-record", f"amqp://tester@127.0.0.1:{broker['port']}/"
    environment = dict(os.environ, PULSE_URL=url, PULSE_PASSWORD="sheepdog1")
    subprocess.run([binaries / "bench" / "bench_pulse", "fill", queue, str(RECORDED)], check=True)
    started = time.monotonic()
    subprocess.run([binaries / "collie-cli", "pulse", "record", Path(folder) / "collie.jsonl", "--queue", queue, "--ack", "--count",
                    str(RECORDED)], env=environment, check=True, stderr=subprocess.DEVNULL)
    collie = RECORDED / (time.monotonic() - started)
    subprocess.run([binaries / "bench" / "bench_pulse", "fill", queue, str(RECORDED)], check=True)
    kombu = subprocess.run([sys.executable, Path(__file__).parent / "kombu_record.py",
                            url.replace("tester@", "tester:sheepdog1@") + "%2F", queue, str(RECORDED),
                            Path(folder) / "kombu.jsonl"], check=True, capture_output=True, text=True)
    return collie, float(kombu.stdout)


def run_pulse(binaries):
    with tempfile.TemporaryDirectory() as folder:
        broker = start_broker(Path(folder) / "broker")
        try:
            results = run_parts(binaries)
            if broker and importlib.util.find_spec("kombu"):
                collie, kombu = record_rates(binaries, broker, folder)
                results["pulse.record_per_s"] = {"value": round(collie), "unit": "1/s", "target": "-"}
                results["pulse.record_kombu_per_s"] = {"value": round(kombu), "unit": "1/s", "target": "-"}
                results["pulse.record_vs_kombu_ratio"] = {"value": round(collie / kombu, 2), "unit": "x",
                                                          "target": ">= 5"}
            return results
        finally:
            stop_broker(Path(folder) / "broker")


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
    results = run_pulse(binaries)
    results.update(run_whole(binaries))
    results_file.write_text(json.dumps(results, indent=2) + "\n")
    for name, result in sorted(results.items()):
        print(f"{name:26} {result['value']:>12} {result['unit']:8} target {result['target']}")


main()
