"""Counts checks and says what failed."""

import json
import subprocess
import sys


class Checks:
    def __init__(self):
        self.passed = 0
        self.failed = 0

    def check(self, name, body):
        """Runs one check; an error fails it, not the ones after it."""
        try:
            body()
            self.passed += 1
        except Exception as error:  # noqa: BLE001
            self.fail(name, f"{type(error).__name__}: {error}")

    def fail(self, name, reason):
        self.failed += 1
        print(f"FAILED {name}\n  " + str(reason).replace("\n", "\n  "), file=sys.stderr)


def equal(left, right):
    """Expects two values to be the same; True is not 1, and 1.0 is 1 as in JSON."""
    if not same(left, right):
        raise AssertionError(f"{left!r}\ninstead of {right!r}")


def same(left, right):
    if isinstance(left, bool) or isinstance(right, bool) or left is None or right is None:
        return left is right
    if isinstance(left, (int, float)) and isinstance(right, (int, float)):
        return left == right
    if type(left) is not type(right):
        return False
    if isinstance(left, dict):
        return left.keys() == right.keys() and all(same(left[key], right[key]) for key in left)
    if isinstance(left, list):
        return len(left) == len(right) and all(map(same, left, right))
    return left == right


def ask(command, requests):
    """What a program answers to requests: one line of JSON each, in their order."""
    lines = "".join(json.dumps(each) + "\n" for each in requests)
    done = subprocess.run(command, input=lines.encode(), stdout=subprocess.PIPE, check=True)
    answers = [json.loads(line) for line in done.stdout.decode().rstrip("\n").split("\n")]
    if len(answers) != len(requests):
        raise AssertionError(f"{len(answers)} answers to {len(requests)} requests")
    return answers
