// Checks Collie's programs against the official packages. It knows nothing of Collie's code.
//   node run.mjs FOLDER [SEED] [CASES]    FOLDER holds collie-cli and collie-sandbox; CASES is written for judge.py.

import {existsSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {Checks} from './checks.mjs';
import {checkDeployment} from './deployment.mjs';
import {checkTemplates} from './templates.mjs';
import {checkTransfers} from './transfers.mjs';
import {checkYaml} from './yaml.mjs';

const folder = process.argv[2];
const seed = Number(process.argv[3] ?? 1);
if (!folder || !Number.isInteger(seed)) {
  console.error('usage: node run.mjs FOLDER [SEED] [CASES]');
  process.exit(2);
}
const program = name => {
  const path = resolve(join(folder, name));
  if (!existsSync(path)) {
    console.error(`${path} does not exist; build it first.`);
    process.exit(2);
  }
  return path;
};

const sharedData = process.env.COLLIE_SHARED_DATA ?? '../../../shared/data';
const checks = new Checks();
const parts = [
  ['sandbox', () => checkDeployment(program('collie-sandbox'), checks)],
  ['transfers', () => checkTransfers({cli: program('collie-cli'), sandbox: program('collie-sandbox')}, checks)],
  ['templates', () => checkTemplates(program('collie-cli'), checks, seed, process.argv[4])],
  ['yaml', () => checkYaml(program('tests/yaml_lines'), checks, seed, [sharedData, 'node_modules'])],
];
for (const [name, run] of parts) {
  try {
    await run();
  } catch (error) {
    checks.fail(name, error.stack);
  }
}
console.log(`${checks.passed} passed, ${checks.failed} failed`);
process.exit(checks.failed > 0 ? 1 : 0);
