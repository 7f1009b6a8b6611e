import { expect, it } from 'vitest';
import {
  discardKnowledgeBase,
  getKnowledgeBase,
  listItems,
  listKnowledgeBaseRows,
  listVersions,
  pruneUploads,
  publishKnowledgeBase,
  restoreVersion,
  uploadPriceList,
} from '@/lib/knowledge';
import type { Ctx } from '@/lib/platform/context';
import { makeCompany } from '@/tests/factories/make-company';
import { csvOf } from '@/tests/factories/price-lists/csv-of';
import { ownerClient } from '@/tests/setup/owner-client';

const day = 24 * 3_600_000;
const at = <C extends Ctx>(ctx: C, days: number): C => ({
  ...ctx,
  clock: { now: () => new Date(Date.UTC(2026, 0, 1) + days * day) },
});

async function upload(ctx: Ctx, price: string): Promise<string> {
  const rows = [
    ['Name', 'SKU', 'Price'],
    ['Rose', 'R', price],
    ['Lily', 'L', 'call us'],
  ];
  return (await uploadPriceList(ctx, { name: 'prices.csv', bytes: csvOf(rows) })).id;
}

async function publish(ctx: Ctx, price: string): Promise<string> {
  const id = await upload(ctx, price);
  await publishKnowledgeBase(ctx, { id });
  return id;
}

const rowsOf = async (ctx: Ctx, id: string) => (await listKnowledgeBaseRows(ctx, { id })).rows.length;

it('what was read is forgotten a month after, but not of the newest upload; every version can still be brought back', async () => {
  const { owner, job } = await makeCompany();
  const { owner: other } = await makeCompany();
  const first = await publish(at(owner, 0), '10');
  const lonely = await publish(at(other, 0), '10');
  const second = await publish(at(owner, 5), '20');
  const newest = await publish(at(owner, 6), '30');
  const waiting = await upload(at(owner, 0), '40');
  expect(await pruneUploads(at(job, 29))).toBe(0);
  expect(await pruneUploads(at(job, 31))).toBe(1);
  expect(await Promise.all([first, second, newest, waiting].map((id) => rowsOf(owner, id)))).toEqual([
    0, 2, 2, 2,
  ]);
  expect(await pruneUploads(at(job, 100))).toBe(1);
  expect(await pruneUploads(at(job, 100))).toBe(0);
  expect(await Promise.all([second, newest, waiting].map((id) => rowsOf(owner, id)))).toEqual([0, 2, 2]);
  expect(await rowsOf(other, lonely)).toBe(2);
  expect(await getKnowledgeBase(owner, { id: first })).toMatchObject({
    status: 'PUBLISHED',
    items: 1,
    refused: 1,
    complete: false,
    report: { fileName: 'prices.csv', sheets: [], items: [], refused: [] },
  });
  expect((await listVersions(owner)).versions.map(({ title }) => title)).toEqual(Array(3).fill('prices.csv'));
  await restoreVersion(owner, { number: 1 });
  expect((await listItems(owner)).items).toMatchObject([{ sku: 'R', priceMinor: 1_000 }]);
});

it('a discarded upload leaves no rows', async () => {
  const { owner, companyId } = await makeCompany();
  await discardKnowledgeBase(owner, { id: await upload(owner, '10') });
  const client = await ownerClient();
  const { rows } = await client.query(
    'select count(*)::int as rows from knowledge_base_row where company_id = $1',
    [companyId],
  );
  expect(rows).toEqual([{ rows: 0 }]);
});
