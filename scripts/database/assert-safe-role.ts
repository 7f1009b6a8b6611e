import type { ClientBase } from 'pg';

/** Refuses a connection whose role row-level security does not bind: companies would see each other's data. */
export async function assertSafeRole(client: ClientBase): Promise<void> {
  const { rows } = await client.query<{ name: string; rolsuper: boolean; rolbypassrls: boolean }>(
    'select rolname as name, rolsuper, rolbypassrls from pg_roles where rolname = current_user',
  );
  const [role] = rows;
  if (!role?.rolsuper && !role?.rolbypassrls) return;
  const what = role.rolsuper ? 'is a superuser' : 'has BYPASSRLS';
  throw new Error(
    `DATABASE_URL connects as "${role.name}", which ${what}, so the database could not keep companies apart. ` +
      'Give that address to DATABASE_OWNER_URL and put an ordinary role into DATABASE_URL, for example ' +
      'postgres://x8_app:<password>@<host>/<database>; it is created when it does not exist.',
  );
}
