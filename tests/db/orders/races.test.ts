import type { Client } from 'pg';
import { beforeAll, describe, expect, it } from 'vitest';
import { expireHolds, holdSlot } from '@/lib/calendar';
import { cancelOrder, closeUnpaidOrder, confirmOrder, getOrder, requestPayment } from '@/lib/orders';
import { syncPayment } from '@/lib/payments';
import { AppError } from '@/lib/platform/errors/app-error';
import { newId } from '@/lib/platform/new-id';
import { newsOf, work } from '@/tests/factories/hear-news';
import { isLong } from '@/tests/factories/is-long';
import { makeCustomer } from '@/tests/factories/make-customer';
import { makeShop, order, ten } from '@/tests/factories/make-shop';
import { ownerClient } from '@/tests/setup/owner-client';

let judge: Client;

beforeAll(async () => {
  judge = await ownerClient();
  // Every write of the three rooms lingers, before it is made and before it is committed.
  await judge.query(`
    create function linger() returns trigger language plpgsql as $$
    begin perform pg_sleep(random() * 0.02); return coalesce(new, old); end $$`);
  for (const table of ['booking', 'payment', 'customer_order', 'catalogue_item']) {
    await judge.query(`
      create trigger linger_before before insert or update on ${table} for each row execute function linger();
      create constraint trigger linger_at_commit after insert or update on ${table}
        deferrable initially deferred for each row execute function linger()`);
  }
});

describe('everything at the same moment', () => {
  it.each(Array.from({ length: isLong ? 48 : 12 }, (_, round) => round))(
    'round %i: paid is served or refunded, once',
    async (round) => {
      const shop = await makeShop();
      const placed = await order(shop, {
        items: [
          [shop.massage, 1],
          [shop.tea, 2],
        ],
        appointment: ten,
        delivery: ten,
      });
      const { id: paymentId } = await requestPayment(shop.ctx, {
        orderId: placed.id,
        returnUrl: 'http://localhost:3000/',
      });
      const { contactId } = await makeCustomer(shop.ctx);
      await judge.query("update test_checkout set status = 'paid' where payment_id = $1", [paymentId]);
      // Half the time exactly at the end of the hold, otherwise while it lives.
      if (round % 2) shop.clock.moveBy(30 * 60_000);
      const ids = { orderId: placed.id, paymentId };
      const another = {
        kind: 'APPOINTMENT',
        start: ten,
        durationMinutes: 60,
        contactId,
        title: 'x',
      } as const;
      const acts = [
        ...Array.from({ length: 3 }, () => async () => {
          await syncPayment(shop.ctx, { paymentId });
          await confirmOrder(shop.ctx, ids);
        }),
        ...Array.from({ length: 2 }, () => () => closeUnpaidOrder(shop.ctx, { orderId: placed.id })),
        ...Array.from(
          { length: 3 },
          () => () => holdSlot(shop.ctx, { ...another, reference: newId('other') }),
        ),
        () => expireHolds(shop.ctx),
        ...(round % 3 === 0 ? [() => cancelOrder(shop.owner, { orderId: placed.id })] : []),
      ];
      const results = await Promise.allSettled(acts.map((act) => act()));
      const surprises = results.filter(
        (result) =>
          result.status === 'rejected' &&
          !(result.reason instanceof AppError && result.reason.key === 'slot-taken'),
      );
      expect(surprises).toEqual([]);
      await work(shop, 60);
      const { status, payment, bookings } = await getOrder(shop.ctx, { orderId: placed.id });
      const stock = await judge.query('select stock from catalogue_item where id = $1', [shop.tea.id]);
      if (status === 'CONFIRMED') {
        expect(payment?.status).toBe('PAID');
        expect(bookings.map((booking) => booking.status)).toEqual(['CONFIRMED', 'CONFIRMED']);
        expect(stock.rows).toEqual([{ stock: 8 }]);
      } else {
        expect([status, payment?.status]).toEqual(['REFUNDED', 'REFUNDED']);
        expect(bookings.some((booking) => booking.status === 'HELD' || booking.status === 'CONFIRMED')).toBe(
          false,
        );
        expect(stock.rows).toEqual([{ stock: 10 }]);
      }
      const told = newsOf(placed.id).filter((news) => news.startsWith('refunded'));
      expect(told).toHaveLength(status === 'CONFIRMED' ? 0 : 1);
    },
  );

  it('of 60 customers ordering one appointment exactly one has it', async () => {
    const shop = await makeShop();
    const customers = await Promise.all(Array.from({ length: 60 }, () => makeCustomer(shop.ctx)));
    const items = [[shop.haircut, 1]] as const;
    const results = await Promise.allSettled(
      customers.map((customer) => order(shop, { items, appointment: ten, customer })),
    );
    const errors = results.flatMap((result) => (result.status === 'rejected' ? [result.reason.key] : []));
    expect(errors).toEqual(Array.from({ length: 59 }, () => 'slot-taken'));
  }, 60_000);

  it('the last pieces are sold once, however many customers pay for them', async () => {
    const shop = await makeShop();
    const placed = [];
    for (let count = 0; count < 5; count += 1) {
      placed.push(await order(shop, { items: [[shop.tea, 4]], delivery: ten }));
    }
    await Promise.all(
      placed.map(async ({ id: orderId }) => {
        const { id: paymentId } = await requestPayment(shop.ctx, {
          orderId,
          returnUrl: 'http://localhost:3000/',
        });
        await judge.query("update test_checkout set status = 'paid' where payment_id = $1", [paymentId]);
        await syncPayment(shop.ctx, { paymentId });
        await confirmOrder(shop.ctx, { orderId, paymentId });
      }),
    );
    await work(shop, 5);
    const { rows } = await judge.query(
      'select o.status, count(*)::int from customer_order o where company_id = $1 group by 1 order by 1',
      [shop.ctx.companyId],
    );
    expect(rows).toEqual([
      { status: 'CONFIRMED', count: 2 },
      { status: 'REFUNDED', count: 3 },
    ]);
    const stock = await judge.query('select stock from catalogue_item where id = $1', [shop.tea.id]);
    expect(stock.rows).toEqual([{ stock: 2 }]);
  }, 60_000);
});
