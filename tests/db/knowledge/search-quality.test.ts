import { beforeAll, describe, expect, it } from 'vitest';
import { findSimilarItems, searchCatalogue } from '@/lib/knowledge';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { makeCompany } from '@/tests/factories/make-company';
import { gradedCatalogue } from './graded/catalogue';
import { gradedQueries } from './graded/queries';

let shop: Ctx;
beforeAll(async () => {
  ({ owner: shop } = await makeCompany({ type: 'PRODUCT', currency: 'RUB' }));
  await inTransaction(
    shop,
    (tx) => tx.db.$executeRaw`
      insert into catalogue_item (id, company_id, kind, sku, name, options, price_minor, currency, stock, created_at, updated_at)
      select 'itm_' || sku, ${shop.companyId}, 'PRODUCT', sku, name, options, "priceMinor", 'RUB', stock, now(), now()
        from jsonb_to_recordset(${JSON.stringify(gradedCatalogue)}::jsonb) as row
             (sku text, name text, options jsonb, "priceMinor" bigint, stock integer)`,
  );
});

const skusFor = async (input: Parameters<typeof searchCatalogue>[1]): Promise<string[]> =>
  (await searchCatalogue(shop, input)).items.map(({ sku }) => sku);

describe('customers’ words', () => {
  it('find what was meant among the first, mostly first, and nothing where nothing was meant', async () => {
    const misses: string[] = [];
    let reciprocal = 0;
    let recalled = 0;
    let quiet = 0;
    const meant = gradedQueries.filter(({ skus }) => skus.length > 0);
    for (const { query, skus } of gradedQueries) {
      const found = await skusFor({ query, limit: 8 });
      const place = found.findIndex((sku) => skus.includes(sku));
      if (skus.length === 0) {
        if (found.length === 0) quiet += 1;
        else misses.push(`${query} → ${found.slice(0, 3)} instead of nothing`);
        continue;
      }
      if (place >= 0) reciprocal += 1 / (place + 1);
      if (place >= 0 && place < 5) recalled += 1;
      if (place !== 0) misses.push(`${query} → ${found.slice(0, 3)} instead of ${skus}`);
    }
    const told = misses.join('\n');
    expect(recalled / meant.length, told).toBeGreaterThanOrEqual(0.97);
    expect(reciprocal / meant.length, told).toBeGreaterThanOrEqual(0.94);
    expect(quiet, told).toBeGreaterThanOrEqual(gradedQueries.length - meant.length);
  });
});

describe('wishes', () => {
  it('a colour and a size named leave the variants that have them', async () => {
    const variants = async (query: string): Promise<string[]> =>
      (await skusFor({ query })).filter((sku) => /^DR-[RB]/.test(sku)).toSorted();
    expect(await variants('платье мальва')).toEqual(['DR-BM', 'DR-RL', 'DR-RM', 'DR-RS']);
    expect(await variants('платье мальва красное')).toEqual(['DR-RL', 'DR-RM', 'DR-RS']);
    expect(await variants('платье мальва красное размер М')).toEqual(['DR-RM']);
    expect(await variants('платье мальва размер S')).toEqual(['DR-RS']);
  });

  it('limits of the price hold, and the nearest is told when nothing is that cheap', async () => {
    const cheap = await searchCatalogue(shop, { query: 'айфон', priceMaxMinor: 7_000_000 });
    expect(cheap.items.map(({ sku }) => sku).slice(0, 2)).toEqual(['IP14-128', 'IP15-128']);
    expect(cheap.items.every(({ priceMinor }) => priceMinor <= 7_000_000)).toBe(true);
    const none = await searchCatalogue(shop, { query: 'айфон', priceMaxMinor: 1_000_000 });
    expect(none).toMatchObject({ items: [], unmet: ['price'] });
    expect(none.alternatives[0]).toMatchObject({ sku: 'IP14-128' });
  });

  it('nothing named but a price: the cheapest first', async () => {
    const found = await searchCatalogue(shop, { query: '', priceMaxMinor: 20_000, limit: 3 });
    expect(found.items.map(({ sku }) => sku)).toEqual(['WTR-05', 'MLK-1', 'WTR-5']);
    expect(await searchCatalogue(shop, { query: '' })).toMatchObject({ items: [], alternatives: [] });
  });

  it('sold out is left out when asked, and said to be the reason', async () => {
    const wish = { query: 'iphone 15 pro 256', options: { цвет: 'Белый' } };
    expect(await skusFor(wish)).toEqual(['IP15P-256W']);
    const inStock = await searchCatalogue(shop, { ...wish, inStock: true });
    expect(inStock.items).toEqual([]);
    expect(inStock.unmet).toHaveLength(1);
  });

  it('facets tell the variants apart', async () => {
    const { facets } = await searchCatalogue(shop, { query: 'мальва' });
    expect(facets).toEqual([
      {
        option: 'цвет',
        values: [
          { value: 'красный', items: 3 },
          { value: 'синий', items: 1 },
        ],
      },
      {
        option: 'размер',
        values: [
          { value: 'M', items: 2 },
          { value: 'L', items: 1 },
          { value: 'S', items: 1 },
        ],
      },
    ]);
  });
});

describe('instead of what is sold out', () => {
  it('other variants come first, those like it before others; what is sold out too is left out', async () => {
    const similar = await findSimilarItems(shop, { itemId: 'itm_DR-RL', inStock: true });
    const skus = similar.map(({ sku }) => sku);
    expect(skus.slice(0, 2).toSorted()).toEqual(['DR-RM', 'DR-RS']);
    expect(skus[2]).toBe('DR-BM');
    expect(skus).not.toContain('DR-RL');
    const white = await findSimilarItems(shop, { itemId: 'itm_IP15P-256W', inStock: true, limit: 2 });
    expect(white.map(({ sku }) => sku)).toEqual(['IP15P-256', 'IP15P-128']);
  });

  it('an item of nobody’s is not found', async () => {
    const { owner: other } = await makeCompany();
    await expect(findSimilarItems(other, { itemId: 'itm_DR-RL' })).rejects.toMatchObject({
      code: 'not-found',
    });
    expect(await searchCatalogue(other, { query: 'айфон' })).toMatchObject({ items: [] });
  });
});
