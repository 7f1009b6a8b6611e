import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';

// The settings are read once, by the first import that needs them: the double must stand before that.
const { embeddings } = await vi.hoisted(() => import('@/tests/doubles/embeddings/installed'));

import '@/jobs/all-jobs';
import {
  createItem,
  embedItems,
  embedQuery,
  findSimilarItems,
  type SearchItems,
  searchCatalogue,
  tendEmbeddings,
  updateItem,
} from '@/lib/knowledge';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { drainLane } from '@/lib/platform/dispatch/drain-lane';
import { newId } from '@/lib/platform/new-id';
import { movedClock } from '@/lib/platform/time/moved-clock';
import { componentValidator, publishedContract } from '@/tests/contract/support/published-contract';
import { baseContext } from '@/tests/factories/contexts';
import { makeCompany } from '@/tests/factories/make-company';

const stuff = [
  ['Thermos «Arctic»', 2_500],
  ['Green tea', 900],
  ['Umbrella', 1_900],
  ['Folding chair', 4_900],
  ['Notebook', 300],
  ['Candle', 500],
  ['Kite', 1_200],
] as const;

afterAll(() => embeddings.stop());

/** How much later than it is a process may believe it to be. */
let waited = 0;
const now = performance.now.bind(performance);
vi.spyOn(performance, 'now').mockImplementation(() => now() + waited);

beforeEach(() => {
  embeddings.mood = 'well';
  waited += 60_000;
});

/** A shop whose jobs run when told. */
async function openShop(items: ReadonlyArray<readonly [string, number]> = stuff) {
  const { owner } = await makeCompany();
  const clock = movedClock(new Date('2026-11-22T10:00:00Z'));
  const lane = newId('lane');
  const ctx: Ctx = { ...owner, clock, lane };
  const made = [];
  for (const [name, priceMinor] of items)
    made.push(await createItem(ctx, { kind: 'PRODUCT', name, priceMinor, stock: 5 }));
  const settle = (): Promise<void> =>
    drainLane({ name: lane, clock }, new Date(clock.now().getTime() + 3_600_000));
  return { ctx, made, settle };
}

async function opened(items?: ReadonlyArray<readonly [string, number]>) {
  const shop = await openShop(items);
  await shop.settle();
  return shop;
}

async function find(ctx: Ctx, input: SearchItems) {
  return searchCatalogue(ctx, input, await embedQuery(ctx, input.query, { deadlineMs: 10_000 }));
}

const names = (items: ReadonlyArray<{ readonly name: string }>): string[] => items.map(({ name }) => name);

const wish = 'something that keeps drinks hot';

describe('search by meaning', () => {
  it('finds what shares no word with the query; words alone do not', async () => {
    const { ctx } = await opened();
    expect((await searchCatalogue(ctx, { query: wish })).items).toEqual([]);
    expect(names((await find(ctx, { query: wish })).items)).toEqual(['Thermos «Arctic»']);
  });

  it('goes behind what the words name, and lets a name be', async () => {
    const { ctx } = await opened();
    expect(names((await find(ctx, { query: 'tea, and to keep it hot' })).items)).toEqual([
      'Green tea',
      'Thermos «Arctic»',
    ]);
    const [lexical, both] = [
      await searchCatalogue(ctx, { query: 'kite' }),
      await find(ctx, { query: 'kite' }),
    ];
    expect(both).toEqual(lexical);
  });

  it('keeps to the limits: too dear is an alternative, and something alike does not stand in for a name unsaid', async () => {
    const { ctx } = await opened([...stuff, ['Garden parasol', 900]]);
    const dear = await find(ctx, { query: wish, priceMaxMinor: 1_000 });
    expect(dear).toMatchObject({ items: [], unmet: ['price'] });
    expect(names(dear.alternatives)).toEqual(['Thermos «Arctic»']);
    const named = await find(ctx, { query: 'umbrella', priceMaxMinor: 1_000 });
    expect(named).toMatchObject({ items: [], unmet: ['price'] });
    expect(names(named.alternatives)).toEqual(['Umbrella']);
  });

  it('tells of a greeting nothing, and asks nobody about it', async () => {
    const { ctx } = await opened();
    const before = embeddings.asked.length;
    expect((await find(ctx, { query: 'hello!' })).items).toEqual([]);
    expect(embeddings.asked).toHaveLength(before);
  });

  it('offers instead of an item what is like it in meaning', async () => {
    const { ctx, made } = await opened([...stuff, ['Vacuum flask', 3_100]]);
    const similar = await findSimilarItems(ctx, { itemId: made[0]?.id ?? '' });
    expect(names(similar)).toEqual(['Vacuum flask']);
  });

  it('never sees another company’s items', async () => {
    const [one, other] = [
      await opened(),
      await opened([
        ['Paper', 100],
        ['Pen', 100],
        ['Pencil', 100],
      ]),
    ];
    expect(names((await find(one.ctx, { query: wish })).items)).toEqual(['Thermos «Arctic»']);
    expect((await find(other.ctx, { query: wish })).items).toEqual([]);
    const place = await embedQuery(one.ctx, wish);
    expect((await searchCatalogue(other.ctx, { query: wish }, place)).alternatives).toEqual([]);
  });
});

describe('a service that does not answer', () => {
  it.each(['hang', 'fail', 'garbage'] as const)('leaves the answer of the words (%s)', async (mood) => {
    const { ctx } = await opened();
    embeddings.mood = mood;
    const query = `tea, and something to keep it hot (${mood})`;
    const before = embeddings.asked.length;
    const place = await embedQuery(ctx, query, { deadlineMs: 100 });
    expect(place).toBeNull();
    expect(embeddings.asked).toHaveLength(before + 1);
    expect(await searchCatalogue(ctx, { query }, place)).toEqual(await searchCatalogue(ctx, { query }));
  });

  it('is left alone for half a minute, whatever is searched for, and then asked again', async () => {
    const { ctx } = await opened();
    embeddings.mood = 'fail';
    expect(await embedQuery(ctx, 'a roof against the rain')).toBeNull();
    embeddings.mood = 'well';
    const before = embeddings.asked.length;
    expect(await embedQuery(ctx, 'a roof against the sun', { deadlineMs: 10_000 })).toBeNull();
    waited += 29_000;
    expect(await embedQuery(ctx, 'a roof against the sun', { deadlineMs: 10_000 })).toBeNull();
    expect(embeddings.asked).toHaveLength(before);
    waited += 1_000;
    expect(await embedQuery(ctx, 'a roof against the sun', { deadlineMs: 10_000 })).not.toBeNull();
    expect(embeddings.asked).toHaveLength(before + 1);
  });

  it('is not asked within a transaction, where only what is remembered is told', async () => {
    const { ctx } = await opened();
    const before = embeddings.asked.length;
    const query = 'a seat for the garden';
    expect(await inTransaction(ctx, (tx) => embedQuery(tx.ctx, query))).toBeNull();
    expect(embeddings.asked).toHaveLength(before);
    const asked = await embedQuery(ctx, query, { deadlineMs: 10_000 });
    expect(asked).not.toBeNull();
    expect(await inTransaction(ctx, (tx) => embedQuery(tx.ctx, query))).toBe(asked);
    expect(embeddings.asked).toHaveLength(before + 1);
  });

  it('is asked for the items again when it is back', async () => {
    const { ctx, settle } = await openShop();
    embeddings.mood = 'fail';
    await expect(embedItems(ctx)).rejects.toThrow('model: unavailable');
    embeddings.mood = 'well';
    await settle();
    expect(names((await find(ctx, { query: wish })).items)).toEqual(['Thermos «Arctic»']);
  });
});

describe('items are placed', () => {
  it('once, however often it is asked for; a changed one anew, once', async () => {
    const { ctx, made, settle } = await opened();
    const before = embeddings.texts.length;
    await embedItems(ctx);
    await tendEmbeddings(baseContext({ clock: ctx.clock, ...(ctx.lane ? { lane: ctx.lane } : {}) }));
    await settle();
    expect(embeddings.texts).toHaveLength(before);
    const kite = made.find(({ name }) => name === 'Kite');
    await updateItem(ctx, { id: kite?.id ?? '', change: { description: 'Also a seat, when folded.' } });
    // A price has no meaning.
    await updateItem(ctx, { id: made[0]?.id ?? '', change: { priceMinor: 2_600 } });
    await settle();
    expect(embeddings.texts.slice(before)).toEqual(['Kite\nAlso a seat, when folded.']);
    expect(names((await find(ctx, { query: 'where can I sit' })).items).toSorted()).toEqual([
      'Folding chair',
      'Kite',
    ]);
  });

  it('in chunks, until all are', async () => {
    const many = Array.from({ length: 70 }, (_, index) => [`Card No ${index + 1}`, 100] as const);
    const before = embeddings.asked.length;
    await opened(many);
    expect(embeddings.asked.slice(before).map(({ input }) => input.length)).toEqual([64, 6]);
  });
});

const contract = publishedContract('openai/openapi.trimmed.json');

it.skipIf(!contract)('OpenAI takes what is asked', async () => {
  const { ctx } = await opened([['Pen', 100]]);
  await embedQuery(ctx, 'something to write with', { deadlineMs: 10_000 });
  const plain = JSON.parse(JSON.stringify(contract).replaceAll('"nullable"', '"x-nullable"')) as unknown;
  const fits = componentValidator(plain, 'CreateEmbeddingRequest');
  for (const asked of embeddings.asked.slice(-2)) expect(fits(asked), JSON.stringify(fits.errors)).toBe(true);
});
