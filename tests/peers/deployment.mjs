// The official Taskcluster client talks to collie-sandbox as it would to a real deployment.

import assert from 'node:assert/strict';
import {spawn} from 'node:child_process';
import {createInterface} from 'node:readline';
import taskcluster from 'taskcluster-client';
import {refused} from './checks.mjs';
import {checkTasks} from './tasks.mjs';

/** Starts a sandbox and waits for the line in which it says where it listens. */
export async function startSandbox(program) {
  const child = spawn(program, ['--port', '0', '--pushes', '2', '--jobs', '50'], {stdio: ['ignore', 'pipe', 'inherit']});
  const told = new Promise((resolve, reject) => {
    createInterface({input: child.stdout}).once('line', line => resolve(JSON.parse(line)));
    child.once('error', reject);
    child.once('exit', status => reject(new Error(`collie-sandbox ended with ${status} before it listened`)));
  });
  const deadline = new Promise((_, reject) => {
    setTimeout(() => reject(new Error('collie-sandbox did not listen within 30 seconds')), 30_000).unref();
  });
  try {
    return {child, ...await Promise.race([told, deadline])};
  } catch (error) {
    child.kill('SIGKILL');
    throw error;
  }
}

/** Asks it to stop. \return its exit status; a signal's name when it had to be killed. */
export async function stop(child) {
  const ended = new Promise(resolve => child.once('exit', (status, signal) => resolve(signal ?? status)));
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), 10_000);
  const status = await ended;
  clearTimeout(timer);
  return status;
}

async function json(url) {
  const response = await fetch(url);
  assert.equal(response.status, 200, `${url} answered ${response.status}`);
  return response.json();
}

/** The decision task of the newest push, as Treeherder tells it. */
async function decisionTask(treeherderUrl) {
  const base = new URL(treeherderUrl);
  const pushes = await json(new URL('/api/project/autoland/push/?count=1', base));
  const id = pushes.results[0].id;
  const tasks = await json(new URL(`/api/project/autoland/push/decisiontask/?push_ids=${id}`, base));
  return tasks[id].id;
}

export async function checkDeployment(program, checks) {
  const sandbox = await startSandbox(program);
  try {
    await checkServices(sandbox, checks);
    await checkTasks(sandbox, checks);
  } finally {
    const status = await stop(sandbox.child);
    await checks.check('the sandbox stops when asked to', () => assert.equal(status, 0));
  }
}

async function checkServices({rootUrl, treeherderUrl, clientId, accessToken}, checks) {
  const credentials = {clientId, accessToken};
  const options = {rootUrl, retries: 0};
  const as = (service, who) => new service({...options, credentials: who});
  const auth = as(taskcluster.Auth, credentials);
  const queue = as(taskcluster.Queue, credentials);
  let taskId;
  // A scope of the developer's that ends in a star, and one it covers.
  const {scopes: held} = await auth.currentScopes();
  const wide = held.find(scope => /^hooks:trigger-hook:.*\*$/.test(scope));
  assert.ok(wide, `no hooks among ${held.join(' ')}`);
  const narrow = `${wide.slice(0, -1)}narrow/*`;

  for (const name of ['Auth', 'Queue', 'Hooks', 'Index', 'PurgeCache']) {
    await checks.check(`${name}: ping`, async () => {
      assert.equal((await new taskcluster[name](options).ping()).alive, true);
    });
  }

  await checks.check('anonymous scopes', async () => {
    assert.ok(Array.isArray((await new taskcluster.Auth(options).currentScopes()).scopes));
  });
  await checks.check('a request whose query is signed', async () => {
    const group = await queue.listTaskGroup(taskId ??= await decisionTask(treeherderUrl), {limit: 3});
    assert.equal(group.taskGroupId, taskId);
    assert.equal(group.tasks.length, 3);
    assert.ok(group.continuationToken);
  });
  await checks.check('a task and its status', async () => {
    taskId ??= await decisionTask(treeherderUrl);
    assert.equal((await queue.task(taskId)).taskGroupId, taskId);
    const {status} = await queue.status(taskId);
    assert.equal(status.taskId, taskId);
    assert.ok(status.runs.length > 0);
  });
  await checks.check('a task that does not exist', async () => {
    await refused(queue.task(taskcluster.slugid()), 404, 'ResourceNotFound');
  });
  await checks.check('the actions of a decision task', async () => {
    taskId ??= await decisionTask(treeherderUrl);
    const url = queue.buildSignedUrl(queue.getLatestArtifact, taskId, 'public/actions.json');
    const actions = await json(url);
    assert.equal(actions.version, 1);
    assert.ok(actions.actions.some(action => action.name === 'cancel'));
  });

  // The test endpoints know this client and no other.
  const tester = {clientId: 'tester', accessToken: 'no-secret'};
  await checks.check('testAuthenticate', async () => {
    const seen = await as(taskcluster.Auth, tester).testAuthenticate({
      clientScopes: ['test:scope'], requiredScopes: ['test:scope'],
    });
    assert.deepEqual(seen, {clientId: 'tester', scopes: ['test:scope']});
  });
  await checks.check('testAuthenticate without the scope', async () => {
    const call = as(taskcluster.Auth, tester).testAuthenticate({clientScopes: ['a'], requiredScopes: ['b']});
    await refused(call, 403, 'InsufficientScopes');
  });
  await checks.check('testAuthenticateGet', async () => {
    assert.equal((await as(taskcluster.Auth, tester).testAuthenticateGet()).clientId, 'tester');
  });

  await checks.check('a wrong access token is refused', async () => {
    const wrong = as(taskcluster.Auth, {clientId, accessToken: `${accessToken}x`});
    await refused(wrong.currentScopes(), 401, 'AuthenticationFailed');
  });
  await checks.check('an unknown client is refused', async () => {
    const unknown = as(taskcluster.Auth, {clientId: 'nobody/at-all', accessToken});
    await refused(unknown.currentScopes(), 401, 'AuthenticationFailed');
  });
  await checks.check('narrowed scopes are all there is', async () => {
    const narrowed = new taskcluster.Auth({...options, credentials, authorizedScopes: [narrow]});
    const {scopes} = await narrowed.currentScopes();
    assert.ok(scopes.includes(narrow), scopes.join(' '));
    assert.ok(!scopes.includes(wide), scopes.join(' '));
  });
  await checks.check('narrowing to what the client does not have', async () => {
    const greedy = new taskcluster.Auth({...options, credentials, authorizedScopes: ['auth:delete-role:*']});
    await refused(greedy.currentScopes(), 401, 'AuthenticationFailed');
  });

  const temporary = (more = {}) => taskcluster.createTemporaryCredentials({
    scopes: [narrow],
    start: new Date(Date.now() - 5 * 60_000),
    expiry: new Date(Date.now() + 60 * 60_000),
    credentials,
    ...more,
  });
  await checks.check('temporary credentials', async () => {
    const {scopes} = await as(taskcluster.Auth, temporary()).currentScopes();
    assert.ok(scopes.includes(narrow), scopes.join(' '));
    assert.ok(!scopes.includes(wide));
  });
  await checks.check('named temporary credentials', async () => {
    // A client may name temporary credentials when it may create a client of that name.
    const named = temporary({clientId: `${clientId}/visitor`});
    const {scopes} = await as(taskcluster.Auth, named).currentScopes();
    assert.ok(scopes.includes(narrow), scopes.join(' '));
  });
  await checks.check('temporary credentials with more scopes than their issuer', async () => {
    const greedy = temporary({scopes: ['auth:delete-role:*']});
    await refused(as(taskcluster.Auth, greedy).currentScopes(), 401, 'AuthenticationFailed');
  });
  await checks.check('temporary credentials that have expired', async () => {
    const late = temporary({start: new Date(Date.now() - 7_200_000), expiry: new Date(Date.now() - 3_600_000)});
    await refused(as(taskcluster.Auth, late).currentScopes(), 401, 'AuthenticationFailed');
  });

  await checks.check('a signed URL', async () => {
    const seen = await json(auth.buildSignedUrl(auth.currentScopes));
    assert.ok(seen.scopes.length > 0);
  });
  await checks.check('a signed URL of temporary credentials', async () => {
    const client = as(taskcluster.Auth, temporary());
    const seen = await json(client.buildSignedUrl(client.currentScopes, {expiration: 60}));
    assert.ok(seen.scopes.includes(narrow));
  });
  await checks.check('a signed URL that was changed', async () => {
    const url = new URL(auth.buildSignedUrl(auth.currentScopes));
    url.searchParams.set('bewit', url.searchParams.get('bewit').slice(0, -8));
    const response = await fetch(url);
    assert.equal(response.status, 401);
    assert.equal((await response.json()).code, 'AuthenticationFailed');
  });
  await checks.check('a signed URL that has expired', async () => {
    const response = await fetch(auth.buildSignedUrl(auth.currentScopes, {expiration: -60}));
    assert.equal(response.status, 401);
  });
}
