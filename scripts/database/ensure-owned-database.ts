import { escapeIdentifier, escapeLiteral } from 'pg';
import type { Cluster } from './cluster';
import { withClient } from './with-client';

/** Makes a database of the embedded cluster, owned by `x8_owner`, where it does not exist yet. */
export async function ensureOwnedDatabase(cluster: Cluster, name: string): Promise<void> {
  await withClient(cluster.url('postgres', 'postgres'), async (superuser) => {
    await superuser.query('select pg_advisory_lock(72707371)');
    const { rowCount: owners } = await superuser.query("select 1 from pg_roles where rolname = 'x8_owner'");
    if (owners === 0) {
      const { password } = new URL(cluster.url('x8_owner', name));
      await superuser.query(`create role x8_owner login createrole password ${escapeLiteral(password)}`);
    }
    const { rowCount: databases } = await superuser.query('select 1 from pg_database where datname = $1', [
      name,
    ]);
    if (databases === 0) await superuser.query(`create database ${escapeIdentifier(name)} owner x8_owner`);
  });
}
