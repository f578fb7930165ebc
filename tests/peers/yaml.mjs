// YAML as js-yaml reads it: real files, generated documents, and what Collie itself writes.

import {spawn} from 'node:child_process';
import {existsSync, readFileSync, readdirSync, statSync} from 'node:fs';
import {join} from 'node:path';
import assert from 'node:assert/strict';
import yaml from 'js-yaml';
import {YamlGenerator} from './yaml_generator.mjs';

const count = 2_000;
// Dates stay texts: a task's times are texts.
const schema = yaml.CORE_SCHEMA.extend({implicit: [yaml.types.merge]});
// What js-yaml takes for an error and Collie, as PyYAML, does not.
const stricter = /missing indentation for block scalar|tag suffix cannot contain flow indicator|unidentified alias ".*:"/;
// What YAML 1.1 does not take inside brackets: a colon right before a question mark.
const refused = /a colon inside brackets/;

function official(text) {
  try {
    return {json: JSON.parse(JSON.stringify(yaml.load(text, {schema}) ?? null))};
  } catch (error) {
    return {error: error.reason ?? error.message};
  }
}

/** What Collie answers to requests: one line each, in their order. */
export async function ask(program, requests) {
  const child = spawn(program, [], {stdio: ['pipe', 'pipe', 'inherit']});
  const ended = new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', resolve);
  });
  child.stdin.on('error', () => {}); // When it ends early, its exit status says more.
  child.stdin.end(requests.map(each => `${JSON.stringify(each)}\n`).join(''));
  let text = '';
  for await (const piece of child.stdout.setEncoding('utf8')) {
    text += piece;
  }
  assert.equal(await ended, 0, 'yaml_lines failed');
  return text.trimEnd().split('\n').map(line => JSON.parse(line));
}

function* filesBelow(folder) {
  for (const entry of readdirSync(folder, {withFileTypes: true})) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      yield* filesBelow(path);
    } else if (entry.isFile() && /\.(ya?ml|json)$/.test(entry.name) && statSync(path).size < 1_000_000) {
      yield path;
    }
  }
}

/** Both must read the same, or both nothing. */
function compare(ours, theirs) {
  if ('error' in theirs) {
    if (!stricter.test(theirs.error)) {
      assert.ok('error' in ours, `was read as ${JSON.stringify(ours.json)}; js-yaml: ${theirs.error}`);
    }
    return;
  }
  assert.ok('json' in ours, `${ours.error}\ninstead of ${JSON.stringify(theirs.json)}`);
  assert.deepEqual(ours.json, theirs.json);
}

async function checkFiles(program, checks, folders) {
  for (const folder of folders.filter(each => !existsSync(each))) {
    console.log(`${folder} is not there: its documents are skipped`);
  }
  const files = folders.filter(existsSync).flatMap(folder => [...filesBelow(folder)]);
  const texts = files.map(path => readFileSync(path, 'utf8'));
  const read = await ask(program, texts.map(text => ({yaml: text})));
  for (const [index, path] of files.entries()) {
    await checks.check(`read ${path}`, () => compare(read[index], official(texts[index])));
  }
  await checks.check('there are real files', () => assert.ok(files.length > 20, `${files.length}`));
}

/** What js-yaml writes of a value, Collie reads; what Collie writes, js-yaml reads. */
async function checkValues(program, checks, generator) {
  const values = [...generator.everyText(), ...Array.from({length: count}, () => generator.value(4))];
  const dumped = values.map(value => yaml.dump(value, generator.style()));
  const read = await ask(program, dumped.map(text => ({yaml: text})));
  const written = await ask(program, values.map(value => ({json: value})));
  const again = await ask(program, written);
  for (const [index, value] of values.entries()) {
    const name = JSON.stringify(value).slice(0, 300);
    // A text of three points it writes as the end of a document.
    const isSound = JSON.stringify(official(dumped[index]).json) === JSON.stringify(value);
    await checks.check(`js-yaml wrote ${name}: ${JSON.stringify(dumped[index]).slice(0, 300)}`, () => {
      if (isSound && !refused.test(read[index].error)) {
        assert.deepEqual(read[index], {json: value});
      }
    });
    await checks.check(`Collie wrote ${name}: ${JSON.stringify(written[index]).slice(0, 300)}`, () => {
      assert.deepEqual(yaml.load(written[index].yaml), value);
      assert.deepEqual(yaml.load(written[index].yaml, {schema: yaml.CORE_SCHEMA}), value);
      assert.deepEqual(again[index], {json: value});
    });
  }
}

/** Of whatever is put together by chance, nothing is read as something else. */
async function checkDocuments(program, checks, generator) {
  const documents = Array.from({length: count}, () => generator.document());
  const read = await ask(program, documents.map(text => ({yaml: text})));
  const theirs = documents.map(official);
  let both = 0;
  let unread = 0;
  for (const [index, text] of documents.entries()) {
    await checks.check(`document ${JSON.stringify(text)}`, () => {
      // Collie names what it does not take: lists as keys, half surrogate pairs, infinity, what YAML 1.1 has otherwise.
      if ('json' in theirs[index] && 'error' in read[index]) {
        unread += 1;
        assert.match(read[index].error, /line \d+, column \d+: /);
      } else {
        both += 'json' in read[index] ? 1 : 0;
        compare(read[index], theirs[index]);
      }
    });
  }
  // A generator of errors alone would prove little, as would a reader that refuses.
  await checks.check('enough documents are read', () => assert.ok(both > count / 4, `${both}`));
  await checks.check('few documents are refused', () => assert.ok(unread < count / 5, `${unread}`));
}

export async function checkYaml(program, checks, seed, folders) {
  const generator = new YamlGenerator(seed);
  await checkFiles(program, checks, folders);
  await checkValues(program, checks, generator);
  await checkDocuments(program, checks, generator);
}
