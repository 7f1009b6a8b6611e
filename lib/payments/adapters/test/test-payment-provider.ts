import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { env } from '@/lib/platform/env';
import { AppError } from '@/lib/platform/errors/app-error';
import type { Checkout, CheckoutState, PaymentProvider } from '../../port';
import {
  findTestCheckout,
  insertTestCheckout,
  moveTestCheckout,
  type TestCheckoutRow,
} from '../../store/test-checkouts';

/** The built-in checkout: no money moves. It keeps books of its own, which we read as we read a payment company's. */
export const testPaymentProvider: PaymentProvider = {
  name: 'test',
  capabilities: { minLifetimeMinutes: 1, maxLifetimeMinutes: 1440, test: true },

  createCheckout: (ctx, { paymentId, amountMinor, currency, expiresAt }) =>
    inTransaction(ctx, async (tx) => {
      const id = externalIdOf(paymentId);
      await insertTestCheckout(tx, { id, paymentId, amountMinor, currency, expiresAt });
      return read(ctx, await findTestCheckout(tx, id));
    }),

  readCheckout: (ctx, id) => inTransaction(ctx, async (tx) => read(ctx, await findTestCheckout(tx, id))),

  expireCheckout: (ctx, id) =>
    inTransaction(ctx, async (tx) => {
      await moveTestCheckout(tx, id, 'open', 'expired');
      return read(ctx, await findTestCheckout(tx, id));
    }),

  refundCheckout: (ctx, id) =>
    inTransaction(ctx, async (tx) => {
      await moveTestCheckout(tx, id, 'paid', 'refunded');
      return read(ctx, await findTestCheckout(tx, id));
    }),
};

const externalIdOf = (paymentId: string): string => `test_${paymentId}`;

function read(ctx: Ctx, row: TestCheckoutRow | null): Checkout {
  if (!row) throw new AppError('internal', 'payment-not-found');
  const over = row.status === 'open' && row.expiresAt <= ctx.clock.now();
  return {
    externalId: row.id,
    paymentId: row.paymentId,
    state: over ? 'expired' : (row.status as CheckoutState),
    amountMinor: Number(row.amountMinor),
    currency: row.currency,
    url: new URL(`/pay/${row.paymentId}`, env().X8_URL).toString(),
  };
}
