import { spawn } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, it } from 'vitest';
import { listItems, listKnowledgeBases } from '@/lib/knowledge';
import { projectRoot } from '@/scripts/project-root';
import { makeCompany } from '@/tests/factories/make-company';
import { programOf } from '@/tests/factories/program-of';

const folder = mkdtempSync(path.join(tmpdir(), 'x8-kb-'));
const program = await programOf('scripts/x8.ts');

function file(name: string, content: string): string {
  const at = path.join(folder, name);
  writeFileSync(at, content);
  return at;
}

/** `x8 kb …` in a process of its own, and the line of JSON it prints. */
async function kb(...args: string[]): Promise<unknown> {
  const env = { ...process.env, DATABASE_OWNER_URL: process.env.X8_TEST_SUPERUSER_URL };
  const child = spawn(process.execPath, [program, 'kb', ...args, '--json'], { cwd: projectRoot, env });
  return JSON.parse(await text(child.stdout));
}

it('the command line tells what a file would change, publishes it, and goes back', async () => {
  const { owner, companyId } = await makeCompany();
  const company = ['--company', companyId];
  const first = file('first.csv', 'Name,SKU,Price\nRose,R,10\nLily,L,5\n');
  const second = file('second.csv', 'Name,SKU,Price\nRose,R,120\nAster,A,call us\n');
  expect(await kb('import', first, ...company)).toMatchObject({ created: 2, version: 1, refused: [] });
  expect(await kb('dry-run', second, ...company, '--withdraw-missing')).toMatchObject({
    changed: 1,
    withdrawn: 1,
    contradictions: [{ key: 'price-leapt', rows: [{ row: 2 }] }],
    differences: [
      { kind: 'CHANGED', before: { priceMinor: 1000 }, after: { priceMinor: 12000 } },
      { kind: 'WITHDRAWN', before: { sku: 'L' } },
    ],
    refused: [{ row: 3, value: 'call us' }],
  });
  expect((await listItems(owner)).items.map(({ priceMinor }) => priceMinor)).toEqual([500, 1000]);
  expect((await listKnowledgeBases(owner)).knowledgeBases.map(({ status }) => status)).toEqual([
    'DISCARDED',
    'PUBLISHED',
  ]);
  await kb('import', second, ...company, '--withdraw-missing');
  expect(await kb('restore', '1', ...company)).toEqual({ version: 3, created: 1, changed: 1, withdrawn: 0 });
  expect(await kb('versions', ...company)).toMatchObject({
    versions: [{ number: 3, kind: 'RESTORED' }, { number: 2 }, { number: 1, title: 'first.csv' }],
    edited: null,
  });
  expect((await listItems(owner)).items.map(({ priceMinor }) => priceMinor)).toEqual([500, 1000]);
});
