"""A collie-sandbox to talk to."""

import contextlib
import json
import subprocess
import threading


@contextlib.contextmanager
def sandbox(program):
    """Starts one, waits for the line in which it says where it listens, and stops it in the end."""
    child = subprocess.Popen([program, "--port", "0", "--pushes", "2", "--jobs", "50"], stdout=subprocess.PIPE)
    # A sandbox that never says a word ends here, and with it the wait for its line.
    deadline = threading.Timer(30, child.kill)
    deadline.start()
    try:
        line = child.stdout.readline()
        deadline.cancel()
        if not line:
            raise RuntimeError("collie-sandbox did not say where it listens within 30 seconds")
        yield json.loads(line)
    finally:
        deadline.cancel()
        child.terminate()
        try:
            child.wait(10)
        except subprocess.TimeoutExpired:
            child.kill()
            child.wait()
