import '@/jobs/all-jobs';
import { assertMasterKey } from '@/lib/platform/crypto/assert-master-key';
import { log } from '@/lib/platform/log';
import { type LocalWorker, startLocalWorker } from '@/lib/vendors/graphile/start-local-worker';
import { installEngine } from './install-engine';

/** Starts the local worker in this process. With Trigger.dev it is not needed: the platform runs the tasks. */
export async function startWorker(concurrency = 8): Promise<LocalWorker> {
  assertMasterKey();
  installEngine();
  const worker = await startLocalWorker(concurrency);
  log.info({ concurrency }, 'worker started');
  return worker;
}
