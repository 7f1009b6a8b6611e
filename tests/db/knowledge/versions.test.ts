import { describe, expect, it } from 'vitest';
import {
  createFaq,
  createItem,
  deleteFaq,
  deleteItem,
  listFaq,
  listItems,
  listVersionDifferences,
  listVersions,
  publishKnowledgeBase,
  restoreVersion,
  takeStock,
  updateFaq,
  updateItem,
  uploadPriceList,
} from '@/lib/knowledge';
import type { Ctx } from '@/lib/platform/context';
import { makeCompany } from '@/tests/factories/make-company';
import { csvOf } from '@/tests/factories/price-lists/csv-of';
import { appClient } from '@/tests/setup/app-client';

type Rows = readonly (readonly string[])[];

const head = ['Name', 'SKU', 'Price', 'Stock', 'Size', 'Question', 'Answer'];
const item = (sku: string, price: string, name = `Item ${sku}`) => [name, sku, price, '5', 'M', '', ''];
const answer = (question: string, text: string) => ['', '', '', '', '', question, text];

async function publish(ctx: Ctx, rows: Rows, missing: 'keep' | 'withdraw' = 'keep') {
  const { id } = await uploadPriceList(ctx, { name: 'prices.csv', bytes: csvOf([head, ...rows]) });
  return publishKnowledgeBase(ctx, { id, missing });
}

const bySku = async (ctx: Ctx) => new Map((await listItems(ctx)).items.map((one) => [one.sku, one]));

/** All that is said to customers, apart from what is left in stock. */
async function saleOf(ctx: Ctx) {
  const items = (await listItems(ctx, { limit: 200 })).items.map(
    ({ stock: _stock, updatedAt: _at, ...said }) => said,
  );
  const faq = (await listFaq(ctx, { limit: 200 })).faq.map(({ id, question, answer: text }) => ({
    id,
    question,
    text,
  }));
  return { items, faq };
}

describe('versions', () => {
  it('count what each publication changed, and keep the edits made by hand between them', async () => {
    const { owner, ownerId } = await makeCompany();
    await createItem(owner, { kind: 'PRODUCT', name: 'By hand', sku: 'H', priceMinor: 100 });
    await publish(owner, [item('A', '10'), item('B', '20'), answer('Open?', 'Yes')]);
    const items = await bySku(owner);
    await updateItem(owner, { id: items.get('A')?.id ?? '', change: { priceMinor: 1100 } });
    expect((await listVersions(owner)).edited).toMatchObject({ created: 0, changed: 1, withdrawn: 0 });
    await publish(owner, [item('A', '10'), item('B', '25'), answer('Open?', 'No')], 'withdraw');
    const { versions, edited, nextCursor } = await listVersions(owner);
    expect({ edited, nextCursor }).toEqual({ edited: null, nextCursor: null });
    expect(versions).toMatchObject([
      {
        number: 4,
        kind: 'UPLOAD',
        title: 'prices.csv',
        byUser: ownerId,
        created: 0,
        changed: 3,
        withdrawn: 1,
      },
      { number: 3, kind: 'HAND', title: null, created: 0, changed: 1, withdrawn: 0 },
      { number: 2, kind: 'UPLOAD', created: 3, changed: 0, withdrawn: 0 },
      { number: 1, kind: 'HAND', created: 1, changed: 0, withdrawn: 0 },
    ]);
  });

  it('tell old and new, the largest jump of a price first', async () => {
    const { owner } = await makeCompany();
    await publish(owner, [item('A', '10'), item('B', '20'), item('C', '30')]);
    await publish(owner, [item('A', '11'), item('B', '200'), item('D', '1')], 'withdraw');
    const { counts, differences } = await listVersionDifferences(owner, { version: 2 });
    expect(counts).toEqual({ created: 1, changed: 2, withdrawn: 1 });
    expect(
      differences.map(({ kind, before, after }) => [
        kind,
        before && 'sku' in before ? [before.sku, before.priceMinor] : null,
        after && 'sku' in after ? [after.sku, after.priceMinor] : null,
      ]),
    ).toEqual([
      ['CHANGED', ['B', 2000], ['B', 20000]],
      ['CHANGED', ['A', 1000], ['A', 1100]],
      ['WITHDRAWN', ['C', 3000], null],
      ['NEW', null, ['D', 100]],
    ]);
    const restoring = await listVersionDifferences(owner, { version: 1, of: 'restoring' });
    expect(restoring.counts).toEqual({ created: 1, changed: 2, withdrawn: 1 });
  });

  it('are made by stock and sales never', async () => {
    const { owner, job } = await makeCompany();
    await publish(owner, [item('A', '10')]);
    const [one] = (await listItems(owner)).items;
    await takeStock(job, { lines: [{ itemId: one?.id ?? '', quantity: 2 }] });
    expect((await listVersions(owner)).edited).toBeNull();
  });
});

describe('bringing a version back', () => {
  it('restores prices, options, names and answers exactly, leaves stock to sales, and can be taken back', async () => {
    const { owner, job } = await makeCompany();
    await publish(owner, [
      item('A', '10'),
      item('B', '20'),
      answer('Open?', 'Yes'),
      answer('Where?', 'Here'),
    ]);
    const before = await saleOf(owner);
    const a = (await bySku(owner)).get('A');
    await takeStock(job, { lines: [{ itemId: a?.id ?? '', quantity: 2 }] });
    await publish(owner, [['New name', 'A', '99', '7', 'XL', '', ''], item('C', '1'), answer('Open?', 'No')]);
    await deleteItem(owner, { id: (await bySku(owner)).get('B')?.id ?? '' });
    const where = (await listFaq(owner)).faq.find(({ question }) => question === 'Where?');
    await deleteFaq(owner, { id: where?.id ?? '' });
    const edited = await saleOf(owner);
    expect(await restoreVersion(owner, { number: 1 })).toEqual({
      version: 4,
      created: 2,
      changed: 2,
      withdrawn: 1,
    });
    expect(await saleOf(owner)).toEqual(before);
    expect((await bySku(owner)).get('A')?.stock).toBe(7);
    await restoreVersion(owner, { number: 3 });
    expect(await saleOf(owner)).toEqual(edited);
    expect((await listVersions(owner)).versions.map(({ kind, restored }) => [kind, restored])).toEqual([
      ['RESTORED', 3],
      ['RESTORED', 1],
      ['HAND', null],
      ['UPLOAD', null],
      ['UPLOAD', null],
    ]);
  });

  it('gives SKUs and questions back to those that had them', async () => {
    const { owner } = await makeCompany();
    await publish(owner, [item('A', '10'), item('B', '20'), answer('One?', '1'), answer('Two?', '2')]);
    const before = await saleOf(owner);
    const items = await bySku(owner);
    const change = async (id: string | undefined, sku: string) =>
      updateItem(owner, { id: id ?? '', change: { sku } });
    await change(items.get('A')?.id, 'X');
    await change(items.get('B')?.id, 'A');
    await change(items.get('A')?.id, 'B');
    await createItem(owner, { kind: 'PRODUCT', name: 'Late', sku: 'Z', priceMinor: 5 });
    const { faq } = await listFaq(owner);
    await updateFaq(owner, { id: faq[0]?.id ?? '', change: { question: 'Three?' } });
    await createFaq(owner, { question: 'One?', answer: 'another' });
    await restoreVersion(owner, { number: 1 });
    expect(await saleOf(owner)).toEqual(before);
  });

  it('of any number gives what was on sale then, after whatever has happened since', async () => {
    const { owner } = await makeCompany();
    const known: Awaited<ReturnType<typeof saleOf>>[] = [await saleOf(owner)];
    let seed = 7;
    const below = (limit: number): number => {
      seed = (seed * 48_271) % 2_147_483_647;
      return seed % limit;
    };
    const some = () =>
      ['A', 'B', 'C', 'D']
        .filter(() => below(2) === 0)
        .map((sku) => item(sku, String(1 + below(3)), `N${below(3)}`));
    const acts = [
      async () => publish(owner, [...some(), item('E', '3')], below(2) === 0 ? 'withdraw' : 'keep'),
      async () => restoreVersion(owner, { number: below(known.length) }),
      async () => {
        const { items } = await listItems(owner);
        const one = items[below(Math.max(1, items.length))];
        if (one && below(2) === 0) await deleteItem(owner, { id: one.id });
        else if (one) await updateItem(owner, { id: one.id, change: { sku: `S${below(1_000_000)}` } });
      },
    ];
    for (let step = 0; step < 24; step += 1) {
      await acts[below(3)]?.();
      const { versions, edited } = await listVersions(owner, { limit: 100 });
      const newest = versions[0]?.number ?? 0;
      // A publication may have made a version of the edits before it: that one is the state the step before left.
      while (known.length < newest) known.push(states.at(-1) ?? known[0] ?? { items: [], faq: [] });
      const now = await saleOf(owner);
      if (!edited) known[newest] = now;
      states.push(now);
    }
    for (const number of [0, 1, 2, known.length - 1, Math.floor(known.length / 2)]) {
      await restoreVersion(owner, { number });
      expect(await saleOf(owner)).toEqual(known[number]);
    }
    expect(known.length).toBeGreaterThan(8);
  });

  it('of no such number, by a stranger or by a manager changes nothing', async () => {
    const { owner, manager } = await makeCompany();
    const { owner: stranger } = await makeCompany();
    await publish(owner, [item('A', '10')]);
    await expect(restoreVersion(owner, { number: 2 })).rejects.toMatchObject({ key: 'version-not-found' });
    await expect(restoreVersion(stranger, { number: 1 })).rejects.toMatchObject({ key: 'version-not-found' });
    await expect(restoreVersion(manager, { number: 0 })).rejects.toMatchObject({ code: 'forbidden' });
    expect((await listVersions(stranger)).versions).toEqual([]);
    expect((await listItems(owner)).items).toHaveLength(1);
  });

  it('while somebody publishes and somebody edits leaves versions that follow each other', async () => {
    const { owner } = await makeCompany();
    await publish(owner, [item('A', '10'), item('B', '20')]);
    const a = (await bySku(owner)).get('A')?.id ?? '';
    await Promise.all([
      publish(owner, [item('A', '30'), item('C', '1')], 'withdraw'),
      restoreVersion(owner, { number: 0 }),
      updateItem(owner, { id: a, change: { name: 'Edited' } }).catch(() => null),
      publish(owner, [item('B', '40'), item('D', '2')]),
    ]);
    const { versions } = await listVersions(owner);
    expect(versions.map(({ number }) => number)).toEqual(versions.map((_, index) => versions.length - index));
    // Each change begins where the one before it ended.
    const client = await appClient();
    await client.query("select set_config('app.company_id', $1, false)", [owner.companyId]);
    const { rows } = await client.query(
      `select count(*)::int as broken from (
         select before, lag(after) over (partition by subject_id order by coalesce(version, 1000000), seq) as left_at,
                row_number() over (partition by subject_id order by coalesce(version, 1000000), seq) as n
           from catalogue_change) c where n > 1 and before is distinct from left_at`,
    );
    expect(rows).toEqual([{ broken: 0 }]);
  });
});

const states: Awaited<ReturnType<typeof saleOf>>[] = [];
