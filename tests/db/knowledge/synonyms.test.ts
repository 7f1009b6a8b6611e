import { beforeAll, describe, expect, it } from 'vitest';
import { createItem, createSynonyms, deleteSynonyms, listSynonyms, searchItems } from '@/lib/knowledge';
import type { Ctx } from '@/lib/platform/context';
import { makeCompany } from '@/tests/factories/make-company';

let shop: Ctx;
let other: Ctx;
beforeAll(async () => {
  ({ owner: shop } = await makeCompany({ type: 'PRODUCT', currency: 'RUB' }));
  ({ owner: other } = await makeCompany({ type: 'PRODUCT', currency: 'RUB' }));
  for (const ctx of [shop, other])
    await createItem(ctx, { kind: 'PRODUCT', name: 'Пакет бумажный с ручками', priceMinor: 900 });
});

const found = async (ctx: Ctx, query: string) => (await searchItems(ctx, { query })).map(({ name }) => name);

describe('a company’s own synonyms', () => {
  it('find what they mean in every form of the words, in this company only, until they are deleted', async () => {
    expect(await found(shop, 'крафтовую авоську')).toEqual([]);
    const group = await createSynonyms(shop, { phrases: ['Крафтовая  авоська', 'бумажный пакет'] });
    expect(group.phrases).toEqual(['крафтовая авоська', 'бумажный пакет']);
    expect(await found(shop, 'крафтовую авоську')).toEqual(['Пакет бумажный с ручками']);
    expect(await found(other, 'крафтовую авоську')).toEqual([]);
    await expect(deleteSynonyms(other, { id: group.id })).rejects.toMatchObject({ code: 'not-found' });
    await deleteSynonyms(shop, { id: group.id });
    expect(await found(shop, 'крафтовую авоську')).toEqual([]);
    await expect(deleteSynonyms(shop, { id: group.id })).rejects.toMatchObject({ code: 'not-found' });
  });

  it('are listed the newest first', async () => {
    const one = await createSynonyms(shop, { phrases: ['тара', 'упаковка'] });
    const two = await createSynonyms(shop, { phrases: ['сумка-шопер', 'шоппер', 'шопер'] });
    const { synonyms } = await listSynonyms(shop);
    expect(synonyms.map(({ id }) => id)).toEqual([two.id, one.id]);
    expect(synonyms[0]?.phrases).toEqual(['сумка шопер', 'шоппер', 'шопер']);
    expect(await listSynonyms(other)).toEqual({ synonyms: [] });
  });

  it('the same word twice is no pair, a sentence is no synonym, nothing but signs is nothing', async () => {
    for (const phrases of [
      ['Ёлка', 'елка'],
      ['!!!', 'мешок'],
    ]) {
      await expect(createSynonyms(shop, { phrases })).rejects.toMatchObject({ key: 'synonyms-alike' });
    }
    await expect(
      createSynonyms(shop, { phrases: ['мешок', 'то во что кладут покупки'] }),
    ).rejects.toMatchObject({ key: 'synonym-too-long' });
  });

  it('a visitor may not add any', async () => {
    const visitor: Ctx = { ...shop, actor: { kind: 'visitor', visitorId: 'v' } };
    await expect(createSynonyms(visitor, { phrases: ['a', 'b'] })).rejects.toMatchObject({
      code: 'forbidden',
    });
  });
});
