"""Checks Collie's programs against the official Python packages. It knows nothing of Collie's code.

    python judge.py FOLDER CASES [SEED]    FOLDER holds collie-cli and collie-sandbox, CASES is what run.mjs wrote.
"""

import sys
import traceback
from pathlib import Path

from checks import Checks
from judge_deployment import check_deployment
from judge_graphs import check_graphs
from judge_templates import check_templates
from judge_yaml import check_yaml


def main():
    if len(sys.argv) not in (3, 4):
        sys.exit("usage: judge.py FOLDER CASES [SEED]")
    folder = Path(sys.argv[1]).resolve()
    seed = int(sys.argv[3]) if len(sys.argv) == 4 else 1
    programs = {name: folder / name for name in ("collie-cli", "collie-sandbox", "tests/yaml_lines")}
    for path in programs.values():
        if not path.exists():
            sys.exit(f"{path} does not exist; build it first.")
    checks = Checks()
    parts = {
        "yaml": lambda: check_yaml(programs["tests/yaml_lines"], checks, seed),
        "templates": lambda: check_templates(programs["collie-cli"], Path(sys.argv[2]), checks),
        "sandbox": lambda: check_deployment(programs["collie-sandbox"], checks),
        "graphs": lambda: check_graphs(programs, checks, seed),
    }
    for name, run in parts.items():
        try:
            run()
        except Exception:  # noqa: BLE001: the other parts go on.
            checks.fail(name, traceback.format_exc())
    print(f"{checks.passed} passed, {checks.failed} failed")
    sys.exit(1 if checks.failed else 0)


if __name__ == "__main__":
    main()
