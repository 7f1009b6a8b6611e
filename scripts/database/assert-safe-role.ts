import type { ClientBase } from 'pg';

interface Role {
  readonly name: string;
  readonly superuser: boolean;
  readonly bypassrls: boolean;
  readonly inherits: boolean;
}

/** Refuses a connection whose role row-level security does not bind: companies would see each other's data. */
export async function assertSafeRole(client: ClientBase): Promise<void> {
  const { rows } = await client.query<Role>(
    `select quote_ident(r.rolname) as name, r.rolsuper as superuser, r.rolbypassrls as bypassrls,
            coalesce(pg_has_role(r.oid, (select oid from pg_roles where rolname = 'x8_across'), 'USAGE'), false) as inherits
       from pg_roles r where r.rolname = current_user`,
  );
  const [role] = rows;
  if (!role) throw new Error('The role of DATABASE_URL is not in the catalogue.');
  if (role.superuser || role.bypassrls) throw new Error(unbound(role));
  if (role.inherits) throw new Error(inheriting(role.name));
}

const unbound = ({ name, superuser }: Role): string =>
  `DATABASE_URL connects as ${name}, which ${superuser ? 'is a superuser' : 'has BYPASSRLS'}, so the database could not ` +
  'keep companies apart. Give that address to DATABASE_OWNER_URL and put an ordinary role into DATABASE_URL, for ' +
  'example postgres://x8_app:<password>@<host>/<database>; it is created when it does not exist.';

// Policies for x8_across hold for whoever inherits its rights. The product must have to ask for them (set role).
const inheriting = (name: string): string =>
  `DATABASE_URL connects as ${name}, which inherits the rights of x8_across and so sees every company at once. ` +
  `Let an administrator run: revoke x8_across from ${name} cascade; grant x8_across to ${name} with inherit false, set true; ` +
  `(before PostgreSQL 16: alter role ${name} noinherit;)`;
