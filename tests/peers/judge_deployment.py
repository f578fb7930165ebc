"""The official Python client talks to collie-sandbox as it would to a real deployment."""

import json
import urllib.error
import urllib.request

import taskcluster
from taskcluster.exceptions import TaskclusterAuthFailure, TaskclusterRestFailure

from checks import equal
from sandbox import sandbox


def refused(call, status, code):
    """Expects a call to be refused with a status and a code of Taskcluster's error body."""
    try:
        answer = call()
    except TaskclusterRestFailure as error:
        equal([error.status_code, error.body.get("code")], [status, code])
    else:
        raise AssertionError(f"answered {answer!r}")


def fetched(url):
    with urllib.request.urlopen(url) as response:
        return json.load(response)


def status_of(url):
    try:
        with urllib.request.urlopen(url) as response:
            return response.status
    except urllib.error.HTTPError as error:
        return error.code


def definition(**more):
    """On a pool that nobody serves."""
    return {
        "taskQueueId": "collie/peers",
        "created": taskcluster.fromNowJSON("0 seconds"),
        "deadline": taskcluster.fromNowJSON("1 hour"),
        "payload": {"command": ["true"]},
        "metadata": {"name": "peer", "description": "A check", "owner": "peer@example.com", "source": "https://example.com/"},
        **more,
    }


class Client:
    """Clients of the services for one who asks."""

    def __init__(self, told, **credentials):
        self.options = {"rootUrl": told["rootUrl"], "maxRetries": 0}
        if credentials:
            self.options["credentials"] = credentials

    def __getattr__(self, service):
        return getattr(taskcluster, service)(self.options)


def check_deployment(program, checks):
    with sandbox(program) as told:
        who = {"clientId": told["clientId"], "accessToken": told["accessToken"]}
        check_credentials(told, who, checks)
        check_tasks(Client(told, **who), told, checks)
        check_artifacts(Client(told, **who), told, checks)


def check_credentials(told, who, checks):
    client = Client(told, **who)
    anyone = Client(told)
    for service in ("Auth", "Queue", "Hooks", "Index", "PurgeCache"):
        checks.check(f"{service}: ping", lambda: equal(getattr(anyone, service).ping()["alive"], True))
    checks.check("anonymous scopes", lambda: equal(isinstance(anyone.Auth.currentScopes()["scopes"], list), True))

    held = client.Auth.currentScopes()["scopes"]
    wide = next(each for each in held if each.startswith("hooks:trigger-hook:") and each.endswith("*"))
    narrow = f"{wide[:-1]}narrow/*"

    tester = Client(told, clientId="tester", accessToken="no-secret").Auth
    seen = {"clientScopes": ["test:scope"], "requiredScopes": ["test:scope"]}
    checks.check("testAuthenticate", lambda: equal(tester.testAuthenticate(seen), {"clientId": "tester", "scopes": ["test:scope"]}))
    lacks = {"clientScopes": ["a"], "requiredScopes": ["b"]}
    checks.check("testAuthenticate without the scope", lambda: refused(lambda: tester.testAuthenticate(lacks), 403, "InsufficientScopes"))

    def denied(call):
        try:
            call()
        except TaskclusterAuthFailure as error:
            equal([error.status_code, error.body["code"]], [401, "AuthenticationFailed"])
        else:
            raise AssertionError("answered")

    wrong = Client(told, clientId=who["clientId"], accessToken=f"{who['accessToken']}x")
    checks.check("a wrong access token is refused", lambda: denied(wrong.Auth.currentScopes))

    def temporary(scopes, name=None, start="-5 minutes", expiry="1 hour"):
        made = taskcluster.createTemporaryCredentials(
            who["clientId"], who["accessToken"], taskcluster.fromNow(start), taskcluster.fromNow(expiry), scopes, name=name
        )
        return Client(told, **{key: value for key, value in made.items() if value})

    def narrowed(auth):
        scopes = auth.currentScopes()["scopes"]
        equal([narrow in scopes, wide in scopes], [True, False])

    checks.check("temporary credentials", lambda: narrowed(temporary([narrow]).Auth))
    checks.check("named temporary credentials", lambda: narrowed(temporary([narrow], f"{who['clientId']}/visitor").Auth))
    checks.check("more scopes than the issuer's", lambda: denied(temporary(["auth:delete-role:*"]).Auth.currentScopes))
    late = temporary([narrow], start="-2 hours", expiry="-1 hour")
    checks.check("temporary credentials that have expired", lambda: denied(late.Auth.currentScopes))
    authorized = taskcluster.Auth({**client.options, "authorizedScopes": [narrow]})
    checks.check("narrowed scopes are all there is", lambda: narrowed(authorized))

    auth = client.Auth
    checks.check("a signed URL", lambda: equal(len(fetched(auth.buildSignedUrl("currentScopes"))["scopes"]) > 0, True))
    brief = temporary([narrow]).Auth
    checks.check("a signed URL of temporary credentials", lambda: equal(narrow in fetched(brief.buildSignedUrl("currentScopes"))["scopes"], True))
    checks.check("a signed URL that was changed", lambda: equal(status_of(auth.buildSignedUrl("currentScopes")[:-8]), 401))


def check_tasks(client, told, checks):
    queue = client.Queue
    worker = {"workerGroup": "peers", "workerId": "one"}

    def idempotent():
        task_id, task = taskcluster.slugId(), definition()
        status = queue.createTask(task_id, task)["status"]
        equal(status["state"], "pending")
        equal(queue.createTask(task_id, task)["status"], status)
        refused(lambda: queue.createTask(task_id, {**task, "payload": {}}), 409, "RequestConflict")
        equal(queue.task(task_id)["routes"], [])
        queue.cancelTask(task_id)
        equal(queue.status(task_id)["status"]["state"], "exception")

    def worked():
        task_id = taskcluster.slugId()
        queue.createTask(task_id, definition())
        claim = queue.claimTask(task_id, "0", worker)
        holder = Client(told, **claim["credentials"]).Queue
        equal(holder.reclaimTask(task_id, "0")["status"]["state"], "running")
        equal(holder.reportCompleted(task_id, "0")["status"]["state"], "completed")

    def listed():
        group = taskcluster.slugId()
        tasks = [group, taskcluster.slugId(), taskcluster.slugId()]
        for task_id in tasks:
            queue.createTask(task_id, definition(taskGroupId=group))
        found = []
        handler = found.append
        queue.listTaskGroup(group, query={"limit": 1}, paginationHandler=lambda page: handler(page["tasks"]))
        equal(sorted(each["status"]["taskId"] for page in found for each in page), sorted(tasks))
        equal(queue.sealTaskGroup(group)["taskGroupId"], group)
        equal(sorted(queue.cancelTaskGroup(group)["taskIds"]), sorted(tasks))

    checks.check("createTask is idempotent", idempotent)
    checks.check("work is claimed, renewed and reported", worked)
    checks.check("a group is listed by pages, sealed and cancelled", listed)
    other = definition(taskQueueId="other/peers")
    checks.check("createTask without the scopes", lambda: refused(lambda: queue.createTask(taskcluster.slugId(), other), 403, "InsufficientScopes"))
    endless = {key: value for key, value in definition().items() if key != "deadline"}
    checks.check("createTask without a deadline", lambda: refused(lambda: queue.createTask(taskcluster.slugId(), endless), 400, "InputValidationError"))
    checks.check("a task that does not exist", lambda: refused(lambda: queue.task(taskcluster.slugId()), 404, "ResourceNotFound"))


def publish(client, told, task_id, artifacts, state="completed"):
    """Claims a task as a worker would, gives it artifacts (name to text) and reports it."""
    claim = client.Queue.claimTask(task_id, "0", {"workerGroup": "peers", "workerId": "one"})
    holder = Client(told, **claim["credentials"]).Queue
    for name, text in artifacts.items():
        made = holder.createArtifact(
            task_id,
            "0",
            name,
            {"storageType": "s3", "contentType": "application/json", "expires": taskcluster.fromNowJSON("1 day")},
        )
        request = urllib.request.Request(
            made["putUrl"], data=text.encode(), method="PUT", headers={"Content-Type": "application/json"}
        )
        with urllib.request.urlopen(request) as response:
            equal(response.status, 200)
    {"completed": holder.reportCompleted, "failed": holder.reportFailed}[state](task_id, "0")


def check_artifacts(client, told, checks):
    task_id = taskcluster.slugId()
    client.Queue.createTask(task_id, definition())
    publish(client, told, task_id, {"public/a.json": '{"a": 1}', "private/b.json": "2"})
    queue = client.Queue
    checks.check(
        "artifacts are listed",
        lambda: equal(sorted(each["name"] for each in queue.listLatestArtifacts(task_id)["artifacts"]), ["private/b.json", "public/a.json"]),
    )
    for name, value in {"public/a.json": {"a": 1}, "private/b.json": 2}.items():
        checks.check(f"{name} is fetched", lambda: equal(fetched(queue.buildSignedUrl("getLatestArtifact", task_id, name)), value))
        checks.check(f"{name} is described", lambda: equal(queue.latestArtifact(task_id, name)["storageType"], "s3"))
    anyone = Client(told).Queue
    public = anyone.buildUrl("getLatestArtifact", task_id, "public/a.json")
    private = anyone.buildUrl("getLatestArtifact", task_id, "private/b.json")
    checks.check("anybody fetches what is public", lambda: equal(fetched(public), {"a": 1}))
    checks.check("nobody fetches what is not", lambda: equal(status_of(private), 403))
