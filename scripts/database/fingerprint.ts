import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { ClientBase } from 'pg';
import { projectRoot } from '../project-root';
import type { MigrationFile } from './migration-files';

// Raise it when ensureRoles or grantAccess change what they do.
const revision = 1;

/** What a database that is ready for this checkout and this role says of itself. */
export function fingerprint(files: readonly MigrationFile[], appRole: string): string {
  const manifest = path.join(projectRoot, 'node_modules/graphile-worker/package.json');
  const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string };
  const parts = [revision, appRole, version, ...files.map((file) => `${file.name} ${file.checksum}`)];
  return createHash('sha256').update(parts.join('\n')).digest('hex');
}

/** The fingerprint kept with the database (as the comment on Prisma's history table), or null for a new one. */
export async function readFingerprint(client: ClientBase): Promise<string | null> {
  const { rows } = await client.query<{ kept: string | null }>(
    `select obj_description(to_regclass('public._prisma_migrations'), 'pg_class') as kept`,
  );
  return rows[0]?.kept ?? null;
}

export async function writeFingerprint(client: ClientBase, value: string): Promise<void> {
  await client.query(`comment on table _prisma_migrations is '${value}'`);
}
