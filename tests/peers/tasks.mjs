// Tasks by way of the official client: created, claimed as a worker would, reported, cancelled.

import assert from 'node:assert/strict';
import taskcluster from 'taskcluster-client';
import {refused} from './checks.mjs';

/** A definition on a pool that nobody serves. */
function definition(more = {}) {
  return {
    taskQueueId: 'collie/peers',
    created: taskcluster.fromNow('0 seconds'),
    deadline: taskcluster.fromNow('1 hour'),
    payload: {command: ['true']},
    metadata: {name: 'peer', description: 'A check', owner: 'peer@example.com', source: 'https://example.com/'},
    ...more,
  };
}

export async function checkTasks({rootUrl, clientId, accessToken}, checks) {
  const options = {rootUrl, retries: 0};
  const queue = new taskcluster.Queue({...options, credentials: {clientId, accessToken}});
  const worker = {workerGroup: 'peers', workerId: 'one'};

  await checks.check('createTask is idempotent', async () => {
    const taskId = taskcluster.slugid();
    const task = definition();
    const {status} = await queue.createTask(taskId, task);
    assert.equal(status.state, 'pending');
    assert.deepEqual((await queue.createTask(taskId, task)).status, status);
    await refused(queue.createTask(taskId, {...task, payload: {}}), 409, 'RequestConflict');
    assert.deepEqual((await queue.task(taskId)).routes, []);
    await queue.cancelTask(taskId);
    assert.equal((await queue.status(taskId)).status.state, 'exception');
  });
  await checks.check('createTask without the scopes', async () => {
    await refused(queue.createTask(taskcluster.slugid(), definition({taskQueueId: 'other/peers'})), 403,
      'InsufficientScopes');
  });
  await checks.check('createTask without a deadline', async () => {
    await refused(queue.createTask(taskcluster.slugid(), definition({deadline: undefined})), 400,
      'InputValidationError');
  });
  await checks.check('work is claimed, renewed and reported', async () => {
    const taskId = taskcluster.slugid();
    await queue.createTask(taskId, definition());
    const {tasks} = await queue.claimWork('collie/peers', {...worker, tasks: 1});
    assert.equal(tasks.length, 1);
    assert.equal(tasks[0].status.taskId, taskId);
    const {runId, credentials} = tasks[0];
    await refused(queue.reportCompleted(taskId, runId), 403, 'InsufficientScopes');
    const asTask = new taskcluster.Queue({...options, credentials});
    const renewed = await asTask.reclaimTask(taskId, runId);
    assert.ok(new Date(renewed.takenUntil) >= new Date(tasks[0].takenUntil));
    const holder = new taskcluster.Queue({...options, credentials: renewed.credentials});
    assert.equal((await holder.reportCompleted(taskId, runId)).status.state, 'completed');
    await refused(asTask.reclaimTask(taskId, runId), 409, 'RequestConflict');
  });
  await checks.check('a run that ends early is tried again', async () => {
    const taskId = taskcluster.slugid();
    await queue.createTask(taskId, definition());
    const claim = await queue.claimTask(taskId, 0, worker);
    const holder = new taskcluster.Queue({...options, credentials: claim.credentials});
    const {status} = await holder.reportException(taskId, 0, {reason: 'worker-shutdown'});
    assert.equal(status.state, 'pending');
    assert.equal(status.runs[1].reasonCreated, 'retry');
  });
  await checks.check('a group is sealed and cancelled', async () => {
    const taskId = taskcluster.slugid();
    await queue.createTask(taskId, definition());
    await refused(queue.cancelTaskGroup(taskId), 409, 'RequestConflict');
    assert.ok((await queue.sealTaskGroup(taskId)).sealed);
    await refused(queue.createTask(taskcluster.slugid(), definition({taskGroupId: taskId})), 409, 'RequestConflict');
    const cancelled = await queue.cancelTaskGroup(taskId);
    assert.deepEqual(cancelled.taskIds, [taskId]);
    assert.equal((await queue.rerunTask(taskId)).status.runs.length, 2);
  });
}
