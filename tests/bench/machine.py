"""The machine, and whether anything else used it while something was measured."""
import ctypes
import os
import time
from dataclasses import dataclass
from pathlib import Path

TICKS = os.sysconf("SC_CLK_TCK")
# Cores that other programs may use on average, and the share of its time that the host may take from this machine.
OTHERS_CORES = 0.1
STOLEN_SHARE = 0.01
OTHERS, STOLEN = "other programs used {:.1f} cores", "the host took {:.0f} % of the time"
# The kernel counts in ticks of 10 ms, on every core.
LEAST_SECONDS = 0.1


def description():
    """One line: processor, cores, memory and kernel."""
    model = "unknown processor"
    for row in Path("/proc/cpuinfo").read_text().splitlines():
        if row.startswith("model name"):
            model = row.partition(":")[2].strip()
            break
    memory = int(Path("/proc/meminfo").read_text().split()[1]) / 1024 / 1024
    return f"{model}, {os.cpu_count()} cores, {memory:.1f} GiB of memory, Linux {os.uname().release}"


def adopt_orphans():
    """Makes what detaches itself from a program started here, as a broker does, a child of this one, so that it counts as ours."""
    ctypes.CDLL(None).prctl(36, 1, 0, 0, 0)  # PR_SET_CHILD_SUBREAPER


@dataclass(frozen=True)
class Moment:
    """Seconds of processor time until now, of all cores."""
    wall: float
    busy: float
    stolen: float
    ours: float


@dataclass(frozen=True)
class Process:
    parent: int
    seconds: float  # Of its own and of the children it has waited for.


def read_stat(text):
    """(busy, stolen) seconds of the first row of /proc/stat."""
    user, nice, system, _, _, irq, softirq, steal = (int(word) / TICKS for word in text.split()[1:9])
    return user + nice + system + irq + softirq, steal


def read_process(text):
    """One /proc/PID/stat; the name in it may hold spaces and parentheses."""
    words = text[text.rindex(")") + 2:].split()
    return Process(int(words[1]), sum(int(word) for word in words[11:15]) / TICKS)


def seconds_of_tree(processes, root):
    """What a process, all below it and the kernel's own threads have used: those work for whoever asks."""
    def belongs(pid):
        seen = set()
        while pid in processes and pid not in seen:
            if pid in (root, 2):
                return True
            seen.add(pid)
            pid = processes[pid].parent
        return False
    return sum(process.seconds for pid, process in processes.items() if belongs(pid))


def now():
    processes = {}
    for folder in Path("/proc").iterdir():
        if folder.name.isdigit():
            try:
                processes[int(folder.name)] = read_process((folder / "stat").read_text())
            except (FileNotFoundError, ProcessLookupError):
                pass  # It has ended.
    busy, stolen = read_stat(Path("/proc/stat").read_text())
    return Moment(time.monotonic(), busy, stolen, seconds_of_tree(processes, os.getpid()))


def disturbances(before, after, cores):
    """What else used the machine between two moments, {words with a place for the number: number}; empty when nothing to speak
    of."""
    wall = max(after.wall - before.wall, 1e-6)
    stolen = after.stolen - before.stolen
    others = (after.busy - before.busy) - (after.ours - before.ours)
    reasons = {}
    if others > max(LEAST_SECONDS, OTHERS_CORES * wall):
        reasons[OTHERS] = others / wall
    if stolen > max(LEAST_SECONDS, STOLEN_SHARE * wall * cores):
        reasons[STOLEN] = stolen / wall / cores * 100
    return reasons


def words(reasons):
    return [text.format(number) for text, number in reasons.items()]


def load_now():
    """What goes on before anything is measured: (the load average of a minute, what disturbs within a second)."""
    before = now()
    time.sleep(1)
    return os.getloadavg()[0], words(disturbances(before, now(), os.cpu_count()))
