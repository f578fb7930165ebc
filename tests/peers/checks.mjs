// Counts checks and says what failed.

import assert from 'node:assert/strict';

export class Checks {
  passed = 0;
  failed = 0;

  /** Runs one check; a rejected promise or a thrown error fails it, not the ones after it. */
  async check(name, body) {
    try {
      await body();
      this.passed += 1;
    } catch (error) {
      this.fail(name, error.message);
    }
  }

  fail(name, reason) {
    this.failed += 1;
    console.error(`FAILED ${name}\n  ${String(reason).replaceAll('\n', '\n  ')}`);
  }
}

/** Expects a call to be refused with a status and a code of Taskcluster's error body. */
export async function refused(call, statusCode, code) {
  await assert.rejects(call, error => {
    assert.equal(error.statusCode, statusCode, error.message);
    assert.equal(error.body?.code ?? error.code, code);
    return true;
  });
}
