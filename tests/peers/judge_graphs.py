"""Plans of task graphs: what taskgraph would make and reuse of a decision task's graph, and how it fills in references."""

import copy
import datetime
import json
import os
import random
import subprocess

import taskcluster
from taskgraph.optimize import base as optimize
from taskgraph.optimize.strategies import IndexSearch
from taskgraph.taskgraph import TaskGraph
from taskgraph.util.parameterization import resolve_task_references, resolve_timestamps

from checks import equal
from judge_deployment import Client, definition, publish
from sandbox import sandbox

SIZES = (5, 12, 40, 120, 500)
MOST_EXISTING = 40
TEXTS = (
    "<{edge}>", "a <{edge}> b <self>", "<decision>/<{edge}>", "<<> is an escape, <{edge}> is not", "no reference < at all", "<{edge}",
)
ARTIFACTS = (
    "<{edge}/public/build/target.zip>", "from <decision/public/actions.json>", "<{edge}/private/key> and <{edge}/public/a>", "no slash",
    "<noslash>", "a < b",
)
STATES = ("completed", "completed", "running", "pending", "failed", "exception", "gone", "short")


def reference(chance, edges):
    """Something with references, as it stands in payloads."""
    if not edges:
        return {"task-reference": chance.choice(["<self>", "<decision>", "plain"])}
    def text(choices):
        return chance.choice(choices).format(edge=chance.choice(edges))
    kind = chance.randrange(5)
    if kind == 0:
        return {"task-reference": text(TEXTS)}
    if kind == 1:
        return {"artifact-reference": text(ARTIFACTS)}
    if kind == 2:
        return {"task-reference": {text(TEXTS): {"task-reference": text(TEXTS)}, "k <self>": [1, text(TEXTS)]}}
    if kind == 3:
        return [reference(chance, edges) for _ in range(2)]
    return {"artifact": {"artifact-reference": text(ARTIFACTS)}, "when": {"relative-datestamp": chance.choice(["1 day", "3 hours", "28 days"])}}


def made(chance, size, indexes):
    """A graph as full-task-graph.json has it; each task needs some before it."""
    graph = {}
    for number in range(size):
        label = f"{chance.choice(['build', 'test', 'docker-image'])}-{number}"
        before = list(graph)
        needed = {f"edge{i}" if i else "build": each for i, each in enumerate(chance.sample(before[-20:], min(len(before), chance.randrange(4))))}
        graph[label] = {
            "label": label,
            "kind": "peer",
            "description": "A check",
            "attributes": {},
            "dependencies": needed,
            "soft_dependencies": [],
            "if_dependencies": [],
            "optimization": {"index-search": chance.sample(indexes, 2)} if chance.random() < 0.2 else None,
            "task": definition(
                created={"relative-datestamp": "0 seconds"},
                deadline={"relative-datestamp": chance.choice(["1 day", "12 hours"])},
                expires={"relative-datestamp": "28 days"},
                payload={"command": ["true"], "more": reference(chance, list(needed))},
            ),
        }
    return graph


def exist(client, told, chance, labels):
    """Makes tasks of some labels in every state. \\return label to taskId."""
    existing = {}
    for label in labels:
        state = chance.choice(STATES)
        task_id = existing[label] = taskcluster.slugId()
        if state == "gone":
            continue
        client.Queue.createTask(task_id, definition(expires=taskcluster.fromNowJSON("2 hours" if state == "short" else "1 year")))
        if state in ("completed", "failed", "short"):
            publish(client, told, task_id, {}, "failed" if state == "failed" else "completed")
        elif state == "running":
            client.Queue.claimTask(task_id, "0", {"workerGroup": "peers", "workerId": "one"})
        elif state == "exception":
            client.Queue.cancelTask(task_id)
    return existing


def planned(program, told, decision, labels):
    """What Collie would do. \\return what it makes, label to (taskId, definition), and what it reuses, label to taskId."""
    environment = {
        **os.environ,
        "TASKCLUSTER_ROOT_URL": told["rootUrl"],
        "TASKCLUSTER_CLIENT_ID": told["clientId"],
        "TASKCLUSTER_ACCESS_TOKEN": told["accessToken"],
    }
    done = subprocess.run(
        [program, "task", "graph", "schedule", decision, *labels, "--dry-run", "--json"],
        env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, check=False,
    )
    if done.returncode != 0:
        raise AssertionError(done.stderr.decode())
    plan = json.loads(done.stdout)
    bodies = {each["url"].rsplit("/", 1)[1]: each["body"] for each in plan["requests"]}
    tasks = {each["label"]: (each["taskId"], bodies[each["taskId"]]) for each in plan["tasks"]}
    return tasks, {each["label"]: each["taskId"] for each in plan["reused"]}


class Existing(IndexSearch):
    """taskgraph's rule for what the index holds, for the tasks that labels have too.

    taskgraph itself takes a label's task in any state. What failed, ended in an exception or is gone too soon is made again, but
    what only needs it and has a sound task of its own is not: such a label counts as replaced, by AGAIN.
    """

    AGAIN = "made again"

    def __init__(self, existing):
        super().__init__()
        self.existing = existing

    def should_replace_task(self, task, params, deadline, arg):
        found = super().should_replace_task(task, params, deadline, arg)
        return found or (self.AGAIN if task.label in self.existing else False)


def optimized(graph, labels, existing, decision):
    """What taskgraph makes and reuses: the labels made, and label to taskId of what serves them."""
    full = TaskGraph.from_json(copy.deepcopy(graph))[1]
    closure = full.graph.transitive_closure(set(labels))
    target = TaskGraph({label: full.tasks[label] for label in closure.nodes}, closure)
    for label, task in target.tasks.items():
        # A label's own task is looked up as the index is, before it.
        paths = (task.optimization or {}).get("index-search", [])
        task.optimization = {"index-search": [f"label.{label}", *paths]}
    find = optimize.find_task_id_batched

    def found(paths):
        real = [each for each in paths if not each.startswith("label.")]
        known = {f"label.{label}": task_id for label, task_id in existing.items() if f"label.{label}" in paths}
        return {**known, **(find(real) if real else {})}

    optimize.find_task_id_batched = found
    try:
        result, ids = optimize.optimize_task_graph(
            target, set(labels), {}, set(labels), decision, strategy_override={"index-search": Existing(existing)}
        )
    finally:
        optimize.find_task_id_batched = find
    makeable = {task.label for task in result.tasks.values()} | {label for label, task_id in ids.items() if task_id == Existing.AGAIN}
    # What is made is what was asked for and what that needs, up to what serves as it is.
    labels_made, waiting = set(), list(labels)
    while waiting:
        label = waiting.pop()
        if label in makeable and label not in labels_made:
            labels_made.add(label)
            waiting.extend(graph[label]["dependencies"].values())
    return labels_made, ids


def same_definition(label, task, decision, tasks, reused):
    """Expects a definition of Collie's to be what taskgraph's own functions make of the graph's, with the ids that Collie chose."""
    task_id, body = tasks[label]
    ids = {**{each: tasks[each][0] for each in tasks}, **reused}
    needed = {edge: ids[other] for edge, other in task["dependencies"].items()}
    expected = resolve_task_references(label, copy.deepcopy(task["task"]), task_id, decision, needed)
    now = datetime.datetime.strptime(body["created"], "%Y-%m-%dT%H:%M:%S.%fZ").replace(tzinfo=datetime.timezone.utc)
    expected = resolve_timestamps(now, expected)
    equal({key: body.get(key) for key in expected}, expected)
    # As taskgraph.create: what needs nothing of what is made needs the decision task.
    making = {each[0] for each in tasks.values()}
    last = [] if making & set(needed.values()) else [decision]
    equal(sorted(set(body["dependencies"])), sorted({*needed.values(), *last}))


def check_graph(programs, told, client, chance, size, checks):
    indexes = [f"gecko.v2.autoland.{each}.taskgraph.decision" for each in ("latest", "revision.none", "pushlog-id.0")]
    graph = made(chance, size, indexes)
    some = chance.sample(list(graph), min(MOST_EXISTING, size * 2 // 3))
    existing = exist(client, told, chance, some)
    decision = taskcluster.slugId()
    client.Queue.createTask(decision, definition(taskGroupId=decision))
    publish(client, told, decision, {
        "public/full-task-graph.json": json.dumps(graph),
        "public/label-to-taskid.json": json.dumps(existing),
    })
    for count in (1, min(3, size)):
        labels = chance.sample(list(graph)[size // 2 :], min(count, size - size // 2))
        name = f"graph of {size}, {' '.join(labels)}"
        try:
            tasks, reused = planned(programs["collie-cli"], told, decision, labels)
            labels_made, ids = optimized(graph, labels, existing, decision)
        except Exception as error:  # noqa: BLE001
            checks.fail(name, f"{type(error).__name__}: {error}")
            continue
        needed = {other for label in labels_made for other in graph[label]["dependencies"].values()} - labels_made
        checks.check(f"{name}: what is made", lambda: equal(sorted(tasks), sorted(labels_made)))
        checks.check(f"{name}: what is reused", lambda: equal(reused, {label: ids[label] for label in needed}))
        for label in tasks:
            checks.check(f"{name}: {label}", lambda: same_definition(label, graph[label], decision, tasks, reused))


def check_graphs(programs, checks, seed):
    chance = random.Random(seed)
    with sandbox(programs["collie-sandbox"]) as told:
        os.environ["TASKCLUSTER_ROOT_URL"] = told["rootUrl"]
        client = Client(told, clientId=told["clientId"], accessToken=told["accessToken"])
        for size in SIZES:
            check_graph(programs, told, client, chance, size, checks)
