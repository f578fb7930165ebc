"""What measurements run against: a broker, a virtual screen, a sandbox."""
import contextlib
import json
import os
import subprocess
from pathlib import Path

BROKER_SCRIPT = Path(__file__).resolve().parent.parent / "broker" / "broker.sh"


@contextlib.contextmanager
def broker(folder):
    """RabbitMQ, named by COLLIE_TEST_BROKER; without one installed nothing is named, and what needs it measures nothing."""
    subprocess.run([BROKER_SCRIPT, "start", folder], check=True, stdout=subprocess.DEVNULL)
    try:
        if (Path(folder) / "address").exists():
            os.environ["COLLIE_TEST_BROKER"] = str(folder)
        yield
    finally:
        os.environ.pop("COLLIE_TEST_BROKER", None)
        subprocess.run([BROKER_SCRIPT, "stop", folder], check=False)


def broker_address():
    """What its file says, as {"port": …}; None where there is no broker."""
    folder = os.environ.get("COLLIE_TEST_BROKER")
    return dict(row.split("=", 1) for row in (Path(folder) / "address").read_text().split()) if folder else None


@contextlib.contextmanager
def screen():
    """A virtual X server, named by DISPLAY."""
    server = subprocess.Popen(["Xvfb", "-displayfd", "1", "-screen", "0", "1920x1200x24", "-nolisten", "tcp"],
                              stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    with ended(server):
        # The server writes the number of its display once it is ready.
        os.environ["DISPLAY"] = ":" + server.stdout.readline().strip()
        yield


@contextlib.contextmanager
def sandbox(binaries, pushes, jobs):
    """A sandbox that nothing changes in, with so many pushes of so many jobs; its addresses."""
    process = subprocess.Popen([binaries / "collie-sandbox", "--port", "0", "--pushes", str(pushes), "--jobs", str(jobs),
                                "--frozen"], stdout=subprocess.PIPE, text=True)
    with ended(process):
        yield json.loads(process.stdout.readline())


@contextlib.contextmanager
def ended(process):
    """Ends a process, however the block is left."""
    try:
        yield process
    finally:
        process.kill()
        process.wait()
        for stream in (process.stdout, process.stderr):
            if stream:
                stream.close()
