import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { defineJob } from '@/jobs/define-job';
import { acrossCompanies } from '@/lib/platform/db/across-companies';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { defineContract } from '@/lib/platform/dispatch/define-contract';
import { dispatch } from '@/lib/platform/dispatch/dispatch';
import { installJobEngine } from '@/lib/platform/dispatch/engine';
import { AppError } from '@/lib/platform/errors/app-error';
import { forgetIdleQueues } from '@/lib/vendors/graphile/forget-idle-queues';
import { graphileJobEngine } from '@/lib/vendors/graphile/graphile-job-engine';
import { type LocalWorker, startLocalWorker } from '@/lib/vendors/graphile/start-local-worker';
import { baseContext } from '@/tests/factories/contexts';
import { eventually } from '@/tests/factories/eventually';
import { type MadeCompany, makeCompany } from '@/tests/factories/make-company';
import { ownerClient } from '@/tests/setup/owner-client';

const payload = z.object({ key: z.string() });
const runs: string[] = [];
const givenUp: string[] = [];
let inQueue = 0;
let mostInQueue = 0;

const retry = { attempts: 3, minMs: 10, maxMs: 20 };
const plain = defineContract({ id: 'test.plain', payload, retry });
const shaky = defineContract({ id: 'test.shaky', payload, retry });
const refused = defineContract({ id: 'test.refused', payload, retry });
const hopeless = defineContract({ id: 'test.hopeless', payload, retry });
const serial = defineContract({ id: 'test.serial', payload, retry, queue: () => 'one-by-one' });

defineJob(plain, async (_, { key }) => void runs.push(key));
defineJob(shaky, async (_, { key }) => {
  runs.push(key);
  if (runs.filter((run) => run === key).length < 3) throw new AppError('unavailable', 'database-unavailable');
});
defineJob(refused, async (_, { key }) => {
  runs.push(key);
  throw new AppError('invalid', 'input-invalid');
});
defineJob(
  hopeless,
  async (_, { key }) => {
    runs.push(key);
    throw new AppError('unavailable', 'database-unavailable');
  },
  { giveUp: async (_, { key }) => void givenUp.push(key) },
);
defineJob(serial, async (_, { key }) => {
  inQueue += 1;
  mostInQueue = Math.max(mostInQueue, inQueue);
  await new Promise((resolve) => setTimeout(resolve, 30));
  inQueue -= 1;
  runs.push(key);
});

let company: MadeCompany;
let worker: LocalWorker;
const times = (key: string) => runs.filter((run) => run === key).length;

beforeAll(async () => {
  installJobEngine(graphileJobEngine);
  company = await makeCompany();
  worker = await startLocalWorker(4);
});
afterAll(() => worker.stop());

test('a committed dispatch runs once, a rolled back one never', async () => {
  await inTransaction(company.owner, (tx) => dispatch(tx, plain, { key: 'committed' }));
  await inTransaction(company.owner, async (tx) => {
    await dispatch(tx, plain, { key: 'rolled back' });
    throw new Error('no');
  }).catch(() => {});
  await eventually(() => times('committed') === 1);
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(times('rolled back')).toBe(0);
  expect(times('committed')).toBe(1);
});

test('a second dispatch with the same dedupe key does nothing', async () => {
  for (let index = 0; index < 5; index += 1) {
    await inTransaction(company.owner, (tx) =>
      dispatch(tx, plain, { key: 'deduped' }, { dedupeKey: 'once' }),
    );
  }
  await eventually(() => times('deduped') === 1);
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(times('deduped')).toBe(1);
});

test('what is unavailable is tried again until it works', async () => {
  await inTransaction(company.owner, (tx) => dispatch(tx, shaky, { key: 'shaky' }));
  await eventually(() => times('shaky') === 3);
  const client = await ownerClient();
  const state = () => client.query("select state, attempts from outbox where job = 'test.shaky'");
  await eventually(async () => (await state()).rows[0]?.state === 'done');
});

test('a wrong input is not tried again and lies among the dead letters with its reason', async () => {
  await inTransaction(company.owner, (tx) => dispatch(tx, refused, { key: 'refused' }));
  const client = await ownerClient();
  const { rows } = await eventually(async () => {
    const found = await client.query("select * from outbox where job = 'test.refused' and state = 'dead'");
    return found.rowCount === 1 ? found : null;
  });
  expect(times('refused')).toBe(1);
  expect(rows[0]).toMatchObject({ attempts: 1, last_error: expect.stringContaining('input-invalid') });
});

test('the last failed attempt gives up once', async () => {
  await inTransaction(company.owner, (tx) => dispatch(tx, hopeless, { key: 'hopeless' }));
  await eventually(() => givenUp.includes('hopeless'));
  expect(times('hopeless')).toBe(3);
  expect(givenUp).toEqual(['hopeless']);
});

test('jobs of one queue run one after another', async () => {
  await inTransaction(company.owner, async (tx) => {
    for (let index = 0; index < 8; index += 1) await dispatch(tx, serial, { key: 'serial' });
  });
  await eventually(() => times('serial') === 8);
  expect(mostInQueue).toBe(1);
});

test('a row that was never handed over is swept up', async () => {
  const client = await ownerClient();
  await client.query(
    `insert into outbox (id, company_id, job, payload, run_at, created_at)
     values ('job_stranded', $1, 'test.plain', '{"key":"stranded"}', now(), now() - interval '1 minute')`,
    [company.companyId],
  );
  await eventually(() => times('stranded') === 1);
});

test('a clock-driven job runs once a tick, however many workers tick', async () => {
  const tick = () =>
    acrossCompanies(baseContext(), (tx) =>
      dispatch(tx, plain, { key: 'tick' }, { dedupeKey: '2026-01-01T00:00:00Z' }),
    );
  await Promise.all([tick(), tick(), tick()]);
  await eventually(() => times('tick') === 1);
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(times('tick')).toBe(1);
});

test('names of queues that have nothing to do are forgotten', async () => {
  const client = await ownerClient();
  const queues = () => client.query('select queue_name from graphile_worker._private_job_queues');
  await eventually(async () => (await queues()).rowCount === 1);
  await forgetIdleQueues();
  expect((await queues()).rowCount).toBe(0);
});
