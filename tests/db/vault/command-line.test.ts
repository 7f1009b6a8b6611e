import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { putCredential } from '@/lib/vault';
import { projectRoot } from '@/scripts/project-root';
import { makeCompany } from '@/tests/factories/make-company';
import { programOf } from '@/tests/factories/program-of';

const second = `2:${Buffer.alloc(32, 'the next master key').toString('base64')}`;

const program = [await programOf('scripts/x8.ts')];
const asPeopleStartIt = ['--import', 'tsx', 'scripts/x8.ts'];

function x8(args: readonly string[], masterKeys: string, start = program): unknown {
  const output = execFileSync(process.execPath, [...start, ...args, '--json'], {
    cwd: projectRoot,
    encoding: 'utf8',
    env: { ...process.env, X8_MASTER_KEYS: masterKeys, DATABASE_OWNER_URL: '' },
  });
  return JSON.parse(output);
}

test('the operator gives a new master key, rotates, and sees that the old one may go', async () => {
  const { owner } = await makeCompany();
  await putCredential(owner, { kind: 'gmail', subject: 'chn_1', label: 'Mail', values: { token: 'x' } });
  const first = process.env.X8_MASTER_KEYS ?? '';
  const both = `${first},${second}`;
  const wrappedBy = (masterVersion: number) => [{ masterVersion, keys: 1 }];
  expect(x8(['vault', 'status'], both)).toEqual({ current: 2, known: [1, 2], keys: wrappedBy(1) });
  expect(x8(['vault', 'rotate'], both)).toEqual({ rotated: 1, masterVersion: 2 });
  expect(x8(['vault', 'rotate'], both)).toEqual({ rotated: 0, masterVersion: 2 });
  expect(x8(['vault', 'status'], second, asPeopleStartIt)).toEqual({
    current: 2,
    known: [2],
    keys: wrappedBy(2),
  });
}, 180_000);
