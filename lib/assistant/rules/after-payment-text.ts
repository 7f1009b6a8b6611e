import { getCalendarSettings } from '@/lib/calendar';
import type { Company } from '@/lib/companies';
import { getCart } from '@/lib/orders';
import type { Ctx } from '@/lib/platform/context';
import type { Tx } from '@/lib/platform/db/transaction';
import type { Language } from '@/lib/platform/i18n/languages';
import { findRules } from '../store/rules';
import { exactTexts } from './exact-texts';
import { ownTextGuard } from './own-text-guard';
import { rulesInForce } from './rules-in-force';

/** What the owner wants said word for word once an order is paid; null: nothing, or nothing the guard lets pass. */
export async function afterPaymentText(
  tx: Tx<Ctx>,
  company: Company,
  { conversationId, channelId, language }: { conversationId: string; channelId: string; language: Language },
): Promise<string | null> {
  const after = (await findRules(tx)).filter(
    ({ scenario, kind }) => scenario === 'AFTER_PAYMENT' && kind === 'EXACT',
  );
  if (after.length === 0) return null;
  const now = tx.ctx.clock.now();
  const { openingHours } = await getCalendarSettings(tx.ctx);
  const rules = await rulesInForce(after, {
    channelId,
    isNew: false,
    now,
    timeZone: company.timeZone,
    openingHours,
    hasCart: async () => (await getCart(tx.ctx, { conversationId })).lines.length > 0,
    orderStatus: () => Promise.resolve('CONFIRMED'),
  });
  const violations = ownTextGuard(company, now);
  const texts = exactTexts(rules, language, (text) => violations(text).length === 0);
  return texts.get('AFTER_PAYMENT') ?? null;
}
