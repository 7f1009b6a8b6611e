import { authorize, getCompany } from '@/lib/companies';
import { createPayment } from '@/lib/payments';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { AppError } from '@/lib/platform/errors/app-error';
import { formatSentence } from '@/lib/platform/i18n/format-sentence';
import { defaultLanguage } from '@/lib/platform/i18n/languages';
import { screenMessages } from '@/lib/platform/i18n/screen-messages';
import { newId } from '@/lib/platform/new-id';
import { parse } from '@/lib/platform/parse';
import { priceOf } from './price-of';
import { BuyTier } from './schemas';
import { openTierOrder, type TierOrder } from './store/tier-orders';
import { tierCurrency } from './tier-currency';
import { tierReference } from './tier-reference';

const linkMs = 60 * 60_000;

/**
 * A link for paying a period of a tier, which begins once the money is there. Each call is a purchase of its own, unless it
 * carries the key of another. Calls the payment provider, so it cannot join a transaction. Throws `conflict`
 * `tier-key-reused`, and what `createPayment` throws.
 */
export async function buyTier(ctx: Ctx, input: BuyTier): Promise<{ payUrl: string }> {
  authorize(ctx, 'tier.buy');
  const wish = parse(BuyTier, input);
  const { tier, period } = wish;
  const currency = tierCurrency((await getCompany(ctx)).currency);
  const now = ctx.clock.now();
  const id = newId(tierReference, now);
  const order = await inTransaction(ctx, (tx) =>
    openTierOrder(tx, {
      id,
      key: wish.key ?? id,
      tier,
      period,
      priceMinor: priceOf(tier, period, currency),
      creatorPriceMinor: priceOf('CREATOR', period, currency),
      currency,
    }),
  );
  if (!order || order.tier !== tier || order.period !== period)
    throw new AppError('conflict', 'tier-key-reused');
  const name = nameOf(ctx, order);
  // The buyer may not ask for any sum they like: the platform asks, for the price of the tier.
  const platform: Ctx = { ...ctx, actor: { kind: 'job', job: 'billing.buy-tier' } };
  const payment = await createPayment(platform, {
    reference: order.id,
    amountMinor: order.priceMinor,
    currency: order.currency,
    description: name,
    lines: [{ name, quantity: 1, unitPriceMinor: order.priceMinor, totalMinor: order.priceMinor }],
    returnUrl: wish.returnUrl,
    expiresAt: new Date(now.getTime() + linkMs),
    payee: 'platform',
  });
  if (payment.url === null) throw new AppError('unavailable', 'try-again');
  return { payUrl: payment.url };
}

function nameOf(ctx: Ctx, { tier, period }: TierOrder): string {
  const language = ctx.language ?? defaultLanguage;
  const { names, purchase } = screenMessages[language].tiers;
  return formatSentence(purchase, { tier: names[tier], period }, language);
}
