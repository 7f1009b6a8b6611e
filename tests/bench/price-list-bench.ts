import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import pg from 'pg';
import { publishKnowledgeBase, readPriceListFrom, uploadPriceList } from '@/lib/knowledge';
import { heading, say } from '@/scripts/terminal';
import { makeCompany } from '@/tests/factories/make-company';
import { csvOf } from '@/tests/factories/price-lists/csv-of';
import { xlsxOf } from '@/tests/factories/price-lists/xlsx-of';
import { benchCatalogue } from './bench-catalogue';
import { copyRows } from './copy-rows';

const header = ['Артикул', 'Название', 'Описание', 'Цвет', 'Цена', 'Остаток'];

/**
 * Reads a price list of 100,000 rows, CSV and Excel, and puts it on sale, beside PostgreSQL's own COPY of the same rows:
 * into a bare table, and into one with the indexes that the catalogue has.
 */
export async function measurePriceLists(count = 100_000): Promise<void> {
  const rows = [...benchCatalogue(count)].map((item, index) => [
    item.sku,
    item.name,
    item.description,
    item.options.цвет ?? '',
    (item.priceMinor / 100).toFixed(2),
    String(index % 100),
  ]);
  const folder = await mkdtemp(path.join(tmpdir(), 'price-list-bench-'));
  try {
    const [csv, xlsx] = [path.join(folder, 'prices.csv'), path.join(folder, 'prices.xlsx')];
    const bytes = csvOf([header, ...rows], { delimiter: ';' });
    await writeFile(csv, bytes);
    const cells = rows.map((row) => row.map((cell, index) => (index < 4 ? cell : Number(cell))));
    await writeFile(xlsx, xlsxOf([{ name: 'Prices', rows: [header, ...cells] }]));
    const copied = await copyBoth(rows);
    const figures = {
      'read CSV': await timeReading(csv, count),
      'read Excel': await timeReading(xlsx, count),
      'read, store, publish': await timePublishing(bytes, count),
    };
    heading(`A price list of ${count} rows, ${(bytes.byteLength / 1_000_000).toFixed(0)} MB`);
    say(`COPY, bare table            ${rate(count, copied.bare)}`);
    say(`COPY, catalogue's indexes   ${rate(count, copied.indexed)}`);
    for (const [name, seconds] of Object.entries(figures)) {
      const [bare, indexed] = [copied.bare / seconds, copied.indexed / seconds];
      const ratios = `${bare.toFixed(2)} of bare, ${indexed.toFixed(2)} of indexed`;
      say(`${name.padEnd(27)} ${rate(count, seconds)}   ${ratios}   (goal: 0.2)`);
    }
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** The best of two, so that nobody's first connection or compilation counts. */
async function timeReading(file: string, count: number): Promise<number> {
  const once = async (): Promise<number> => {
    const begun = performance.now();
    const options = { currency: 'RUB', companyType: 'PRODUCT' } as const;
    const { batches } = await readPriceListFrom({ path: file }, path.basename(file), options);
    let items = 0;
    for await (const batch of batches()) items += batch.items.length;
    if (items !== count) throw new Error(`${items} items of ${count}`);
    return (performance.now() - begun) / 1_000;
  };
  return Math.min(await once(), await once());
}

async function timePublishing(bytes: Uint8Array, count: number): Promise<number> {
  const { owner } = await makeCompany({ type: 'PRODUCT', currency: 'RUB' });
  const begun = performance.now();
  const upload = await uploadPriceList(owner, { name: 'prices.csv', bytes, wait: true });
  const { created } = await publishKnowledgeBase(owner, { id: upload.id });
  if (created !== count) throw new Error(`${created} items published of ${count}`);
  return (performance.now() - begun) / 1_000;
}

/** As many columns as the file has, typed, and the same with everything that a catalogue row carries. */
async function copyBoth(rows: readonly (readonly string[])[]): Promise<{ bare: number; indexed: number }> {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  try {
    await client.query(
      `create temp table bare (sku text, name text, description text, colour text, price numeric, stock integer);
       create temp table indexed (like catalogue_item including all)`,
    );
    const plain = Buffer.from(csvOf(rows));
    const full = Buffer.from(
      csvOf(
        rows.map(([sku = '', name = '', description = '', colour = '', price = '', stock = ''], index) => [
          `itm_${String(index).padStart(20, '0')}`,
          'cmp',
          'PRODUCT',
          sku,
          name,
          description,
          JSON.stringify({ Цвет: colour }),
          price.replace('.', ''),
          'RUB',
          stock,
          '2026-01-01T00:00:00Z',
          '2026-01-01T00:00:00Z',
        ]),
      ),
    );
    const columns =
      'id, company_id, kind, sku, name, description, options, price_minor, currency, stock, created_at, updated_at';
    const bare = await copyRows(client, 'copy bare from stdin (format csv)', plain);
    const indexed = await copyRows(client, `copy indexed (${columns}) from stdin (format csv)`, full);
    return { bare, indexed };
  } finally {
    await client.end();
  }
}

const rate = (count: number, seconds: number): string =>
  `${(count / seconds).toFixed(0).padStart(8)} rows/s   ${seconds.toFixed(1)} s`;
