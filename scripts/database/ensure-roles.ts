import { type ClientBase, escapeIdentifier, escapeLiteral } from 'pg';

export interface AppRole {
  readonly name: string;
  readonly password?: string;
}

/**
 * The two roles of the product: `x8_across`, which no one signs in as and whose policies see every company, and the
 * role the app connects as, which sees one company and may step into `x8_across` on purpose. Makes what is missing;
 * where it may not, throws with the SQL that an administrator has to run.
 */
export async function ensureRoles(client: ClientBase, app: AppRole): Promise<void> {
  const missing = await missingStatements(client, app);
  try {
    for (const statement of missing) await client.query(statement.sql);
  } catch (error) {
    if ((error as { code?: string }).code !== '42501') throw error;
    const sql = missing.map((statement) => `  ${statement.shown};`).join('\n');
    throw new Error(
      `The owner of the database may not create roles. Let a PostgreSQL administrator run this once, then start again:\n${sql}`,
      { cause: error },
    );
  }
}

interface Statement {
  readonly sql: string;
  /** The same without the password. */
  readonly shown: string;
}

async function missingStatements(client: ClientBase, app: AppRole): Promise<Statement[]> {
  const statements: Statement[] = [];
  const name = escapeIdentifier(app.name);
  const say = (sql: string, shown = sql): number => statements.push({ sql, shown });
  if (!(await exists(client, 'x8_across'))) say('create role x8_across nologin');
  if (!(await exists(client, app.name))) {
    const attributes = 'login nosuperuser nobypassrls nocreatedb nocreaterole noinherit';
    const password = app.password === undefined ? '' : ` password ${escapeLiteral(app.password)}`;
    say(`create role ${name} ${attributes}${password}`, `create role ${name} ${attributes} password '…'`);
  }
  const { rows } = await client.query<{ owner: string; version: number }>(
    `select quote_ident(current_user) as owner, current_setting('server_version_num')::int as version`,
  );
  const [row] = rows;
  if (!row) return statements;
  // Before PostgreSQL 16 a membership has no options of its own: the role's NOINHERIT says it.
  const how = row.version >= 160_000 ? ' with inherit false, set true' : '';
  // The owner too: a migration that rewrites rows of every company has to see them (force binds owners).
  for (const member of new Set([name, row.owner])) {
    if (!(await mayStepIntoAcross(client, member, row.version))) say(`grant x8_across to ${member}${how}`);
  }
  return statements;
}

async function exists(client: ClientBase, role: string): Promise<boolean> {
  const { rowCount } = await client.query('select 1 from pg_roles where rolname = $1', [role]);
  return rowCount === 1;
}

async function mayStepIntoAcross(client: ClientBase, quotedRole: string, version: number): Promise<boolean> {
  const { rows } = await client.query<{ may: boolean }>(
    `select coalesce(bool_or(pg_has_role(member.oid, across.oid, $2)), false) as may
       from pg_roles member, pg_roles across
      where quote_ident(member.rolname) = $1 and across.rolname = 'x8_across'`,
    [quotedRole.replace(/^"([a-z_][a-z0-9_]*)"$/, '$1'), version >= 160_000 ? 'SET' : 'MEMBER'],
  );
  return rows[0]?.may === true;
}
