import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readPriceList } from './read-price-list';
import { readPriceListFrom } from './read-price-list-from';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;
const options = { currency: 'RUB', companyType: 'PRODUCT' } as const;
const padding = 'подробности '.repeat(20);
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'price-lists-'));
});
afterAll(() => rm(folder, { recursive: true }));

const lineOf = (index: number): string => `Товар ${index};S-${index};${100 + index},50;${padding}\n`;

/** A file of so many rows, half a kilobyte each. */
async function fileOf(rows: number): Promise<string> {
  const file = path.join(folder, `${rows}.csv`);
  const stream = createWriteStream(file);
  stream.write('Название;Артикул;Цена;Описание\n');
  for (let index = 0; index < rows; index += 1) if (!stream.write(lineOf(index))) await once(stream, 'drain');
  stream.end();
  await once(stream, 'finish');
  return file;
}

/** Reads a file and throws its rows away; tells the most memory that was alive in between. */
async function readAway(file: string): Promise<{ items: number; aliveMegabytes: number; shares: number[] }> {
  const shares: number[] = [];
  const onProgress = ({ share }: { share: number }) => shares.push(share);
  const { batches } = await readPriceListFrom({ path: file }, 'p.csv', options, onProgress);
  let items = 0;
  let alive = 0;
  let seen = 0;
  for await (const batch of batches()) {
    items += batch.items.length;
    seen += 1;
    if (seen % 12 !== 0) continue;
    collectGarbage();
    alive = Math.max(alive, process.memoryUsage().heapUsed);
  }
  return { items, aliveMegabytes: alive / 1024 / 1024, shares };
}

it('the memory of a reading does not grow with the file, and its progress only grows', async () => {
  const small = await readAway(await fileOf(6_000));
  const large = await readAway(await fileOf(36_000));
  expect(large.items).toBe(36_000);
  // The file itself is larger than 15 MB, and what was read in it takes more than twice as much.
  expect(large.aliveMegabytes - small.aliveMegabytes).toBeLessThan(10);
  expect(large.shares).toEqual(large.shares.toSorted((one, other) => one - other));
  expect(large.shares.at(-1)).toBe(1);
}, 60_000);

it('in batches or as a whole, a file says the same', async () => {
  const head = 'Название;Артикул;Цена;Описание\n';
  const lines = Array.from({ length: 3_000 }, (_, index) => lineOf(index));
  lines[500] = 'Роза;S-7;5;\n';
  lines[2_900] = 'Лилия;L;от 5;\n';
  const bytes = Buffer.from(head + lines.join(''));
  const whole = await readPriceList(bytes, 'p.csv', options);
  const { batches } = await readPriceListFrom(bytes, 'p.csv', options);
  const skus: string[] = [];
  const refused: number[] = [];
  for await (const batch of batches()) {
    skus.push(...batch.items.map(({ sku }) => sku));
    refused.push(...batch.refused.map(({ row }) => row));
  }
  // Two rows claim one SKU, and are refused at the end, each naming the other.
  expect(skus).toEqual(whole.items.map(({ sku }) => sku));
  expect(refused.toSorted((one, other) => one - other)).toEqual(whole.refused.map(({ row }) => row));
  expect(whole.refused.map(({ row, reason }) => [row, reason.params.rows ?? reason.key])).toEqual([
    [9, '502'],
    [502, '9'],
    [2902, 'price-from'],
  ]);
}, 30_000);
