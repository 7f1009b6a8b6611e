import { hostname } from 'node:os';
import '@/jobs/all-jobs';
import { watchMailboxes } from '@/lib/inbound';
import { keepPool } from '@/lib/music';
import { assertMasterKey } from '@/lib/platform/crypto/assert-master-key';
import { log } from '@/lib/platform/log';
import { newId } from '@/lib/platform/new-id';
import { systemClock } from '@/lib/platform/time/system-clock';
import { type LocalWorker, startLocalWorker } from '@/lib/vendors/graphile/start-local-worker';
import { installEngine } from './install-engine';

/** Starts the local worker in this process. With Trigger.dev it is not needed: the platform runs the tasks. */
export async function startWorker(concurrency = 8): Promise<LocalWorker> {
  assertMasterKey();
  installEngine();
  const worker = await startLocalWorker(concurrency);
  const base = {
    actor: { kind: 'job', job: 'inbound.watch-mailboxes' },
    requestId: newId('wch'),
    clock: systemClock,
  } as const;
  const mailboxes = watchMailboxes(base, { host: hostname(), pid: process.pid });
  const browsers = await keepPool({ ...base, actor: { kind: 'job', job: 'music.keep-pool' } }, newId('pol'));
  log.info({ concurrency }, 'worker started');
  return {
    stop: async () => {
      await mailboxes.stop();
      await worker.stop();
      await browsers.stop();
    },
  };
}
