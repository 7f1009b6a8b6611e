import { ensureDatabase } from './database/ensure-database';
import { complain } from './terminal';

// The process that runs the jobs. It ends when asked to, after the jobs under way.
const database = await ensureDatabase();
const { startWorker } = await import('@/jobs/start-worker');
const { closeDatabase } = await import('@/lib/platform/db/close-database');
const worker = await startWorker();

let stopping = false;
async function stop(): Promise<void> {
  if (stopping) return;
  stopping = true;
  try {
    await worker.stop();
    await closeDatabase();
    await database.stop();
    process.exit(0);
  } catch (error) {
    complain(error);
    process.exit(1);
  }
}
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop());
