"""Taking what waits in a queue of a broker: Collie printing it, Collie recording it and a recorder that is written with kombu, in
turn, from the same broker and each from a queue that was filled anew. Collie's time is that of the whole process, from its start
to its end; kombu's begins once it is connected."""
import os
import subprocess
import sys
import time
from pathlib import Path

import rigs

NAMES = {
    "pulse.drain_per_s": ("1/s", ">= 40000"),
    "pulse.record_per_s": ("1/s", "-"),
    "pulse.record_kombu_per_s": ("1/s", "-"),
    "pulse.record_vs_drain_ratio": ("x", ">= 0.8"),
    "pulse.record_vs_kombu_ratio": ("x", ">= 4"),
}
NEEDS_BROKER = set(NAMES)
RECORDED = 100_000
QUEUE = "queue/tester/bench-record"


def fill(binaries):
    subprocess.run([binaries / "bench" / "bench_pulse", "fill", QUEUE, str(RECORDED)],
                   env=dict(os.environ, QT_QPA_PLATFORM="offscreen"), check=True)
    # What the broker has yet to bring to the disk is no business of whoever reads next.
    os.sync()


def messages_per_s(command, url):
    started = time.monotonic()
    subprocess.run(command, env=dict(os.environ, PULSE_URL=url, PULSE_PASSWORD="sheepdog1"), check=True,
                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return RECORDED / (time.monotonic() - started)


def drain(binaries, url):
    fill(binaries)
    return messages_per_s([binaries / "collie-cli", "pulse", "drain", QUEUE, "--ack", "--count", str(RECORDED)], url)


def record(binaries, url, file):
    fill(binaries)
    rate = messages_per_s([binaries / "collie-cli", "pulse", "record", file, "--queue", QUEUE, "--ack", "--count",
                           str(RECORDED)], url)
    check(file, RECORDED + 1)  # A header comes first.
    return rate


def record_with_kombu(binaries, url, file):
    fill(binaries)
    rate = float(subprocess.run([sys.executable, Path(__file__).parent / "kombu_record.py",
                                 url.replace("tester@", "tester:sheepdog1@") + "%2F", QUEUE, str(RECORDED), file],
                                check=True, capture_output=True, text=True).stdout)
    check(file, RECORDED)
    return rate


def check(file, lines):
    """Takes the recording away again, when it is whole."""
    with open(file, "rb") as content:
        written = sum(1 for _ in content)
    file.unlink()
    if written < lines:
        raise RuntimeError(f"{file.name} has {written} lines, not {lines}.")


def measure(binaries, folder, wanted):
    broker = rigs.broker_address()
    if not broker:
        return {}
    url = f"amqp://tester@127.0.0.1:{broker['port']}/"
    values = {"pulse.drain_per_s": drain(binaries, url)}
    if wanted != {"pulse.drain_per_s"}:
        values["pulse.record_per_s"] = record(binaries, url, folder / "collie.jsonl")
        values["pulse.record_vs_drain_ratio"] = values["pulse.record_per_s"] / values["pulse.drain_per_s"]
    if wanted & {"pulse.record_kombu_per_s", "pulse.record_vs_kombu_ratio"}:
        values["pulse.record_kombu_per_s"] = record_with_kombu(binaries, url, folder / "kombu.jsonl")
        values["pulse.record_vs_kombu_ratio"] = values["pulse.record_per_s"] / values["pulse.record_kombu_per_s"]
    return values
