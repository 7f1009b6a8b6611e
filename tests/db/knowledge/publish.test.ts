import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  deleteItem,
  discardKnowledgeBase,
  getKnowledgeBase,
  listFaq,
  listItems,
  listKnowledgeBases,
  publishKnowledgeBase,
  updateItem,
  uploadPriceList,
} from '@/lib/knowledge';
import { readFile } from '@/lib/media';
import type { Ctx } from '@/lib/platform/context';
import { env } from '@/lib/platform/env';
import { makeCompany } from '@/tests/factories/make-company';
import { csvOf } from '@/tests/factories/price-lists/csv-of';
import { appClient } from '@/tests/setup/app-client';
import { ownerClient } from '@/tests/setup/owner-client';

type Rows = readonly (readonly string[])[];

const upload = (ctx: Ctx, rows: Rows, name = 'prices.csv') =>
  uploadPriceList(ctx, { name, bytes: csvOf(rows, { delimiter: ';' }) });

async function importRows(ctx: Ctx, rows: Rows) {
  const { id } = await upload(ctx, rows);
  return publishKnowledgeBase(ctx, { id });
}

const itemsBySku = async (ctx: Ctx) => new Map((await listItems(ctx)).items.map((item) => [item.sku, item]));

describe('an uploaded price list', () => {
  it('is kept with its report and its file, and sells nothing before it is published', async () => {
    const { owner } = await makeCompany();
    const kb = await upload(
      owner,
      [
        ['Name', 'SKU', 'Price'],
        ['Rose', 'R', '10'],
        ['Lily', 'L', 'from 5'],
      ],
      '../a\u0000/list.csv',
    );
    expect(kb).toMatchObject({
      status: 'PARSED',
      title: 'list.csv',
      items: 1,
      refused: 1,
      publishedAt: null,
    });
    expect((await listItems(owner)).items).toEqual([]);
    expect(await getKnowledgeBase(owner, { id: kb.id })).toEqual(kb);
    const { file, bytes } = await readFile(owner, kb.mediaFileId);
    expect(file).toMatchObject({ purpose: 'price-list', contentType: 'text/csv', name: 'list.csv' });
    expect(Buffer.from(bytes).toString()).toContain('Rose;R;10');
    const { knowledgeBases } = await listKnowledgeBases(owner);
    const { report: _report, complete, mapped, ...summary } = kb;
    expect({ complete, mapped }).toEqual({ complete: true, mapped: false });
    expect(knowledgeBases).toEqual([summary]);
  });

  it('that cannot be read leaves neither a row nor a file behind', async () => {
    const { owner, companyId } = await makeCompany();
    for (const bytes of [
      new Uint8Array(0),
      Buffer.from('89504e470d0a1a0a0000', 'hex'),
      Buffer.from('Name,Price\n'),
    ]) {
      await expect(uploadPriceList(owner, { name: 'x.csv', bytes })).rejects.toMatchObject({
        code: 'invalid',
      });
    }
    expect((await listKnowledgeBases(owner)).knowledgeBases).toEqual([]);
    await expect(readdir(path.join(env().X8_DATA_DIR, 'media', companyId))).rejects.toMatchObject({
      code: 'ENOENT',
    });
  });

  it('is published once, and not after it was discarded', async () => {
    const { owner } = await makeCompany();
    const rows = [
      ['Name', 'Price'],
      ['Rose', '10'],
    ];
    const first = await upload(owner, rows);
    await publishKnowledgeBase(owner, { id: first.id });
    await expect(publishKnowledgeBase(owner, { id: first.id })).rejects.toMatchObject({
      key: 'knowledge-base-published',
    });
    await expect(discardKnowledgeBase(owner, { id: first.id })).rejects.toMatchObject({
      key: 'knowledge-base-published',
    });
    const second = await upload(owner, rows);
    await discardKnowledgeBase(owner, { id: second.id });
    await discardKnowledgeBase(owner, { id: second.id });
    await expect(publishKnowledgeBase(owner, { id: second.id })).rejects.toMatchObject({
      key: 'knowledge-base-discarded',
    });
    await expect(publishKnowledgeBase(owner, { id: 'kb_nothing' })).rejects.toMatchObject({
      code: 'not-found',
    });
    const listed = (await listKnowledgeBases(owner)).knowledgeBases;
    expect(listed.map(({ status }) => status)).toEqual(['DISCARDED', 'PUBLISHED']);
  });
});

describe('importing again', () => {
  it('updates by SKU: changed rows change, equal rows are not touched, others are left alone', async () => {
    const { owner } = await makeCompany();
    const head = ['Name', 'SKU', 'Price', 'Question', 'Answer'];
    const first = await importRows(owner, [
      head,
      ['Rose', 'R', '10', '', ''],
      ['Lily', 'L', '5', '', ''],
      ['Aster', 'A', '3', '', ''],
      ['', '', '', 'Open?', 'Yes'],
      ['', '', '', 'Where?', 'Here'],
    ]);
    expect(first).toEqual({
      created: 5,
      updated: 0,
      unchanged: 0,
      refused: 0,
      leftAlone: 0,
      withdrawn: 0,
      version: 1,
    });
    const before = await itemsBySku(owner);
    const second = await importRows(owner, [
      head,
      ['Rose', 'R', '12', '', ''],
      ['Lily', 'L', '5', '', ''],
      ['Tulip', 'T', '4', '', ''],
      ['Bad', 'B', 'call', '', ''],
      ['', '', '', 'Open?', 'No'],
      ['', '', '', 'Where?', 'Here'],
    ]);
    expect(second).toEqual({
      created: 1,
      updated: 2,
      unchanged: 2,
      refused: 1,
      leftAlone: 1,
      withdrawn: 0,
      version: 2,
    });
    const after = await itemsBySku(owner);
    expect(after.get('R')).toMatchObject({ id: before.get('R')?.id, priceMinor: 1200 });
    expect(after.get('L')).toEqual(before.get('L'));
    expect(after.get('A')).toEqual(before.get('A'));
    expect((await listFaq(owner)).faq.map(({ question, answer }) => [question, answer])).toEqual([
      ['Open?', 'No'],
      ['Where?', 'Here'],
    ]);
  });

  it('leaves alone what the file has no column for, and empties what it has an empty cell for', async () => {
    const { owner } = await makeCompany();
    await importRows(owner, [
      ['Name', 'SKU', 'Price', 'Stock', 'Size', 'Description'],
      ['Rose', 'R', '10', '7', 'M', 'Red'],
    ]);
    await importRows(owner, [
      ['Name', 'SKU', 'Price'],
      ['Rose', 'R', '11'],
    ]);
    expect((await itemsBySku(owner)).get('R')).toMatchObject({
      priceMinor: 1100,
      stock: 7,
      options: { Size: 'M' },
      description: 'Red',
    });
    await importRows(owner, [
      ['Name', 'SKU', 'Price', 'Stock', 'Description'],
      ['Rose', 'R', '11', '', ''],
    ]);
    expect((await itemsBySku(owner)).get('R')).toMatchObject({
      stock: null,
      description: '',
      options: { Size: 'M' },
    });
  });

  it('keeps a prepayment that the file does not mention, unless the new price does not cover it', async () => {
    const { owner } = await makeCompany({ type: 'SERVICE' });
    const priced = (price: string) => [
      ['Service', 'SKU', 'Duration', 'Price'],
      ['Cut', 'C', '30 min', price],
    ];
    await importRows(owner, [
      ['Service', 'SKU', 'Duration', 'Price', 'Prepayment'],
      ['Cut', 'C', '30 min', '40', '€10'],
    ]);
    await importRows(owner, priced('50'));
    expect((await itemsBySku(owner)).get('C')?.prepayment).toEqual({ kind: 'AMOUNT', value: 1000 });
    await importRows(owner, priced('9'));
    expect((await itemsBySku(owner)).get('C')?.prepayment).toEqual({ kind: 'FULL' });
  });

  it('brings a deleted item back under its old id', async () => {
    const { owner } = await makeCompany();
    const rows = [
      ['Name', 'SKU', 'Price'],
      ['Rose', 'R', '10'],
    ];
    await importRows(owner, rows);
    const [rose] = (await listItems(owner)).items;
    await deleteItem(owner, { id: rose?.id ?? '' });
    expect((await listItems(owner)).items).toEqual([]);
    expect(await importRows(owner, rows)).toMatchObject({ created: 0, updated: 1 });
    expect((await listItems(owner)).items.map(({ id }) => id)).toEqual([rose?.id]);
  });

  it('from two sides at once ends with one of the files, not a mixture', async () => {
    const { owner } = await makeCompany();
    const file = (price: string) => [
      ['Name', 'SKU', 'Price'],
      ...Array.from({ length: 300 }, (_, index) => [`Item ${index}`, `S${index}`, price]),
    ];
    const ids = await Promise.all(
      ['1', '2', '3'].map(async (price) => (await upload(owner, file(price))).id),
    );
    const results = await Promise.all(ids.map((id) => publishKnowledgeBase(owner, { id })));
    expect(results.reduce((sum, { created }) => sum + created, 0)).toBe(300);
    const client = await ownerClient();
    const { rows } = await client.query(
      'select count(distinct price_minor)::int as prices, count(*)::int as items from catalogue_item where company_id = $1',
      [owner.companyId],
    );
    expect(rows).toEqual([{ prices: 1, items: 300 }]);
  });

  it('of a file with one damaged value writes nothing of it', async () => {
    const { owner } = await makeCompany();
    const kb = await upload(owner, [
      ['Name', 'SKU', 'Price'],
      ['Rose', 'R', '10'],
      ['Lily', 'L', '5'],
    ]);
    const client = await ownerClient();
    await client.query(
      `update knowledge_base_row set content = jsonb_set(content, '{priceMinor}', '-5')
        where knowledge_base_id = $1 and seq = 2`,
      [kb.id],
    );
    await expect(publishKnowledgeBase(owner, { id: kb.id })).rejects.toThrow();
    expect((await listItems(owner)).items).toEqual([]);
    expect(await getKnowledgeBase(owner, { id: kb.id })).toMatchObject({ status: 'PARSED' });
  });
});

it('who published what, and who changed which price, is on record', async () => {
  const { owner, ownerId } = await makeCompany();
  await importRows(owner, [
    ['Name', 'SKU', 'Price'],
    ['Rose', 'R', '10'],
  ]);
  const [rose] = (await listItems(owner)).items;
  await updateItem(owner, { id: rose?.id ?? '', change: { priceMinor: 1250 } });
  const client = await ownerClient();
  const { rows } = await client.query(
    `select action, actor_id, detail from audit_entry where company_id = $1 and action like 'knowledge.%' order by id`,
    [owner.companyId],
  );
  expect(rows).toMatchObject([
    { action: 'knowledge.uploaded', actor_id: ownerId, detail: { items: 1 } },
    { action: 'knowledge.published', actor_id: ownerId, detail: { created: 1, leftAlone: 0 } },
    { action: 'knowledge.item-updated', actor_id: ownerId, detail: { priceBefore: 1000, priceAfter: 1250 } },
  ]);
});

it('open screens hear of a publication once it is committed', async () => {
  const { owner } = await makeCompany();
  const client = await appClient();
  const heard: string[] = [];
  client.on('notification', ({ payload }) => heard.push(payload ?? ''));
  await client.query('listen x8_live');
  await importRows(owner, [
    ['Name', 'Price'],
    ['Rose', '10'],
  ]);
  await client.query('select 1');
  expect(heard.filter((payload) => payload.includes('"knowledge"')).length).toBe(2);
});
