import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from '../project-root';

export interface MigrationFile {
  readonly name: string;
  readonly sql: string;
  /** SHA-256 of the file, in hexadecimal: the same number Prisma records. */
  readonly checksum: string;
}

export const migrationsFolder = path.join(projectRoot, 'prisma/migrations');

/** The migrations of this checkout, oldest first. */
export function migrationFiles(folder: string = migrationsFolder): MigrationFile[] {
  return readdirSync(folder)
    .filter((name) => existsSync(path.join(folder, name, 'migration.sql')))
    .sort()
    .map((name) => {
      const sql = readFileSync(path.join(folder, name, 'migration.sql'), 'utf8');
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
    });
}
