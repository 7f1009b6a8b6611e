import { authorize } from '@/lib/companies';
import type { BaseCtx, Ctx } from '@/lib/platform/context';
import { acrossCompanies } from '@/lib/platform/db/across-companies';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { dispatch } from '@/lib/platform/dispatch/dispatch';
import { log } from '@/lib/platform/log';
import { tierEnding } from './jobs';
import { findRunningTiers, insertTierReminder } from './store/tier-facts';
import { tierAt } from './tier-at';
import type { TierFact } from './tier-timeline';

const atOnce = 200;
const noticeMs = 3 * 86_400_000;

/** Promises the news of every tier that ends within three days, once for each end. One that fails does not hold up others. */
export async function remindTiers(base: BaseCtx): Promise<void> {
  authorize(base, 'tier.tend');
  let after = '';
  for (;;) {
    const running = await acrossCompanies(base, (tx) => findRunningTiers(tx, after, atOnce));
    for (const { companyId, facts } of running) {
      await remind({ ...base, companyId }, facts).catch((err: unknown) =>
        log.error({ err, companyId }, 'the end of a tier was not announced'),
      );
    }
    const last = running.at(-1);
    if (!last) return;
    after = last.companyId;
  }
}

async function remind(ctx: Ctx, facts: readonly TierFact[]): Promise<void> {
  const now = ctx.clock.now();
  const { name, until } = tierAt(facts, now);
  if (name === 'FREE' || until === null || until.getTime() - now.getTime() > noticeMs) return;
  await inTransaction(ctx, async (tx) => {
    if (!(await insertTierReminder(tx, until))) return;
    const news = { companyId: ctx.companyId, tier: name, until: until.toISOString() };
    await dispatch(tx, tierEnding, news, { dedupeKey: `${ctx.companyId}:${news.until}` });
  });
}
