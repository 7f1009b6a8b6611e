import type { Cluster } from '@/scripts/database/cluster';
import { ensureOwnedDatabase } from '@/scripts/database/ensure-owned-database';
import { fingerprint } from '@/scripts/database/fingerprint';
import { migrationFiles } from '@/scripts/database/migration-files';
import { prepareDatabase } from '@/scripts/database/prepare-database';
import { withClient } from '@/scripts/database/with-client';

/** The database that each test file's own is copied from, made anew when the migrations have changed. */
export async function ensureTemplate(cluster: Cluster): Promise<string> {
  const name = `x8_template_${fingerprint(migrationFiles(), 'x8_app').slice(0, 12)}`;
  await withClient(cluster.url('postgres', 'postgres'), async (superuser) => {
    await superuser.query('select pg_advisory_lock(72707372)');
    const { rows } = await superuser.query<{ finished: boolean }>(
      'select datistemplate as finished from pg_database where datname = $1',
      [name],
    );
    if (rows[0]?.finished) return;
    if (rows[0]) await superuser.query(`drop database ${name} with (force)`);
    await ensureOwnedDatabase(cluster, name);
    await prepareDatabase({ ownerUrl: cluster.url('x8_owner', name), appUrl: cluster.url('x8_app', name) });
    // Nobody may be connected to a database while it is copied.
    await superuser.query(`alter database ${name} with is_template true allow_connections false`);
  });
  return name;
}
