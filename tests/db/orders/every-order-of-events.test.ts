import type { Client } from 'pg';
import { beforeAll, describe, expect, it } from 'vitest';
import { holdSlot } from '@/lib/calendar';
import { syncPayment } from '@/lib/payments';
import { newId } from '@/lib/platform/new-id';
import { newsOf, work } from '@/tests/factories/hear-news';
import { isLong } from '@/tests/factories/is-long';
import { makeCustomer } from '@/tests/factories/make-customer';
import { type MadeShop, makeShop, ten } from '@/tests/factories/make-shop';
import { ask, massageAtTen, now } from '@/tests/factories/sale';
import { ownerClient } from '@/tests/setup/owner-client';

let shop: MadeShop;
/** Sees and changes everything, as no verb can. */
let judge: Client;
beforeAll(async () => {
  judge = await ownerClient();
});

describe('whatever happens in whatever order', () => {
  type Happening = 'pay' | 'time passes' | 'look' | 'event' | 'another customer' | 'jobs run';
  const happenings: Happening[] = ['pay', 'time passes', 'look', 'event', 'another customer', 'jobs run'];

  const happen: Readonly<Record<Happening, (paymentId: string) => Promise<unknown>>> = {
    pay: async (paymentId) =>
      judge.query("update test_checkout set status = 'paid' where payment_id = $1 and status = 'open'", [
        paymentId,
      ]),
    'time passes': async () => shop.clock.moveBy(40 * 60_000),
    look: (paymentId) => syncPayment(shop.ctx, { paymentId }),
    event: (paymentId) => syncPayment(shop.ctx, { provider: 'test', externalId: `test_${paymentId}` }),
    'another customer': async () => {
      const { contactId } = await makeCustomer(shop.ctx);
      const wish = { kind: 'APPOINTMENT', start: ten, durationMinutes: 60, contactId, title: 'x' } as const;
      await holdSlot(shop.ctx, { ...wish, reference: newId('other') }).catch(() => {});
    },
    'jobs run': () => work(shop),
  };

  /** Plays a story, lets everything come to rest, and says how it ended. */
  async function play(story: readonly Happening[]): Promise<string> {
    shop = await makeShop();
    const placed = await massageAtTen(shop);
    const { id: paymentId } = await ask(shop, placed);
    for (const happening of story) await happen[happening](paymentId);
    await work(shop, 60);
    await syncPayment(shop.ctx, { paymentId });
    await work(shop, 60);
    const { status, payment, bookings } = await now(shop, placed);
    const { rows } = await judge.query(
      `select count(*)::int as live from booking where reference = $1 and status in ('HELD', 'CONFIRMED')`,
      [placed.id],
    );
    const told = newsOf(placed.id).filter((news) => news !== 'closed');
    const served =
      status === 'CONFIRMED' && payment?.status === 'PAID' && bookings[0]?.status === 'CONFIRMED';
    if (served && rows[0].live === 1 && told.length === 1) return 'served';
    if (status === 'REFUNDED' && payment?.status === 'REFUNDED' && rows[0].live === 0 && told.length === 1)
      return 'refunded';
    return JSON.stringify({ story, status, payment: payment?.status, bookings, live: rows[0].live, told });
  }

  function* permutations<T>(rest: readonly T[], chosen: readonly T[] = []): Generator<T[]> {
    if (rest.length === 0) yield [...chosen];
    for (const [index, next] of rest.entries()) {
      yield* permutations([...rest.slice(0, index), ...rest.slice(index + 1)], [...chosen, next]);
    }
  }

  it('the 120 orders of paying, expiring, news, others and jobs: paid is served or refunded, never both', async () => {
    const stories = [...permutations(happenings.filter((happening) => happening !== 'look'))];
    expect(stories).toHaveLength(120);
    const ends = [];
    for (const [index, story] of stories.entries())
      if (isLong || index % 6 === 0) ends.push(await play(story));
    expect(ends.filter((end) => end !== 'served' && end !== 'refunded')).toEqual([]);
    expect(ends).toHaveLength(isLong ? 120 : 20);
  }, 300_000);

  it('and with each happening up to three times, in any order', async () => {
    const random = seeded(20_260_602);
    for (let round = 0; round < (isLong ? 40 : 10); round += 1) {
      const story = happenings
        .flatMap((happening) => Array.from({ length: 1 + Math.floor(random() * 3) }, () => happening))
        .map((happening) => ({ happening, at: random() }))
        .sort((one, other) => one.at - other.at)
        .map(({ happening }) => happening);
      expect(['served', 'refunded']).toContain(await play(story));
    }
  }, 300_000);
});

/** Mulberry32: the same stories every time. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
