import { schedules, task } from '@trigger.dev/sdk';
import type { BaseCtx } from '@/lib/platform/context';
import { acrossCompanies } from '@/lib/platform/db/across-companies';
import { dispatch } from '@/lib/platform/dispatch/dispatch';
import type { JobDefinition } from '@/lib/platform/dispatch/job-definition';
import { runJob } from '@/lib/platform/dispatch/run-job';
import { systemClock } from '@/lib/platform/time/system-clock';
import { triggerJobEngine } from './trigger-job-engine';

/** What Trigger.dev knows of a job: a task of the same id that runs the outbox row under the same lease and fence. */
export function triggerTask({ contract }: JobDefinition) {
  const base: BaseCtx = {
    actor: { kind: 'job', job: contract.id },
    requestId: contract.id,
    clock: systemClock,
  };
  return {
    task: task({
      id: contract.id,
      // Repeats after a lost machine only; a failed attempt is handed over anew, with the contract's own waits.
      retry: { maxAttempts: 3, minTimeoutInMs: 35_000 },
      ...(contract.queue ? { queue: { name: contract.id, concurrencyLimit: 1 } } : {}),
      run: async ({ id }: { id: string }, { ctx }) => {
        const outcome = await runJob(id, { workerId: `trigger:${ctx.run.id}` });
        if (outcome.end === 'busy')
          throw new Error('Another worker holds the lease; trying again when it has run out.');
        if (outcome.end === 'retry') {
          const { runAt, attempts, queue } = outcome;
          await triggerJobEngine.enqueue({ id, job: contract.id, queue, runAt, attempts });
        }
        return { end: outcome.end };
      },
    }),
    schedule: contract.cron
      ? schedules.task({
          id: `${contract.id}.schedule`,
          cron: contract.cron,
          run: ({ timestamp }) =>
            acrossCompanies(base, (tx) => dispatch(tx, contract, {}, { dedupeKey: timestamp.toISOString() })),
        })
      : undefined,
  };
}
