import { type ClientBase, escapeIdentifier } from 'pg';

/**
 * Lets the app's role and `x8_across` work with every table without owning any: reading and writing rows, never the
 * tables themselves. Tables that later migrations add are covered by the default privileges.
 */
export async function grantAccess(client: ClientBase, appRole: string): Promise<void> {
  const roles = `${escapeIdentifier(appRole)}, x8_across`;
  await client.query('begin');
  await client.query(`
    grant usage on schema public to ${roles};
    grant select, insert, update, delete on all tables in schema public to ${roles};
    grant usage, select, update on all sequences in schema public to ${roles};
    alter default privileges in schema public grant select, insert, update, delete on tables to ${roles};
    alter default privileges in schema public grant usage, select, update on sequences to ${roles};
    revoke insert, update, delete on _prisma_migrations from ${roles};
    grant usage on schema graphile_worker to ${roles};
    grant select, insert, update, delete on all tables in schema graphile_worker to ${roles};
    grant usage, select, update on all sequences in schema graphile_worker to ${roles};
    grant execute on all functions in schema graphile_worker to ${roles};
    revoke insert, update, delete on graphile_worker.migrations from ${roles}`);
  // The queue's tables carry no company. Their row-level security is on without a policy: closed to all but the owner.
  const { rows } = await client.query<{ target: string }>(
    `select oid::regclass::text as target from pg_class
      where relnamespace = 'graphile_worker'::regnamespace and relkind = 'r' and relrowsecurity`,
  );
  for (const { target } of rows) {
    await client.query(`drop policy if exists x8 on ${target}`);
    await client.query(`create policy x8 on ${target} to ${roles} using (true) with check (true)`);
  }
  await client.query('commit');
}
