import { database } from '@/lib/platform/db/database';
import type { HandedJob, JobEngine } from '@/lib/platform/dispatch/engine';

/** The one task the local queue knows: run the outbox row whose id it carries. `promise_job` calls it by this name too. */
export const runOutboxRow = 'run-outbox-row';

/**
 * The local job engine: graphile-worker's queue in our own PostgreSQL. The job key makes a repeated hand-over replace
 * the first one, unless it runs already; then the lease tells the second that nothing is left to do.
 */
export const graphileJobEngine: JobEngine = {
  name: 'local',
  sharesDatabase: true,
  async enqueue(job: HandedJob): Promise<void> {
    await database().pool.query(
      `select graphile_worker.add_job($1, payload := $2::json, queue_name := $3, run_at := $4, job_key := $5)`,
      [runOutboxRow, JSON.stringify({ id: job.id }), job.queue, job.runAt, `${job.id}:${job.attempts}`],
    );
  },
};
