import { existsSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { withLock } from './with-lock';

const folder = mkdtempSync(path.join(tmpdir(), 'x8-lock-'));
const file = path.join(folder, 'work.lock');

test('those who want the lock at once work one after another, over the lock of a dead process too', async () => {
  writeFileSync(file, '999999999-0');
  let inside = 0;
  const most: number[] = [];
  const work = async (): Promise<void> => {
    inside += 1;
    most.push(inside);
    await sleep(5);
    inside -= 1;
  };
  await Promise.all(Array.from({ length: 10 }, () => withLock(file, work)));
  expect(most).toEqual(Array.from({ length: 10 }, () => 1));
  expect(readdirSync(folder)).toEqual([]);
});

test('work that fails lets go of the lock', async () => {
  await expect(withLock(file, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(existsSync(file)).toBe(false);
});

test('a lock that a living process holds is not taken from it', async () => {
  await withLock(file, async () => {
    await expect(withLock(file, async () => {}, 60)).rejects.toThrow(/does not let go/);
  });
});
