import { describe, expect, it } from 'vitest';
import {
  createFaq,
  createItem,
  deleteFaq,
  deleteItem,
  discardKnowledgeBase,
  findItems,
  getItem,
  getKnowledgeBase,
  listFaq,
  listItems,
  listKnowledgeBases,
  publishKnowledgeBase,
  returnStock,
  searchFaq,
  searchItems,
  takeStock,
  updateFaq,
  updateItem,
  uploadPriceList,
} from '@/lib/knowledge';
import { readFile, storeFile } from '@/lib/media';
import type { Actor, Ctx } from '@/lib/platform/context';
import { makeCompany } from '@/tests/factories/make-company';

const bytes = Buffer.from('Name,SKU,Price\nRose,R,10\n');

async function shop(owner: Ctx) {
  const kb = await uploadPriceList(owner, { name: 'p.csv', bytes });
  await publishKnowledgeBase(owner, { id: kb.id });
  const draft = await uploadPriceList(owner, { name: 'p.csv', bytes });
  const [item] = (await listItems(owner)).items;
  const faq = await createFaq(owner, { question: 'Open?', answer: 'Yes' });
  if (!item) throw new Error('Nothing was published.');
  return { kb, draft, item, faq };
}

describe('another company', () => {
  it('cannot see it', async () => {
    const { owner } = await makeCompany();
    const { owner: stranger } = await makeCompany();
    const { kb, item, faq } = await shop(owner);
    expect((await listItems(stranger)).items).toEqual([]);
    expect((await listFaq(stranger)).faq).toEqual([]);
    expect((await listKnowledgeBases(stranger)).knowledgeBases).toEqual([]);
    expect(await findItems(stranger, { ids: [item.id] })).toEqual([]);
    expect(await searchItems(stranger, { query: 'rose R' })).toEqual([]);
    expect(await searchFaq(stranger, { query: faq.question })).toEqual([]);
    await expect(getItem(stranger, { id: item.id })).rejects.toMatchObject({ code: 'not-found' });
    await expect(getKnowledgeBase(stranger, { id: kb.id })).rejects.toMatchObject({ code: 'not-found' });
    await expect(readFile(stranger, kb.mediaFileId)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('cannot change it, and may use the same SKUs and questions', async () => {
    const { owner } = await makeCompany();
    const { owner: stranger, job: strangersJob } = await makeCompany();
    const { draft, item, faq } = await shop(owner);
    const before = await getItem(owner, { id: item.id });
    await expect(publishKnowledgeBase(stranger, { id: draft.id })).rejects.toMatchObject({
      code: 'not-found',
    });
    await expect(discardKnowledgeBase(stranger, { id: draft.id })).rejects.toMatchObject({
      code: 'not-found',
    });
    await expect(updateItem(stranger, { id: item.id, change: { priceMinor: 1 } })).rejects.toMatchObject({
      code: 'not-found',
    });
    await expect(deleteItem(stranger, { id: item.id })).rejects.toMatchObject({ code: 'not-found' });
    await expect(updateFaq(stranger, { id: faq.id, change: { answer: 'x' } })).rejects.toMatchObject({
      code: 'not-found',
    });
    await expect(deleteFaq(stranger, { id: faq.id })).rejects.toMatchObject({ code: 'not-found' });
    await returnStock(strangersJob, { lines: [{ itemId: item.id, quantity: 5 }] });
    expect(await getItem(owner, { id: item.id })).toEqual(before);
    const own = await createItem(stranger, { kind: 'PRODUCT', name: 'Rose', sku: 'R', priceMinor: 900 });
    expect(own.id).not.toBe(item.id);
    await createFaq(stranger, { question: 'Open?', answer: 'No' });
  });
});

describe('the wrong role', () => {
  const as = (owner: Ctx, actor: Actor): Ctx => ({ ...owner, actor });
  const actors = {
    manager: { kind: 'staff', userId: 'usr_m', role: 'MANAGER' },
    visitor: { kind: 'visitor', visitorId: 'vis_1' },
    job: { kind: 'job', job: 'test.job' },
    webhook: { kind: 'webhook', source: 'stripe' },
  } as const satisfies Record<string, Actor>;

  it.each(['manager', 'visitor', 'job', 'webhook'] as const)('%s may not write', async (who) => {
    const { owner } = await makeCompany();
    const { draft, item, faq } = await shop(owner);
    const ctx = as(owner, actors[who]);
    const attempts = [
      uploadPriceList(ctx, { name: 'p.csv', bytes }),
      publishKnowledgeBase(ctx, { id: draft.id }),
      discardKnowledgeBase(ctx, { id: draft.id }),
      createItem(ctx, { kind: 'PRODUCT', name: 'X', priceMinor: 1 }),
      updateItem(ctx, { id: item.id, change: { priceMinor: 1 } }),
      deleteItem(ctx, { id: item.id }),
      createFaq(ctx, { question: 'Q', answer: 'A' }),
      updateFaq(ctx, { id: faq.id, change: { answer: 'B' } }),
      deleteFaq(ctx, { id: faq.id }),
    ];
    for (const attempt of await Promise.allSettled(attempts)) {
      expect(attempt).toMatchObject({ status: 'rejected', reason: { code: 'forbidden' } });
    }
  });

  it('a visitor reads what is on sale and nothing behind it', async () => {
    const { owner } = await makeCompany();
    const { kb, item } = await shop(owner);
    const visitor = as(owner, actors.visitor);
    expect((await listItems(visitor)).items).toHaveLength(1);
    expect(await searchItems(visitor, { query: 'rose' })).toHaveLength(1);
    expect(await getItem(visitor, { id: item.id })).toMatchObject({ sku: 'R' });
    expect((await listFaq(visitor)).faq).toHaveLength(1);
    const lines = [{ itemId: item.id, quantity: 1 }];
    const refused = [
      listKnowledgeBases(visitor),
      getKnowledgeBase(visitor, { id: kb.id }),
      readFile(visitor, kb.mediaFileId),
      storeFile(visitor, { purpose: 'price-list', name: 'x', bytes }),
      takeStock(visitor, { lines }),
      returnStock(visitor, { lines }),
    ];
    for (const attempt of await Promise.allSettled(refused)) {
      expect(attempt).toMatchObject({ status: 'rejected', reason: { code: 'forbidden' } });
    }
  });

  it('a webhook reads nothing either', async () => {
    const { owner } = await makeCompany();
    await expect(listItems(as(owner, actors.webhook))).rejects.toMatchObject({ code: 'forbidden' });
  });
});
