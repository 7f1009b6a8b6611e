import { describe, expect, it } from 'vitest';
import {
  closeCheckout,
  createPayment,
  findPayments,
  getPayment,
  getPublicPayment,
  payTestCheckout,
  refundPayment,
  sendRefund,
  syncOpenPayments,
  syncPayment,
} from '@/lib/payments';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { type MovedClock, movedClock } from '@/lib/platform/time/moved-clock';
import { baseContext, companyContextOf } from '@/tests/factories/contexts';
import { jobsOf } from '@/tests/factories/jobs-of';
import { makeCompany } from '@/tests/factories/make-company';
import { newPayment } from '@/tests/factories/new-payment';

interface Shop {
  readonly ctx: Ctx;
  readonly clock: MovedClock;
  readonly visitor: ReturnType<typeof baseContext>;
  readonly owner: Ctx;
  readonly manager: Ctx;
}

async function shop(): Promise<Shop> {
  const clock = movedClock(new Date('2026-06-01T10:00:00Z'));
  const { companyId, owner, manager } = await makeCompany();
  const visitor = baseContext({ actor: { kind: 'visitor', visitorId: 'vis_1' }, clock });
  return { ctx: companyContextOf(companyId, { clock }), clock, visitor, owner, manager };
}

const settled = (ctx: Ctx) => jobsOf(ctx.companyId, 'payments.payment-settled');
const closed = (ctx: Ctx) => jobsOf(ctx.companyId, 'payments.payment-closed');
const minutes = (count: number) => count * 60_000;

describe('a payment', () => {
  it('asked for at the same time by many is one, with one link', async () => {
    const { ctx, clock } = await shop();
    const wish = newPayment(clock.now());
    const made = await Promise.all(Array.from({ length: 20 }, () => createPayment(ctx, wish)));
    expect(new Set(made.map((payment) => payment.id)).size).toBe(1);
    expect(made[0]).toMatchObject({ status: 'PENDING', provider: 'test', amountMinor: 2_500 });
    expect(made[0]?.url).toContain(`/pay/${made[0]?.id}`);
    expect(await findPayments(ctx, { reference: wish.reference })).toHaveLength(1);
  });

  it('of another amount for the same thing is refused while a link is open', async () => {
    const { ctx, clock } = await shop();
    const wish = newPayment(clock.now());
    await createPayment(ctx, wish);
    await expect(createPayment(ctx, { ...wish, amountMinor: 1 })).rejects.toMatchObject({
      code: 'conflict',
      key: 'payment-open-already',
    });
  });

  it('is settled once, however often it is paid and read', async () => {
    const { ctx, clock, visitor } = await shop();
    const { id: paymentId, reference } = await createPayment(ctx, newPayment(clock.now()));
    const paying = Array.from({ length: 5 }, () => payTestCheckout(visitor, { paymentId }));
    expect(
      (await Promise.all(paying)).every((payment) => payment.status === 'PAID' && !payment.payable),
    ).toBe(true);
    await Promise.all(Array.from({ length: 5 }, () => syncPayment(ctx, { paymentId })));
    expect(await settled(ctx)).toEqual([
      { job: 'payments.payment-settled', payload: { paymentId, reference } },
    ]);
    expect((await getPayment(ctx, { paymentId })).paidAt).toEqual(clock.now());
  });

  it('that is made is not asked for again', async () => {
    const { ctx, clock, visitor } = await shop();
    const wish = newPayment(clock.now());
    const { id: paymentId } = await createPayment(ctx, wish);
    await payTestCheckout(visitor, { paymentId });
    expect(await createPayment(ctx, wish)).toMatchObject({ id: paymentId, status: 'PAID' });
  });

  it('not made in time is closed once, and a new link can be made', async () => {
    const { ctx, clock } = await shop();
    const wish = newPayment(clock.now());
    const first = await createPayment(ctx, wish);
    clock.moveBy(minutes(31));
    await syncOpenPayments(ctx);
    await syncPayment(ctx, { paymentId: first.id });
    expect((await getPayment(ctx, { paymentId: first.id })).status).toBe('EXPIRED');
    expect(await closed(ctx)).toHaveLength(1);
    const second = await createPayment(ctx, {
      ...wish,
      expiresAt: new Date(clock.now().getTime() + minutes(30)),
    });
    expect(second).toMatchObject({ status: 'PENDING' });
    expect(second.id).not.toBe(first.id);
  });

  it('a link that is over and was not looked at gives way to a new one', async () => {
    const { ctx, clock } = await shop();
    const wish = newPayment(clock.now());
    const first = await createPayment(ctx, wish);
    clock.moveBy(minutes(31));
    const second = await createPayment(ctx, {
      ...wish,
      expiresAt: new Date(clock.now().getTime() + minutes(30)),
    });
    expect(second.id).not.toBe(first.id);
    expect((await getPayment(ctx, { paymentId: first.id })).status).toBe('EXPIRED');
  });

  it('made late counts: the money is there', async () => {
    const { ctx, clock, visitor } = await shop();
    const { id: paymentId } = await createPayment(ctx, newPayment(clock.now()));
    clock.moveBy(minutes(31));
    await expect(payTestCheckout(visitor, { paymentId })).rejects.toMatchObject({ key: 'payment-closed' });
    await syncPayment(ctx, { paymentId });
    await payTestCheckout(ctx, { paymentId });
    expect((await getPayment(ctx, { paymentId })).status).toBe('PAID');
    expect([await closed(ctx), await settled(ctx)].map((jobs) => jobs.length)).toEqual([1, 1]);
  });

  it('closed on purpose can be made by nobody', async () => {
    const { ctx, clock } = await shop();
    const { id: paymentId } = await createPayment(ctx, newPayment(clock.now()));
    await closeCheckout(ctx, { paymentId });
    expect((await getPayment(ctx, { paymentId })).status).toBe('EXPIRED');
    await expect(payTestCheckout(ctx, { paymentId })).rejects.toMatchObject({ key: 'payment-closed' });
  });

  it('goes back once, however often that is asked', async () => {
    const { ctx, clock, visitor } = await shop();
    const { id: paymentId } = await createPayment(ctx, newPayment(clock.now()));
    const reason = 'test';
    await expect(refundPayment(ctx, { paymentId, reason })).rejects.toMatchObject({
      key: 'payment-not-paid',
    });
    await payTestCheckout(visitor, { paymentId });
    await Promise.all(Array.from({ length: 10 }, () => refundPayment(ctx, { paymentId, reason })));
    expect(await jobsOf(ctx.companyId, 'payments.send-refund')).toHaveLength(1);
    await Promise.all(Array.from({ length: 3 }, () => sendRefund(ctx, { paymentId })));
    await syncPayment(ctx, { paymentId });
    expect(await getPayment(ctx, { paymentId })).toMatchObject({
      status: 'REFUNDED',
      refundedAt: clock.now(),
    });
  });

  it('cannot be made inside a transaction, which would outlive the call to the provider', async () => {
    const { ctx, clock } = await shop();
    const inside = inTransaction(ctx, (tx) => createPayment(tx.ctx, newPayment(clock.now())));
    await expect(inside).rejects.toThrow('cannot join a transaction');
  });
});

describe('who may do what with a payment', () => {
  it('another company cannot see, read again, or give back a payment', async () => {
    const [mine, other] = [await shop(), await shop()];
    const { id: paymentId, reference } = await createPayment(mine.ctx, newPayment(mine.clock.now()));
    await payTestCheckout(mine.visitor, { paymentId });
    const missing = { code: 'not-found' };
    await expect(getPayment(other.ctx, { paymentId })).rejects.toMatchObject(missing);
    await expect(syncPayment(other.ctx, { paymentId })).rejects.toMatchObject(missing);
    await expect(refundPayment(other.ctx, { paymentId, reason: 'x' })).rejects.toMatchObject(missing);
    expect(await findPayments(other.ctx, { reference })).toEqual([]);
  });

  it('the wrong role is refused', async () => {
    const { ctx, clock, visitor, owner, manager } = await shop();
    const { id: paymentId } = await createPayment(ctx, newPayment(clock.now()));
    const forbidden = { code: 'forbidden' };
    const visiting = { ...visitor, companyId: ctx.companyId };
    await expect(createPayment(owner, newPayment(clock.now()))).rejects.toMatchObject(forbidden);
    await expect(refundPayment(manager, { paymentId, reason: 'x' })).rejects.toMatchObject(forbidden);
    await expect(refundPayment(visiting, { paymentId, reason: 'x' })).rejects.toMatchObject(forbidden);
    await expect(getPayment(visiting, { paymentId })).rejects.toMatchObject(forbidden);
    await expect(getPayment(manager, { paymentId })).resolves.toMatchObject({ id: paymentId });
  });

  it('whoever has the link sees the shop, the lines and the sum, and nothing internal', async () => {
    const { ctx, clock, visitor } = await shop();
    const { id: paymentId } = await createPayment(ctx, newPayment(clock.now(), { amountMinor: 1_000 }));
    const page = await getPublicPayment(visitor, { paymentId });
    expect(page).toMatchObject({
      shopName: 'Test shop',
      amountMinor: 1_000,
      totalMinor: 2_500,
      payable: true,
      test: true,
    });
    expect(Object.keys(page)).not.toEqual(expect.arrayContaining(['companyId']));
    await expect(getPublicPayment(visitor, { paymentId: 'pay_unknown' })).rejects.toMatchObject({
      code: 'not-found',
    });
  });
});
