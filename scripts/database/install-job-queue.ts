import { runMigrations } from 'graphile-worker';
import pg from 'pg';

/** Brings the job queue's own schema up to the installed version, as the owner: the app's role may not change tables. */
export async function installJobQueue(ownerUrl: string): Promise<void> {
  const pool = new pg.Pool({ connectionString: ownerUrl, max: 1 });
  // The library warns about a pool without listeners. A lost connection reaches us as the failed query.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  try {
    await runMigrations({ pgPool: pool });
  } finally {
    await pool.end();
  }
}
