import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from '../project-root';

/** One number for the contents of files and folders: the same contents, the same number. */
export function contentStamp(places: readonly string[]): string {
  const hash = createHash('sha256');
  for (const place of places) {
    for (const file of filesIn(path.join(projectRoot, place))) {
      hash
        .update(`${path.relative(projectRoot, file)}\0`)
        .update(readFileSync(file))
        .update('\0');
    }
  }
  return hash.digest('hex');
}

/** Does `work` unless the stamp kept in `file` says that it was done for these very contents. */
export async function onceFor(stamp: string, file: string, work: () => Promise<void>): Promise<void> {
  const kept = path.join(projectRoot, file);
  if (existsSync(kept) && readFileSync(kept, 'utf8') === stamp) return;
  await work();
  mkdirSync(path.dirname(kept), { recursive: true });
  writeFileSync(kept, stamp);
}

function filesIn(place: string): string[] {
  if (!existsSync(place)) return [];
  if (statSync(place).isFile()) return [place];
  return readdirSync(place, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => (entry.name === '.DS_Store' ? [] : filesIn(path.join(place, entry.name))));
}
