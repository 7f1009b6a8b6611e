import { configure, idempotencyKeys, tasks } from '@trigger.dev/sdk';
import type { HandedJob, JobEngine } from '@/lib/platform/dispatch/engine';
import { env } from '@/lib/platform/env';

/** Trigger.dev as the job engine: for installations that have outgrown one machine. */
export const triggerJobEngine: JobEngine = {
  name: 'trigger',
  sharesDatabase: false,
  async enqueue(job: HandedJob): Promise<void> {
    const { TRIGGER_API_URL: baseURL, TRIGGER_SECRET_KEY: accessToken } = env();
    configure({ baseURL, ...(accessToken ? { accessToken } : {}) });
    await tasks.trigger(
      job.job,
      { id: job.id },
      {
        idempotencyKey: await idempotencyKeys.create(`${job.id}:${job.attempts}`, { scope: 'global' }),
        delay: job.runAt,
        ...(job.queue ? { concurrencyKey: job.queue } : {}),
      },
    );
  },
};
