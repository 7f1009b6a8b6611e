import { beforeAll, describe, expect, it, test } from 'vitest';
import '@/jobs/bots/pack-paid';
import '@/jobs/payments/payment-closed';
import '@/jobs/payments/payment-settled';
import '@/jobs/payments/close-checkout';
import '@/jobs/payments/send-refund';
import '@/jobs/payments/sync-payment';
import { buyPack, isPackOrder, listPacks, settlePack } from '@/lib/billing';
import { getBalance, holdCredits, listEntries, proveLedger } from '@/lib/credits';
import { payTestCheckout, refundPayment, syncPayment } from '@/lib/payments';
import type { Ctx } from '@/lib/platform/context';
import { drainLane } from '@/lib/platform/dispatch/drain-lane';
import { newId } from '@/lib/platform/new-id';
import { type MovedClock, movedClock } from '@/lib/platform/time/moved-clock';
import { baseContext } from '@/tests/factories/contexts';
import { makeCompany } from '@/tests/factories/make-company';
import { ownerClient } from '@/tests/setup/owner-client';

const returnUrl = 'http://localhost:3000/credits';

const begun = new Date('2026-06-01T08:00:00Z');

interface Buyer {
  readonly owner: Ctx;
  readonly manager: Ctx;
  readonly ctx: Ctx;
  readonly clock: MovedClock;
}

async function makeBuyer(currency = 'EUR'): Promise<Buyer> {
  const made = await makeCompany({ currency });
  const clock = movedClock(begun);
  const change = { clock, lane: newId('lane') };
  const ctx = { ...made.job, ...change, actor: { kind: 'operator' as const } };
  return { owner: { ...made.owner, ...change }, manager: { ...made.manager, ...change }, ctx, clock };
}

async function buy({ owner }: Buyer, pack = 'pack-20'): Promise<string> {
  const { payUrl } = await buyPack(owner, { pack, returnUrl });
  return payUrl.split('/').at(-1) ?? '';
}

const work = ({ ctx, clock }: Buyer, minutes = 0): Promise<void> =>
  drainLane({ name: ctx.lane ?? '', clock }, new Date(clock.now().getTime() + minutes * 60_000));

const available = async ({ ctx }: Buyer): Promise<number> => (await getBalance(ctx)).available;

test('a pack costs what the table says in the company’s currency, in dollars where it has none', async () => {
  const price = async (currency: string): Promise<string> => {
    const [pack] = await listPacks((await makeBuyer(currency)).manager);
    return `${pack?.credits} ${pack?.priceMinor} ${pack?.currency}`;
  };
  expect(await price('RUB')).toBe('5 49000 RUB');
  expect(await price('EUR')).toBe('5 590 EUR');
  expect(await price('JPY')).toBe('5 590 USD');
  const packs = await listPacks((await makeBuyer('RUB')).owner);
  const each = packs.map(({ priceMinor, credits }) => priceMinor / credits);
  expect(each).toEqual(each.toSorted((one, other) => other - one));
});

test('a paid pack is credited once, however often its news arrives', async () => {
  const buyer = await makeBuyer();
  const paymentId = await buy(buyer);
  await work(buyer);
  expect(await available(buyer)).toBe(0);
  await payTestCheckout(buyer.ctx, { paymentId });
  await work(buyer);
  expect(await available(buyer)).toBe(20);
  const { rows } = await (await ownerClient()).query('select reference from payment where id = $1', [
    paymentId,
  ]);
  const orderId: string = rows[0].reference;
  expect(isPackOrder(orderId)).toBe(true);
  await Promise.all(Array.from({ length: 20 }, () => settlePack(buyer.ctx, { orderId, paymentId })));
  expect(await available(buyer)).toBe(20);
  expect((await listEntries(buyer.owner, {})).entries).toMatchObject([
    { kind: 'PURCHASE', amount: 20, balanceAfter: 20, reference: paymentId },
  ]);
});

test('two packs bought at once are two purchases', async () => {
  const buyer = await makeBuyer();
  const payments = await Promise.all([buy(buyer, 'pack-5'), buy(buyer, 'pack-5')]);
  for (const paymentId of payments) await payTestCheckout(buyer.ctx, { paymentId });
  await work(buyer);
  expect(await available(buyer)).toBe(10);
});

test('a refunded pack takes back the credits that are left, not those in work', async () => {
  const buyer = await makeBuyer();
  const paymentId = await buy(buyer);
  await payTestCheckout(buyer.ctx, { paymentId });
  await work(buyer);
  await holdCredits(buyer.ctx, { key: 'reel', amount: 3, reference: 'reel' });
  await refundPayment(buyer.ctx, { paymentId, reason: 'asked' });
  await work(buyer, 60);
  expect(await getBalance(buyer.ctx)).toEqual({ available: 0, held: 3 });
});

test('only owners buy; an unknown pack and another company’s payment are refused', async () => {
  const [buyer, other] = [await makeBuyer(), await makeBuyer()];
  const wish = { pack: 'pack-5', returnUrl };
  await expect(buyPack(buyer.manager, wish)).rejects.toMatchObject({ code: 'forbidden' });
  await expect(buyPack(buyer.owner, { ...wish, pack: 'pack-0' })).rejects.toMatchObject({
    code: 'not-found',
  });
  const paymentId = await buy(buyer);
  await expect(settlePack(buyer.owner, { orderId: 'pck_x', paymentId })).rejects.toMatchObject({
    code: 'forbidden',
  });
  await expect(settlePack(buyer.ctx, { orderId: 'pck_x', paymentId })).rejects.toMatchObject({
    key: 'pack-order-not-found',
  });
  await expect(settlePack(other.ctx, { orderId: 'pck_x', paymentId })).rejects.toMatchObject({
    code: 'not-found',
  });
});

describe('whatever happens in whatever order', () => {
  type Happening = 'pay' | 'time passes' | 'event' | 'refund' | 'jobs run';
  const happenings: Happening[] = ['pay', 'time passes', 'event', 'refund', 'jobs run'];
  let judge: Awaited<ReturnType<typeof ownerClient>>;
  beforeAll(async () => {
    judge = await ownerClient();
  });

  const happen: Readonly<Record<Happening, (buyer: Buyer, paymentId: string) => Promise<unknown>>> = {
    pay: (_, paymentId) =>
      judge.query("update test_checkout set status = 'paid' where payment_id = $1 and status = 'open'", [
        paymentId,
      ]),
    'time passes': async ({ clock }) => clock.moveBy(90 * 60_000),
    event: ({ ctx }, paymentId) => syncPayment(ctx, { provider: 'test', externalId: `test_${paymentId}` }),
    // As somebody does it at the payment company.
    refund: (_, paymentId) =>
      judge.query("update test_checkout set status = 'refunded' where payment_id = $1 and status = 'paid'", [
        paymentId,
      ]),
    'jobs run': (buyer) => work(buyer),
  };

  function* permutations<T>(rest: readonly T[], chosen: readonly T[] = []): Generator<T[]> {
    if (rest.length === 0) yield [...chosen];
    for (const [index, next] of rest.entries())
      yield* permutations([...rest.slice(0, index), ...rest.slice(index + 1)], [...chosen, next]);
  }

  it('all 120 orders of paying, refunding, expiring, news and jobs: credits are there exactly while the money is', async () => {
    const buyer = await makeBuyer();
    const ends = [];
    for (const story of permutations(happenings)) {
      const before = await available(buyer);
      const paymentId = await buy(buyer, 'pack-5');
      for (const happening of story) await happen[happening](buyer, paymentId);
      await work(buyer, 120);
      await syncPayment(buyer.ctx, { paymentId });
      await work(buyer, 120);
      const { rows } = await judge.query('select c.status from test_checkout c where c.payment_id = $1', [
        paymentId,
      ]);
      const credited = (await available(buyer)) - before;
      ends.push(`${rows[0].status} ${credited}`);
    }
    expect(new Set(ends)).toEqual(new Set(['paid 5', 'refunded 0']));
    expect(ends).toHaveLength(120);
    expect(await proveLedger(baseContext({ clock: movedClock(begun) }))).toEqual([]);
  }, 300_000);
});
