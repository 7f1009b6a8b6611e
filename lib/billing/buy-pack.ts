import { authorize } from '@/lib/companies';
import { createPayment } from '@/lib/payments';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { AppError } from '@/lib/platform/errors/app-error';
import { formatSentence } from '@/lib/platform/i18n/format-sentence';
import { defaultLanguage } from '@/lib/platform/i18n/languages';
import { screenMessages } from '@/lib/platform/i18n/screen-messages';
import { newId } from '@/lib/platform/new-id';
import { parse } from '@/lib/platform/parse';
import { listPacks } from './list-packs';
import { packReference } from './pack-reference';
import { BuyPack } from './schemas';
import { insertPackOrder } from './store/pack-orders';

const linkMs = 60 * 60_000;

/**
 * A link for paying a pack of credits; they arrive once the money has. Each call is a purchase of its own. Calls the
 * payment provider, so it cannot join a transaction. Throws `not-found` `pack-not-found`, and what `createPayment` throws.
 */
export async function buyPack(ctx: Ctx, input: BuyPack): Promise<{ payUrl: string }> {
  authorize(ctx, 'pack.buy');
  const wish = parse(BuyPack, input);
  const pack = (await listPacks(ctx)).find(({ id }) => id === wish.pack);
  if (!pack) throw new AppError('not-found', 'pack-not-found');
  const { credits, priceMinor, currency } = pack;
  const now = ctx.clock.now();
  const reference = newId(packReference, now);
  await inTransaction(ctx, (tx) => insertPackOrder(tx, reference, pack));
  const language = ctx.language ?? defaultLanguage;
  const name = formatSentence(screenMessages[language].credits.pack, { credits }, language);
  // The buyer may not ask for any sum they like: the platform asks, for the price of a pack.
  const platform: Ctx = { ...ctx, actor: { kind: 'job', job: 'billing.buy-pack' } };
  const payment = await createPayment(platform, {
    reference,
    amountMinor: priceMinor,
    currency,
    description: name,
    lines: [{ name, quantity: 1, unitPriceMinor: priceMinor, totalMinor: priceMinor }],
    returnUrl: wish.returnUrl,
    expiresAt: new Date(now.getTime() + linkMs),
    payee: 'platform',
  });
  if (payment.url === null) throw new AppError('unavailable', 'try-again');
  return { payUrl: payment.url };
}
