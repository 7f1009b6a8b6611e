import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { writeWhole } from './write-whole';

const directory = mkdtempSync(path.join(tmpdir(), 'x8-whole-'));
afterAll(() => rmSync(directory, { recursive: true }));
const file = path.join(directory, 'file');

async function* bytes(count: number, broken = false) {
  for (let index = 0; index < count; index += 1) yield Buffer.alloc(1_000, index);
  if (broken) throw new Error('broken');
}

test('what comes is there', async () => {
  await writeWhole(bytes(300), file);
  expect(readFileSync(file)).toHaveLength(300_000);
  rmSync(file);
});

test.each([0, 1, 100])('a source that breaks after %i chunks leaves nothing, every time', async (count) => {
  for (let round = 0; round < 100; round += 1) {
    await expect(writeWhole(bytes(count, true), file, { isNew: true })).rejects.toThrow('broken');
    expect(existsSync(file)).toBe(false);
  }
});

test('one that is called off leaves nothing', async () => {
  const signal = AbortSignal.timeout(5);
  const endless = async function* () {
    for (;;) yield Buffer.alloc(10);
  };
  await expect(writeWhole(endless(), file, { signal })).rejects.toThrow();
  expect(existsSync(file)).toBe(false);
});

test('a file that is there already stays as it is when a new one is wanted', async () => {
  writeFileSync(file, 'old');
  await expect(writeWhole(bytes(1), file, { isNew: true })).rejects.toMatchObject({ code: 'EEXIST' });
  expect(readFileSync(file, 'utf8')).toBe('old');
});
