import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { projectRoot } from '@/scripts/project-root';
import { reservedIds } from './reserved-ids';

test('no source can be called like something else at /api', () => {
  const folders = readdirSync(path.join(projectRoot, 'app/api'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('['))
    .map(({ name }) => name);
  expect(folders.length).toBeGreaterThan(30);
  expect(folders.filter((name) => !reservedIds.has(name))).toEqual([]);
});
