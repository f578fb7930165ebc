"""JSON-e templates as the official Python package renders them.

Collie follows the JavaScript package where the two differ (numbers as text, the zone of times, sorting numbers of both kinds); so a
template counts here when both packages make the same of it.
"""

import json
import os
from pathlib import Path

import jsone
import yaml

from checks import ask, equal, same


def official(template, context):
    try:
        # By way of text, as everything that reaches a service.
        return {"result": json.loads(json.dumps(jsone.render(template, context)))}
    except Exception:  # noqa: BLE001: the package stumbles in many ways; that it does counts.
        return {}


def doubles(value):
    """A value with the numbers of JSON-e, which are doubles in Collie as in JavaScript."""
    return json.loads(json.dumps(value), parse_int=float)


def agree(ours, theirs):
    if "result" in theirs:
        equal(doubles(ours.get("result", ours)), doubles(theirs["result"]))
    else:
        equal("error" in ours, True)


def generated(path):
    """What run.mjs rendered: templates, contexts and the JavaScript package's answers."""
    return json.loads(path.read_text(encoding="utf-8"))


def specified():
    """The cases of the specification, where it is at hand."""
    path = Path(os.environ.get("COLLIE_SHARED_DATA", "../../../shared/data")) / "json-e/specification.yml"
    if not path.exists():
        print(f"{path} is not there: the cases of JSON-e's specification are skipped")
        return []
    cases = []
    for each in yaml.safe_load_all(path.read_text(encoding="utf-8")):
        if each and "template" in each:
            expected = {} if each.get("error") else {"result": each.get("result")}
            cases.append({"template": each["template"], "context": each.get("context", {}), "official": expected})
    return cases


def is_json(value):
    """Whether a case can be sent as JSON: YAML has dates, and what is left out is nothing."""
    try:
        return same(json.loads(json.dumps(value)), value)
    except (TypeError, ValueError):
        return False


def check_templates(program, path, checks):
    cases = [each for each in [*generated(path), *specified()] if is_json(each)]
    answers = ask([program, "render", "--batch"], [{"template": each["template"], "context": each["context"]} for each in cases])
    counted = 0
    for each, ours in zip(cases, answers):
        theirs = official(each["template"], each["context"])
        if "error" not in each["official"] and same(theirs, each["official"]) or not theirs and "result" not in each["official"]:
            counted += 1
            checks.check(f"template {json.dumps(each['template'])}", lambda: agree(ours, theirs))
    checks.check("the packages mostly agree", lambda: equal(counted > 0.85 * len(cases), True))
