import { applyMigrations } from './apply-migrations';
import { assertSafeRole } from './assert-safe-role';
import { ensureRoles } from './ensure-roles';
import { fingerprint, readFingerprint, writeFingerprint } from './fingerprint';
import { grantAccess } from './grant-access';
import { installJobQueue } from './install-job-queue';
import { migrationFiles, migrationsFolder } from './migration-files';
import { withClient } from './with-client';

export interface DatabaseUrls {
  /** Who owns the tables. May be the same address as `appUrl`. */
  readonly ownerUrl: string;
  /** Whom the product connects as. */
  readonly appUrl: string;
}

/**
 * Makes a database ready for this checkout: roles, migrations, job queue, grants; then checks that the app's role is
 * one that row-level security binds. Returns the names of the migrations applied now; nothing to do costs one query.
 */
export async function prepareDatabase(urls: DatabaseUrls, folder = migrationsFolder): Promise<string[]> {
  const { username, password } = new URL(urls.appUrl);
  const app = { name: decodeURIComponent(username), password: decodeURIComponent(password) };
  const files = migrationFiles(folder);
  const wanted = fingerprint(files, app.name);
  if (await isReady(urls.appUrl, wanted)) return [];
  const applied = await withClient(urls.ownerUrl, async (owner) => {
    // Two processes starting at once: the second finds everything done. The end of the connection is the end of the lock.
    await owner.query('select pg_advisory_lock(72707370)');
    await ensureRoles(owner, app);
    const names = await applyMigrations(owner, files);
    await installJobQueue(urls.ownerUrl);
    await grantAccess(owner, app.name);
    await writeFingerprint(owner, wanted);
    return names;
  });
  await withClient(urls.appUrl, assertSafeRole);
  return applied;
}

async function isReady(appUrl: string, wanted: string): Promise<boolean> {
  try {
    return await withClient(appUrl, async (client) => {
      await assertSafeRole(client);
      return (await readFingerprint(client)) === wanted;
    });
  } catch (error) {
    // 28P01, 28000: the role is not there yet. The owner's connection makes it.
    if (['28P01', '28000'].includes((error as { code?: string }).code ?? '')) return false;
    throw error;
  }
}
