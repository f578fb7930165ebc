// Collie uploads; the official client and a store that is not Collie's say whether it arrived.

import assert from 'node:assert/strict';
import {spawn} from 'node:child_process';
import {createHash, randomBytes} from 'node:crypto';
import {once} from 'node:events';
import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises';
import {createServer} from 'node:http';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {Writable} from 'node:stream';
import S3rver from 's3rver';
import taskcluster, {download, downloadArtifact} from 'taskcluster-client';
import {startSandbox, stop} from './deployment.mjs';

const sha256 = bytes => createHash('sha256').update(bytes).digest('hex');

/** Where the official client puts what it downloads. */
function collector() {
  let chunks = [];
  return {
    streamFactory: async () => {
      chunks = [];
      return new Writable({write(chunk, _, done) { chunks.push(chunk); done(); }});
    },
    bytes: () => Buffer.concat(chunks),
  };
}

/** Runs collie-cli. \return its exit status and what it wrote. */
async function runCli(program, args, environment) {
  const child = spawn(program, args, {stdio: ['ignore', 'pipe', 'pipe'], env: {...process.env, ...environment}});
  const out = {stdout: '', stderr: ''};
  child.stdout.on('data', data => { out.stdout += data; });
  child.stderr.on('data', data => { out.stderr += data; });
  const [status] = await once(child, 'close');
  return {status, ...out};
}

/** Files of every kind that matters. \return their paths and bytes. */
async function makeFiles(folder) {
  const files = {
    'notes.txt': Buffer.from('plain text\n'.repeat(2000)),
    'empty.bin': Buffer.alloc(0),
    'small.json': Buffer.from('{"small": true}\n'),
    'a b+c~(1).bin': randomBytes(3_000_000),
  };
  for (const [name, bytes] of Object.entries(files)) await writeFile(join(folder, name), bytes);
  return files;
}

/** Uploads to the sandbox, downloads with the official client, which checks hashes itself. */
async function checkSandbox(programs, folder, files, checks) {
  const sandbox = await startSandbox(programs.sandbox);
  try {
    const environment = {
      TASKCLUSTER_ROOT_URL: sandbox.rootUrl, TASKCLUSTER_CLIENT_ID: sandbox.clientId,
      TASKCLUSTER_ACCESS_TOKEN: sandbox.accessToken,
    };
    const options = {
      rootUrl: sandbox.rootUrl, credentials: {clientId: sandbox.clientId, accessToken: sandbox.accessToken},
    };
    const paths = Object.keys(files).map(name => join(folder, name));
    await checks.check('objects arrive whole', async () => {
      const done = await runCli(programs.cli, ['upload', ...paths, '--object', 'collie/peers/', '--json'], environment);
      assert.equal(done.status, 0, done.stderr);
      for (const [name, bytes] of Object.entries(files)) {
        const content = collector();
        await download({object: new taskcluster.Object(options), name: `peers/${name}`, ...content});
        assert.equal(sha256(content.bytes()), sha256(bytes), name);
      }
    });
    for (const extra of [[], ['--gzip']]) {
      await checks.check(`artifacts arrive whole ${extra}`, async () => {
        const done = await runCli(programs.cli, ['upload', ...paths, '--task', '--json', ...extra], environment);
        assert.equal(done.status, 0, done.stderr);
        const uploaded = JSON.parse(done.stdout);
        const taskId = uploaded[0].url.match(/task\/([^/]+)\//)[1];
        const queue = new taskcluster.Queue(options);
        assert.equal((await queue.status(taskId)).status.state, 'completed');
        for (const [name, bytes] of Object.entries(files)) {
          const content = collector();
          await downloadArtifact({queue, taskId, runId: 0, name: `public/${name}`, ...content});
          assert.equal(sha256(content.bytes()), sha256(bytes), name);
        }
      });
    }
    await checks.check('what cannot be uploaded is refused with its reason', async () => {
      const done = await runCli(programs.cli, ['upload', paths[0], '--s3', 'no-such-bucket/x'], environment);
      assert.notEqual(done.status, 0);
      assert.match(done.stderr, /no-such-bucket/);
    });
  } finally {
    await stop(sandbox.child);
  }
}

/** Answers awsS3Credentials with the one key that s3rver knows. */
async function startAuth() {
  const server = createServer((request, response) => {
    response.setHeader('content-type', 'application/json');
    response.statusCode = request.url.startsWith('/api/auth/v1/aws/s3/read-write/') ? 200 : 404;
    response.end(JSON.stringify({
      credentials: {accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER', sessionToken: 'a/session+token='},
      expires: new Date(Date.now() + 3_600_000).toISOString(),
    }));
  });
  await new Promise(resolve => server.listen(0, '127.0.0.1', resolve));
  return server;
}

/** Uploads to a store of somebody else's, which checks the signatures. */
async function checkForeignStore(programs, folder, files, checks) {
  const data = await mkdtemp(join(tmpdir(), 'collie-s3rver-'));
  const store = new S3rver({port: 0, address: '127.0.0.1', silent: true, directory: data, resetOnClose: true,
    configureBuckets: [{name: 'peers', configs: []}]});
  const auth = await startAuth();
  try {
    const address = await store.run();
    const endpoint = `http://127.0.0.1:${address.port}`;
    const environment = {
      TASKCLUSTER_ROOT_URL: `http://127.0.0.1:${auth.address().port}`, TASKCLUSTER_CLIENT_ID: 'peer',
      TASKCLUSTER_ACCESS_TOKEN: 'none',
    };
    const paths = Object.keys(files).map(name => join(folder, name));
    await checks.check('a foreign store takes signed uploads', async () => {
      const done = await runCli(programs.cli, ['upload', ...paths, '--s3', 'peers/some/prefix', '--s3-endpoint', endpoint],
        environment);
      assert.equal(done.status, 0, done.stderr);
      for (const [name, bytes] of Object.entries(files)) {
        const key = `some/prefix/${name}`.split('/').map(encodeURIComponent).join('/');
        const answer = await fetch(`${endpoint}/peers/${key}`);
        assert.equal(answer.status, 200, name);
        assert.equal(sha256(Buffer.from(await answer.arrayBuffer())), sha256(bytes), name);
      }
    });
  } finally {
    auth.close();
    await store.close();
    await rm(data, {recursive: true, force: true});
  }
}

export async function checkTransfers(programs, checks) {
  const folder = await mkdtemp(join(tmpdir(), 'collie-peers-'));
  try {
    const files = await makeFiles(folder);
    await checkSandbox(programs, folder, files, checks);
    await checkForeignStore(programs, folder, files, checks);
    await checks.check('files to upload are left as they were', async () => {
      for (const [name, bytes] of Object.entries(files))
        assert.equal(sha256(await readFile(join(folder, name))), sha256(bytes), name);
    });
  } finally {
    await rm(folder, {recursive: true, force: true});
  }
}
