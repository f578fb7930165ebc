"""Searching and opening a log of a gibibyte that is in the page cache, beside ripgrep and lnav."""
import os
import shutil
import statistics
import subprocess
import time

NAMES = {
    "log.search_vs_rg_ratio": ("x", ">= 1"),
    "log.regex_vs_rg_ratio": ("x", ">= 1"),
    "log.open_vs_lnav_ratio": ("x", ">= 10"),
}
RUNS = 3
LOG_BYTES = 1 << 30
# Flags of bench_log ("e" an expression, "i" either case), and what is looked for: in few lines, in every line, in none.
TEXTS = [("-", "TEST-UNEXPECTED-FAIL"), ("i", "test-unexpected-fail"), ("-", "INFO - PID"), ("-", "no such words here"),
         ("i", "process-crash")]
EXPRESSIONS = [("e", r"Error: \w+ timed out"), ("e", r"TEST-UNEXPECTED-(FAIL|PASS)"), ("e", r"^\[task .*\] PROCESS-CRASH"),
               ("ei", r"^\[task .*\] process-crash"), ("e", r"PROCESS-CRASH|timed out|UNEXPECTED"), ("e", r"PID 10\d+ \|.*step 777"),
               ("e", r"\d+ of the (test|world)"), ("e", r"\d{9}")]


def seconds(command, codes=(0,), **options):
    started = time.monotonic()
    done = subprocess.run([str(part) for part in command], stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False,
                          **options)
    passed = time.monotonic() - started
    if done.returncode not in codes:
        raise RuntimeError(f"{command[0]} failed: {done.stderr[-500:]}")
    return passed, done.stdout


def rg(flags, text, log, empty):
    """The fastest way ripgrep has, without the start of its process: (seconds, lines). Exit code 1 says that there is none."""
    how = ["-F"] if "e" not in flags else ["--no-unicode"]
    how += ["-i"] if "i" in flags else []
    ways = []
    for way in (["--mmap"], ["--no-mmap"], ["--mmap", "--unicode"] if "e" in flags else ["--mmap"]):
        command = ["rg", "--no-config", "--count", *how, *way, "-e", text]
        start, _ = seconds([*command, empty], codes=(0, 1))
        passed, output = seconds([*command, log], codes=(0, 1))
        ways.append((max(passed - start, 0.001), int(output or 0)))
    return min(ways)


def compare(binaries, log, empty, patterns):
    """How many times as fast Collie is as ripgrep: the median over the patterns."""
    arguments = [part for pattern in patterns for part in pattern]
    _, output = seconds([binaries / "bench" / "bench_log", "search", log, *arguments],
                        env=dict(os.environ, QT_QPA_PLATFORM="offscreen"))
    ratios = []
    for (flags, text), line in zip(patterns, output.splitlines(), strict=True):
        ours, count = float(line.split()[0]), int(line.split()[1])
        theirs, their_count = rg(flags, text, log, empty)
        if count != their_count:
            raise RuntimeError(f"Collie finds {text} in {count} lines, ripgrep in {their_count}.")
        print(f"   {text} ({flags}): {count} lines, rg {theirs * 1e3:.0f} ms, Collie {ours * 1e3:.0f} ms, "
              f"{theirs / ours:.2f} x", flush=True)
        ratios.append(theirs / ours)
    return statistics.median(ratios)


def open_ratio(binaries, folder, log, empty):
    """Until every line is known. lnav without a screen reads and indexes a log, and ends; what it takes for an empty one is not
    counted."""
    home = folder / "home"
    home.mkdir(exist_ok=True)
    environment = dict(os.environ, HOME=str(home), QT_QPA_PLATFORM="offscreen")
    lnav = ["lnav", "-n", "-q", "-c", ":quit"]
    start, _ = seconds([*lnav, empty], env=environment)
    theirs = seconds([*lnav, log], env=environment)[0] - start
    ours = float(seconds([binaries / "bench" / "bench_log", "open", log], env=environment)[1])
    print(f"   opening: lnav {theirs * 1e3:.0f} ms, Collie {ours * 1e3:.0f} ms", flush=True)
    return theirs / ours


def sample(binaries, folder):
    log, empty = folder / "sample.log", folder / "empty.log"
    if not log.exists():
        if shutil.disk_usage(folder).free < 2 * LOG_BYTES:
            raise RuntimeError(f"There is no room for a log of a gibibyte in {folder}.")
        seconds([binaries / "bench" / "bench_log", "write", log], env=dict(os.environ, QT_QPA_PLATFORM="offscreen"))
        empty.write_text("nothing\n")
    # Into the page cache, if it was not there.
    with open(log, "rb") as file:
        while file.read(1 << 20):
            pass
    return log, empty


def measure(binaries, folder, wanted):
    values = {}
    log, empty = sample(binaries, folder)
    for name, patterns in {"log.search_vs_rg_ratio": TEXTS, "log.regex_vs_rg_ratio": EXPRESSIONS}.items():
        if name in wanted and shutil.which("rg"):
            values[name] = compare(binaries, log, empty, patterns)
        elif name in wanted:
            print(f"   {name} is not measured: ripgrep is not installed.", flush=True)
    if "log.open_vs_lnav_ratio" in wanted and shutil.which("lnav"):
        values["log.open_vs_lnav_ratio"] = open_ratio(binaries, folder, log, empty)
    elif "log.open_vs_lnav_ratio" in wanted:
        print("   log.open_vs_lnav_ratio is not measured: lnav is not installed.", flush=True)
    return values
