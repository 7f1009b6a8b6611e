import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { z } from 'zod';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { defineContract } from '@/lib/platform/dispatch/define-contract';
import { dispatch } from '@/lib/platform/dispatch/dispatch';
import { eventually } from '@/tests/factories/eventually';
import { makeCompany } from '@/tests/factories/make-company';
import { programOf } from '@/tests/factories/program-of';
import { ownerClient } from '@/tests/setup/owner-client';

const slow = defineContract({
  id: 'test.slow',
  payload: z.object({}),
  retry: { attempts: 5, minMs: 10, maxMs: 10 },
  queue: () => 'slow',
});
const children: ChildProcess[] = [];
afterEach(() => {
  for (const child of children) child.kill('SIGKILL');
});

const slowWorker = await programOf('tests/db/dispatch/fixtures/slow-worker.ts');

function startWorker(file: string, sleepMs: number): ChildProcess {
  const child = spawn(process.execPath, [slowWorker, file, String(sleepMs)], {
    stdio: 'inherit',
  });
  children.push(child);
  return child;
}

test('the job of a worker killed in the middle is done once by the next one, in under a minute', async () => {
  const company = await makeCompany();
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'x8-killed-')), 'runs');
  const lines = () => (existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : []);

  const victim = startWorker(file, 60_000);
  await inTransaction(company.owner, (tx) => dispatch(tx, slow, {}));
  await eventually(() => lines().length === 1, 30_000);
  victim.kill('SIGKILL');
  const killedAt = Date.now();

  startWorker(file, 10);
  await eventually(() => lines().some((line) => line.startsWith('ended')), 60_000);
  expect(Date.now() - killedAt).toBeLessThan(60_000);
  expect(lines().filter((line) => line.startsWith('ended'))).toHaveLength(1);

  const client = await ownerClient();
  const done = await eventually(async () => {
    const found = await client.query(
      "select state, attempts, fence from outbox where job = 'test.slow' and state = 'done'",
    );
    return found.rowCount === 1 && found.rows[0];
  });
  expect(done).toEqual({ state: 'done', attempts: 2, fence: 2 });
}, 120_000);
