import '@/jobs/knowledge/read-price-list';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  discardKnowledgeBase,
  dryRunKnowledgeBase,
  getKnowledgeBase,
  giveUpReading,
  listItems,
  listKnowledgeBaseRows,
  listKnowledgeBases,
  publishKnowledgeBase,
  readKnowledgeBase,
  remapKnowledgeBase,
  uploadPriceList,
} from '@/lib/knowledge';
import type { Ctx } from '@/lib/platform/context';
import { drainLane } from '@/lib/platform/dispatch/drain-lane';
import { env } from '@/lib/platform/env';
import { newId } from '@/lib/platform/new-id';
import { jobsOf } from '@/tests/factories/jobs-of';
import { makeCompany } from '@/tests/factories/make-company';
import { csvOf } from '@/tests/factories/price-lists/csv-of';
import { ownerClient } from '@/tests/setup/owner-client';

const count = 2_000;
const filler = 'A description that is long enough to make this a large file, word after word. '.repeat(3);

/** Above what is read while its owner waits: one price in a thousand is refused. */
const large = csvOf([
  ['Name', 'SKU', 'Price', 'Second price, by the dozen', 'Description'],
  ...Array.from({ length: count }, (_, index) => [
    `Item ${index}`,
    `S${index}`,
    index % 1_000 === 499 ? 'call us' : String(10 + index),
    String(5 + index),
    filler,
  ]),
]);

async function shop() {
  const made = await makeCompany();
  const lane = newId('lane');
  const owner: Ctx = { ...made.owner, lane };
  return {
    ...made,
    owner,
    work: () => drainLane({ name: lane, clock: { now: () => new Date(), moveTo: () => {} } }, new Date()),
  };
}

async function allRows(ctx: Ctx, id: string) {
  const rows = [];
  let cursor: number | null = null;
  do {
    const page: Awaited<ReturnType<typeof listKnowledgeBaseRows>> = await listKnowledgeBaseRows(ctx, {
      id,
      cursor,
      limit: 500,
    });
    rows.push(...page.rows);
    cursor = page.nextCursor;
  } while (cursor !== null);
  return rows;
}

describe('a large file', () => {
  it('is read by a job into rows in the file’s order, and goes on sale whole', async () => {
    const { owner, companyId, work } = await shop();
    const upload = await uploadPriceList(owner, { name: 'large.csv', bytes: large });
    expect(upload).toMatchObject({ status: 'READING', readPercent: 0, items: 0, complete: false });
    expect(await jobsOf(companyId, 'knowledge.read-price-list')).toHaveLength(1);
    await expect(publishKnowledgeBase(owner, { id: upload.id })).rejects.toMatchObject({
      key: 'knowledge-base-unread',
    });
    await work();
    const read = await getKnowledgeBase(owner, { id: upload.id });
    expect(read).toMatchObject({
      status: 'PARSED',
      readPercent: 100,
      items: count - 2,
      refused: 2,
      complete: false,
    });
    const rows = await allRows(owner, upload.id);
    expect(rows.map(({ content }) => content.row)).toEqual(Array.from({ length: count }, (_, n) => n + 2));
    const { rows: refused } = await listKnowledgeBaseRows(owner, { id: upload.id, kind: 'REFUSED' });
    expect(refused.map(({ content }) => content.row)).toEqual([501, 1_501]);
    const { basis } = await dryRunKnowledgeBase(owner, { id: upload.id });
    expect(await publishKnowledgeBase(owner, { id: upload.id, basis })).toMatchObject({
      created: count - 2,
      refused: 2,
    });
  });

  it('of as many megabytes as the reader takes is kept too', async () => {
    const { owner, work } = await shop();
    const words = 'A description of many words. '.repeat(42);
    const rows = Array.from({ length: 21_000 }, (_, index) => [`Item ${index}`, `S${index}`, '10', words]);
    const bytes = csvOf([['Name', 'SKU', 'Price', 'Description'], ...rows]);
    expect(bytes.byteLength).toBeGreaterThan(24 * 1024 * 1024);
    const { id } = await uploadPriceList(owner, { name: 'larger.csv', bytes });
    await work();
    expect(await getKnowledgeBase(owner, { id })).toMatchObject({ status: 'PARSED', items: rows.length });
  });

  it('begun again after its reader died has each row once; who was overtaken writes nothing more', async () => {
    const { owner, job } = await shop();
    const { id } = await uploadPriceList(owner, { name: 'large.csv', bytes: large });
    // What a reader leaves that died in the middle.
    const client = await ownerClient();
    await client.query(
      `insert into knowledge_base_row (company_id, knowledge_base_id, seq, kind, id, sheet, row, content)
       select $1, $2, n, 'REFUSED', null, null, n, '{}' from generate_series(1, 50) n`,
      [owner.companyId, id],
    );
    await Promise.all([
      readKnowledgeBase(job, { knowledgeBaseId: id }),
      readKnowledgeBase(job, { knowledgeBaseId: id }),
    ]);
    const read = await getKnowledgeBase(owner, { id });
    expect(read).toMatchObject({ status: 'PARSED', items: count - 2, refused: 2 });
    const rows = await allRows(owner, id);
    expect(new Set(rows.map(({ content }) => content.row)).size).toBe(count);
    expect(rows).toHaveLength(count);
  });

  it('that is cancelled leaves nothing: no row, no upload, no file', async () => {
    const { owner, job, companyId, work } = await shop();
    const { id } = await uploadPriceList(owner, { name: 'large.csv', bytes: large });
    const reading = readKnowledgeBase(job, { knowledgeBaseId: id });
    await discardKnowledgeBase(owner, { id });
    await reading.catch((error: { key?: string }) => expect(error.key).toBe('file-not-found'));
    await work();
    expect((await listKnowledgeBases(owner)).knowledgeBases).toEqual([]);
    const client = await ownerClient();
    const { rows } = await client.query(
      'select (select count(*) from knowledge_base_row where company_id = $1)::int as rows, (select count(*) from media_file where company_id = $1)::int as files',
      [companyId],
    );
    expect(rows).toEqual([{ rows: 0, files: 0 }]);
    expect(await readdir(path.join(env().X8_DATA_DIR, 'media', companyId, 'price-list'))).toEqual([]);
  });

  it('that could not be read as often as it was tried says so and can be begun again', async () => {
    const { owner, job, work } = await shop();
    const { id } = await uploadPriceList(owner, { name: 'large.csv', bytes: large });
    await giveUpReading(job, { knowledgeBaseId: id });
    expect(await getKnowledgeBase(owner, { id })).toMatchObject({
      status: 'FAILED',
      problem: { key: 'reading-interrupted' },
    });
    expect(await remapKnowledgeBase(owner, { id, mapping: null })).toMatchObject({ status: 'READING' });
    await work();
    expect(await getKnowledgeBase(owner, { id })).toMatchObject({ status: 'PARSED', problem: null });
  });
});

describe('the owner’s word on the columns', () => {
  const rows = [
    ['What it is', 'Wholesale', 'Retail', 'Colour'],
    ['Rose', '7', '10', 'red'],
    ['Lily', '3', '5', 'white'],
  ];
  const said = (price: number) => ({
    tables: [
      {
        sheet: null,
        headerRow: 1,
        firstRow: 2,
        columns: [
          { column: 0, field: 'name' as const },
          { column: price, field: 'price' as const },
          { column: 3 - price, field: null },
          { column: 3, field: 'option' as const, option: 'Colour' },
        ],
      },
    ],
  });

  it('makes a price list of a file that was not understood, and can be changed until it is published', async () => {
    const { owner } = await shop();
    const upload = await uploadPriceList(owner, { name: 'odd.csv', bytes: csvOf(rows) });
    expect(upload).toMatchObject({ status: 'FAILED', items: 0, mapped: false });
    expect(upload.report.sheets[0]?.preview[1]?.cells).toEqual(['Rose', '7', '10', 'red']);
    const wholesale = await remapKnowledgeBase(owner, { id: upload.id, mapping: said(1) });
    expect(wholesale).toMatchObject({ status: 'PARSED', items: 2, mapped: true });
    const before = await dryRunKnowledgeBase(owner, { id: upload.id });
    await remapKnowledgeBase(owner, { id: upload.id, mapping: said(2) });
    await expect(publishKnowledgeBase(owner, { id: upload.id, basis: before.basis })).rejects.toMatchObject({
      key: 'catalogue-moved',
    });
    await publishKnowledgeBase(owner, { id: upload.id });
    const { items } = await listItems(owner);
    expect(items.map(({ name, priceMinor, options }) => [name, priceMinor, options])).toEqual([
      ['Lily', 500, { Colour: 'white' }],
      ['Rose', 1000, { Colour: 'red' }],
    ]);
    await expect(remapKnowledgeBase(owner, { id: upload.id, mapping: said(1) })).rejects.toMatchObject({
      key: 'knowledge-base-published',
    });
  });

  it('that cannot be right changes nothing', async () => {
    const { owner } = await shop();
    const { id } = await uploadPriceList(owner, { name: 'odd.csv', bytes: csvOf(rows) });
    await remapKnowledgeBase(owner, { id, mapping: said(2) });
    const before = await getKnowledgeBase(owner, { id });
    await expect(remapKnowledgeBase(owner, { id, mapping: said(17) })).rejects.toMatchObject({
      code: 'invalid',
    });
    expect(await getKnowledgeBase(owner, { id })).toEqual(before);
  });

  it('is nobody else’s to say', async () => {
    const { owner, manager } = await shop();
    const { owner: stranger } = await shop();
    const { id } = await uploadPriceList(owner, { name: 'odd.csv', bytes: csvOf(rows) });
    const attempts = [
      remapKnowledgeBase(stranger, { id, mapping: said(2) }),
      listKnowledgeBaseRows(stranger, { id }),
      remapKnowledgeBase(manager, { id, mapping: said(2) }),
    ];
    const codes = (await Promise.allSettled(attempts)).map((one) =>
      one.status === 'rejected' ? one.reason.code : null,
    );
    expect(codes).toEqual(['not-found', 'not-found', 'forbidden']);
  });
});
