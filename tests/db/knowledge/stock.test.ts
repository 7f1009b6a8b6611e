import { expect, it } from 'vitest';
import { createItem, getItem, returnStock, takeStock } from '@/lib/knowledge';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { makeCompany } from '@/tests/factories/make-company';

it('stock is taken for all lines or for none, and comes back', async () => {
  const { owner, job } = await makeCompany();
  const make = async (sku: string, stock: number | null) =>
    (await createItem(owner, { kind: 'PRODUCT', name: sku, sku, priceMinor: 100, stock })).id;
  const [few, many, uncounted] = [
    await make('few', 2),
    await make('many', 50),
    await make('uncounted', null),
  ];
  const stockOf = async (id: string) => (await getItem(job, { id })).stock;

  const lines = [
    { itemId: few, quantity: 1 },
    { itemId: many, quantity: 5 },
    { itemId: few, quantity: 2 },
    { itemId: uncounted, quantity: 900 },
  ];
  expect(await takeStock(job, { lines })).toEqual({
    taken: false,
    short: [{ itemId: few, name: 'few', stock: 2 }],
  });
  expect([await stockOf(few), await stockOf(many)]).toEqual([2, 50]);

  const fitting = lines
    .slice(1, 2)
    .concat({ itemId: few, quantity: 2 }, { itemId: uncounted, quantity: 900 });
  expect(await takeStock(job, { lines: fitting })).toEqual({ taken: true });
  expect([await stockOf(few), await stockOf(many), await stockOf(uncounted)]).toEqual([0, 45, null]);
  await returnStock(job, { lines: fitting });
  expect([await stockOf(few), await stockOf(many), await stockOf(uncounted)]).toEqual([2, 50, null]);
});

it('of many who want the last pieces exactly as many get them as there are', async () => {
  const { owner, job } = await makeCompany();
  const make = async (sku: string) =>
    (await createItem(owner, { kind: 'PRODUCT', name: sku, sku, priceMinor: 100, stock: 5 })).id;
  const [one, two] = [await make('one'), await make('two')];
  const attempts = await Promise.all(
    Array.from({ length: 40 }, (_, index) => {
      const lines = [one, two].map((itemId) => ({ itemId, quantity: 1 }));
      return takeStock(job, { lines: index % 2 === 0 ? lines : lines.toReversed() });
    }),
  );
  expect(attempts.filter(({ taken }) => taken)).toHaveLength(5);
  expect((await getItem(job, { id: one })).stock).toBe(0);
});

it('what the caller’s transaction undoes was never taken', async () => {
  const { owner, job } = await makeCompany();
  const { id } = await createItem(owner, { kind: 'PRODUCT', name: 'Rose', priceMinor: 100, stock: 5 });
  const undone = inTransaction(job, async (tx) => {
    await takeStock(tx.ctx, { lines: [{ itemId: id, quantity: 5 }] });
    throw new Error('changed my mind');
  });
  await expect(undone).rejects.toThrow('changed my mind');
  expect((await getItem(job, { id })).stock).toBe(5);
});
