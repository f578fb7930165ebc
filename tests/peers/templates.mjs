// JSON-e templates, rendered by the official package and by collie-cli, must come out the same.

import {spawn} from 'node:child_process';
import {writeFileSync} from 'node:fs';
import assert from 'node:assert/strict';
import jsone from 'json-e';
import {TemplateGenerator} from './generator.mjs';

const count = 2_000;
const wordedErrors = new Set(['TemplateError', 'SyntaxError', 'InterpreterError', 'BuiltinError']);

/** What the official package makes of a template. */
function official({template, context}) {
  try {
    // By way of text, as everything that reaches a service: NaN becomes null. The context is copied, because the
    // package changes lists in it.
    return {result: JSON.parse(JSON.stringify(jsone(template, structuredClone(context))))};
  } catch (error) {
    // Where the package itself stumbles (a TypeError, say), only that there is an error counts.
    return {error: wordedErrors.has(error.name) ? error.toString() : null};
  }
}

/** What collie-cli makes of templates: one line each, in their order. */
async function collie(program, cases) {
  const child = spawn(program, ['render', '--batch'], {stdio: ['pipe', 'pipe', 'inherit']});
  const ended = new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', resolve);
  });
  child.stdin.on('error', () => {}); // When it ends early, its exit status says more.
  child.stdin.end(cases.map(each => `${JSON.stringify(each)}\n`).join(''));
  let text = '';
  for await (const piece of child.stdout.setEncoding('utf8')) {
    text += piece;
  }
  assert.equal(await ended, 0, 'collie-cli render --batch failed');
  return text.trimEnd().split('\n').map(line => JSON.parse(line));
}

function compare(ours, theirs) {
  if ('error' in theirs) {
    assert.ok('error' in ours, `rendered to ${JSON.stringify(ours.result)} instead of failing: ${theirs.error}`);
    if (theirs.error !== null) {
      assert.equal(ours.error, theirs.error);
    }
    return;
  }
  assert.ok('result' in ours, `failed: ${ours.error}\ninstead of ${JSON.stringify(theirs.result)}`);
  assert.deepEqual(ours.result, theirs.result);
  assert.equal(JSON.stringify(ours.result), JSON.stringify(theirs.result), 'the order of keys differs');
}

/** \param keep  a file for templates, contexts and the answers of the official package, for other judges; may be absent. */
export async function checkTemplates(program, checks, seed, keep) {
  const generator = new TemplateGenerator(seed);
  const cases = Array.from({length: count}, () => generator.next());
  const expected = cases.map(official);
  if (keep) {
    writeFileSync(keep, JSON.stringify(cases.map((each, index) => ({...each, official: expected[index]}))));
  }
  const rendered = await collie(program, cases);
  await checks.check('one answer a template', () => assert.equal(rendered.length, cases.length));
  for (const [index, each] of cases.entries()) {
    await checks.check(`template ${index} of seed ${seed}: ${JSON.stringify(each)}`, () => {
      compare(rendered[index] ?? {error: 'no answer'}, expected[index]);
    });
  }
  // A generator that makes only errors, or leaves something out, would prove little.
  const results = expected.filter(each => 'result' in each).length;
  await checks.check('enough templates have a result', () => assert.ok(results > count / 2, `${results}`));
  await checks.check('enough templates have an error', () => assert.ok(count - results > count / 10, `${results}`));
  await checks.check('everything is used', () => assert.deepEqual(generator.unused(), []));
}
