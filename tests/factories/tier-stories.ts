import { expect, test } from 'vitest';
import '@/jobs/bots/tier-paid';
import '@/jobs/payments/close-checkout';
import '@/jobs/payments/payment-closed';
import '@/jobs/payments/payment-settled';
import '@/jobs/payments/send-refund';
import '@/jobs/payments/sync-payment';
import { getMediaTier, listTierPurchases, settleTier } from '@/lib/billing';
import { getPayment, refundPayment, syncOpenPayments, syncPayment } from '@/lib/payments';
import { ownerClient } from '@/tests/setup/owner-client';
import { type Buyer, makeBuyer } from './make-buyer';

/** One payment company, as buyers and their banks see it: what happens on its own pages. */
export interface Till {
  readonly provider: string;
  /** In which this installation uses it. */
  readonly currency: string;
  readonly now: (clock: Buyer['clock']) => void;
  readonly pay: (externalId: string) => unknown;
  /** The money goes back without us: by the buyer's bank, or by the merchant there. */
  readonly takeBack: (externalId: string) => unknown;
}

const day = 86_400_000;
const db = await ownerClient();

/** What has to be true of tiers whoever takes the money. */
export function tierStories(till: Till): void {
  const buyer = async (): Promise<Buyer> => {
    const made = await makeBuyer({ currency: till.currency });
    till.now(made.clock);
    return made;
  };
  const pay = async (paymentId: string): Promise<void> => {
    await till.pay(await externalIdOf(paymentId));
  };
  const buy = async (who: Buyer, ...wish: Parameters<Buyer['order']>): Promise<string> => {
    const paymentId = await who.order(...wish);
    await pay(paymentId);
    await syncPayment(who.ctx, { paymentId });
    await who.work();
    return paymentId;
  };

  test('a link that nobody pays gives nothing; a paid one a month from its payment, by this payment company', async () => {
    const who = await buyer();
    const paymentId = await who.order('PRO');
    await who.work();
    expect((await getMediaTier(who.owner)).tier.name).toBe('FREE');
    who.clock.moveBy(60_000);
    const paidAt = who.clock.now();
    await pay(paymentId);
    await syncOpenPayments(who.ctx);
    who.clock.moveBy(600_000);
    await who.work();
    expect((await getPayment(who.ctx, { paymentId })).provider).toBe(till.provider);
    const { tier, until } = await getMediaTier(who.owner);
    expect([tier.name, until]).toEqual(['PRO', new Date(paidAt.getTime() + 30 * day)]);
  });

  test('the news of a payment, in parallel and again and again, is one period', async () => {
    const who = await buyer();
    const paymentId = await buy(who, 'PRO');
    const orderId = (await getPayment(who.ctx, { paymentId })).reference;
    await Promise.all([
      ...Array.from({ length: 10 }, () => settleTier(who.ctx, { orderId, paymentId })),
      ...Array.from({ length: 5 }, () => syncPayment(who.ctx, { paymentId })),
    ]);
    await who.work();
    expect(await listTierPurchases(who.owner)).toHaveLength(1);
    expect((await getMediaTier(who.owner)).until).toEqual(new Date('2026-07-01T08:00:00Z'));
  });

  test('renewed early it goes on from its end; CREATOR takes over what is left at its value; each ends by itself', async () => {
    const who = await buyer();
    await buy(who, 'PRO');
    who.clock.moveBy(20 * day);
    await buy(who, 'PRO');
    expect(await getMediaTier(who.owner)).toMatchObject({
      until: new Date('2026-07-31T08:00:00Z'),
      renewsFrom: new Date('2026-07-31T08:00:00Z'),
    });
    who.clock.moveTo(new Date('2026-07-01T08:00:00Z'));
    await buy(who, 'CREATOR', 'year');
    const { tier, until } = await getMediaTier(who.owner);
    expect(tier).toMatchObject({ name: 'CREATOR', voice: true, maxSeconds: 1_800 });
    // Thirty days of PRO are worth fifteen of CREATOR, less a little for the price of one rouble or cent.
    const credited = (until?.getTime() ?? 0) - new Date('2027-07-01T08:00:00Z').getTime();
    expect(credited / day).toBeGreaterThan(14.9);
    expect(credited / day).toBeLessThan(15);
    who.clock.moveTo(until ?? new Date(0));
    expect(await getMediaTier(who.owner)).toMatchObject({ tier: { name: 'FREE' }, until: null });
  });

  test('money that went back there takes exactly its own period along, also after others were bought', async () => {
    const who = await buyer();
    const first = await buy(who, 'PRO', 'year');
    who.clock.moveBy(day);
    const second = await buy(who, 'CREATOR');
    who.clock.moveBy(day);
    await till.takeBack(await externalIdOf(first));
    await syncPayment(who.ctx, { paymentId: first });
    await who.work();
    expect(await getMediaTier(who.owner)).toMatchObject({
      tier: { name: 'CREATOR' },
      until: new Date('2026-07-02T08:00:00Z'),
      next: 'FREE',
    });
    await till.takeBack(await externalIdOf(second));
    await syncPayment(who.ctx, { paymentId: second });
    await Promise.all([who.work(), syncPayment(who.ctx, { paymentId: second })]);
    expect((await getMediaTier(who.owner)).tier.name).toBe('FREE');
    const purchases = await listTierPurchases(who.owner);
    expect(purchases.map(({ kind, tier, period }) => [kind, tier, period])).toEqual([
      ['REFUNDED', 'CREATOR', 'month'],
      ['REFUNDED', 'PRO', 'year'],
    ]);
  });

  test('money that we give back takes its period along at once', async () => {
    const who = await buyer();
    const paymentId = await buy(who, 'PRO');
    await refundPayment(who.ctx, { paymentId, reason: 'asked' });
    await who.work(60);
    expect((await getMediaTier(who.owner)).tier.name).toBe('FREE');
    expect((await getPayment(who.ctx, { paymentId })).status).toBe('REFUNDED');
  });

  test('the same wish asked again, as after a crash, is one purchase with one link', async () => {
    const who = await buyer();
    const [one, again] = [await who.order('PRO', 'month', 'wish'), await who.order('PRO', 'month', 'wish')];
    expect(again).toBe(one);
    await expect(who.order('CREATOR', 'month', 'wish')).rejects.toMatchObject({ key: 'tier-key-reused' });
    await pay(one);
    await syncPayment(who.ctx, { paymentId: one });
    await who.work();
    expect(await who.order('PRO', 'month', 'wish')).toBe(one);
    expect(await listTierPurchases(who.owner)).toHaveLength(1);
  });

  type Happening = 'pay' | 'take back' | 'news' | 'jobs run';
  const happenings: Happening[] = ['pay', 'take back', 'news', 'jobs run'];

  test('all 24 orders of paying, taking back, news and jobs: the tier is there exactly while the money is', async () => {
    const who = await buyer();
    const paidMonths = async () =>
      (await listTierPurchases(who.owner)).filter(({ kind }) => kind === 'PAID').length;
    const ends = [];
    for (const story of permutations(happenings)) {
      const before = await paidMonths();
      const paymentId = await who.order('PRO');
      const externalId = await externalIdOf(paymentId);
      let paid = false;
      let back = false;
      const happen: Readonly<Record<Happening, () => unknown>> = {
        pay: () => {
          paid = true;
          return till.pay(externalId);
        },
        'take back': () => {
          if (!paid) return;
          back = true;
          return till.takeBack(externalId);
        },
        news: () => syncPayment(who.ctx, { paymentId }),
        'jobs run': () => who.work(),
      };
      for (const happening of story) await happen[happening]();
      await syncPayment(who.ctx, { paymentId });
      await who.work();
      ends.push(`${back ? 'back' : 'there'} ${(await paidMonths()) - before}`);
    }
    expect(new Set(ends)).toEqual(new Set(['there 1', 'back 0']));
    expect(ends).toHaveLength(24);
    // In twelve of them the money went back; the other twelve months follow one another.
    const until = new Date(who.clock.now().getTime() + 12 * 30 * day);
    expect((await getMediaTier(who.owner)).until).toEqual(until);
  });
}

async function externalIdOf(paymentId: string): Promise<string> {
  const { rows } = await db.query('select external_id from payment where id = $1', [paymentId]);
  return rows[0].external_id;
}

function* permutations<T>(rest: readonly T[], chosen: readonly T[] = []): Generator<T[]> {
  if (rest.length === 0) yield [...chosen];
  for (const [index, next] of rest.entries())
    yield* permutations([...rest.slice(0, index), ...rest.slice(index + 1)], [...chosen, next]);
}
