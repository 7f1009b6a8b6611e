import { EventEmitter } from 'node:events';
import { Logger, type Runner, run, type WorkerEvents } from 'graphile-worker';
import pg from 'pg';
import { expect, test } from 'vitest';
import { appClient } from '@/tests/setup/app-client';

test("the product's role adds jobs and runs a whole worker without owning the queue's tables", async () => {
  const app = await appClient();
  for (const role of ['none', 'x8_across']) {
    await app.query('begin');
    await app.query(`select set_config('role', $1, true)`, [role]);
    await app.query(
      `select graphile_worker.add_job('greet', json_build_object('from', $1::text), queue_name => 'q')`,
      [role],
    );
    await app.query('commit');
  }
  const greeted: unknown[] = [];
  const events: WorkerEvents = new EventEmitter();
  const bothDone = new Promise<void>((resolve) => {
    events.on('job:complete', () => greeted.length === 2 && resolve());
  });
  const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 4 });
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  const runner: Runner = await run({
    pgPool: pool,
    events,
    noHandleSignals: true,
    crontab: '0 0 1 1 * greet',
    logger: new Logger(() => () => {}),
    taskList: { greet: async (payload) => void greeted.push(payload) },
  });
  await bothDone;
  await runner.stop();
  await pool.end();
  expect(greeted).toEqual([{ from: 'none' }, { from: 'x8_across' }]);
  expect((await app.query('select count(*)::int as left from graphile_worker.jobs')).rows).toEqual([
    { left: 0 },
  ]);
});

test("the product's role may not migrate the queue", async () => {
  const app = await appClient();
  await expect(app.query('insert into graphile_worker.migrations (id) values (999)')).rejects.toMatchObject({
    code: '42501',
  });
});
