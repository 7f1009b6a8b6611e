import { makeWorkerUtils } from 'graphile-worker';
import { database } from '@/lib/platform/db/database';

/** Forgets the names of queues with nothing in them: there is one for every conversation that was ever answered. */
export async function forgetIdleQueues(): Promise<void> {
  const utils = await makeWorkerUtils({ pgPool: database().pool });
  try {
    await utils.cleanup({ tasks: ['GC_JOB_QUEUES'] });
  } finally {
    await utils.release();
  }
}
