import '@/jobs/hooks/deliver-event';
import { spawn } from 'node:child_process';
import path from 'node:path';
import { expect, test, vi } from 'vitest';
import { createHook } from '@/lib/hooks';
import { runJob } from '@/lib/platform/dispatch/run-job';
import { projectRoot } from '@/scripts/project-root';
import { ownerClient } from '@/tests/setup/owner-client';
import { hookWorld } from './fixtures/hook-world';
import { startReceiver } from './fixtures/receiver';

vi.hoisted(() => {
  process.env.X8_TRUSTED_HOSTS = '127.0.0.1';
});

const db = await ownerClient();

test('a process killed between the call and writing it down calls again under the same id', async () => {
  const calls: (() => void)[] = [];
  const slow = await startReceiver(() => {
    const kill = calls.shift();
    return kill ? new Promise<void>(() => kill()) : undefined;
  });
  try {
    const here = hookWorld();
    const { hook, secret } = await createHook(here.admin, {
      name: 'Slow',
      url: slow.url,
      events: ['music.import.completed'],
    });
    slow.secrets.push(secret);
    await here.tell('imp_1');
    const { rows } = await db.query("select id, lane from outbox where lane = $1 and state = 'waiting'", [
      here.admin.lane,
    ]);
    const { id, lane } = rows[0];
    const script = path.join(import.meta.dirname, 'fixtures/deliver-then-wait.ts');
    const victim = spawn(process.execPath, ['--import', 'tsx', script, id, lane], {
      cwd: projectRoot,
      stdio: 'inherit',
    });
    const ended = new Promise((resolve) => victim.once('exit', (_code, signal) => resolve(signal)));
    calls.push(() => victim.kill('SIGKILL'));
    expect(await ended).toBe('SIGKILL');
    // The lease of the dead runs out.
    await db.query("update outbox set lease_until = now() - interval '1 second' where id = $1", [id]);
    expect(await runJob(id, { workerId: 'next', lane, clock: here.clock })).toEqual({ end: 'done' });
    const [delivery] = await here.log(hook.id);
    expect(slow.requests.map(({ headers }) => headers['webhook-id'])).toEqual([delivery?.id, delivery?.id]);
    expect(slow.requests.map(({ body }) => body)).toEqual([slow.requests[0]?.body, slow.requests[0]?.body]);
    expect(delivery).toMatchObject({ state: 'DELIVERED', attempts: [{ status: 204 }] });
  } finally {
    await slow.close();
  }
});
