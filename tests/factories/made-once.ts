import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, renameSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/**
 * A file that is the same each time it is made, kept in the system's folder for temporary files: `make` writes it when no run
 * has made it yet. `recipe`: all that it depends on; `extension` with its dot. Returns its path; nobody may change it.
 */
export function madeOnce(recipe: readonly string[], extension: string, make: (file: string) => void): string {
  const folder = path.join(tmpdir(), `x8-fixtures-${process.getuid?.() ?? 'all'}`);
  const name = createHash('sha256').update(JSON.stringify(recipe)).digest('hex').slice(0, 24);
  const file = path.join(folder, `${name}${extension}`);
  if (existsSync(file)) return file;
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  // Whole or not at all, also when two make it at the same moment.
  const draft = path.join(folder, `${name}.${randomBytes(4).toString('hex')}${extension}`);
  make(draft);
  renameSync(draft, file);
  return file;
}
