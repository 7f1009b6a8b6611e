import { ensureAuthSecret } from '../ensure-auth-secret';
import { ensureMasterKey } from '../ensure-master-key';
import { ensureVapidKeys } from '../ensure-vapid-keys';
import { loadSettings } from '../settings';
import { openCluster } from './cluster';
import { ensureOwnedDatabase } from './ensure-owned-database';
import { prepareDatabase } from './prepare-database';

export interface EnsuredDatabase {
  /** True when the product brought its own PostgreSQL, false when `DATABASE_URL` named one. */
  readonly embedded: boolean;
  /** Names of the migrations applied now. */
  readonly applied: readonly string[];
  /** Stops the embedded server if no other process uses it. */
  stop(): Promise<void>;
}

/**
 * Gives this process a migrated database and sets DATABASE_URL, AUTH_SECRET, X8_MASTER_KEYS and X8_DATA_DIR for it: the managed one that
 * the settings name, or the embedded one, started here or shared with whoever runs it. Call it before importing anything
 * that reads the settings (`lib/platform/env.ts` reads them once).
 */
export async function ensureDatabase(): Promise<EnsuredDatabase> {
  const { dataDir } = loadSettings();
  ensureAuthSecret(dataDir);
  ensureMasterKey(dataDir);
  ensureVapidKeys(dataDir);
  const appUrl = process.env.DATABASE_URL;
  if (appUrl) {
    const applied = await prepareDatabase({ ownerUrl: process.env.DATABASE_OWNER_URL || appUrl, appUrl });
    return { embedded: false, applied, stop: async () => {} };
  }
  const cluster = await openCluster(dataDir);
  try {
    await ensureOwnedDatabase(cluster, 'x8');
    const urls = { ownerUrl: cluster.url('x8_owner', 'x8'), appUrl: cluster.url('x8_app', 'x8') };
    const applied = await prepareDatabase(urls);
    process.env.DATABASE_URL = urls.appUrl;
    return { embedded: true, applied, stop: () => cluster.release() };
  } catch (error) {
    await cluster.release();
    throw error;
  }
}
