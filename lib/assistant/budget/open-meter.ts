import { getCompany } from '@/lib/companies';
import { notify } from '@/lib/notices';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import type { Tx } from '@/lib/platform/db/transaction';
import { env } from '@/lib/platform/env';
import { newId } from '@/lib/platform/new-id';
import { localDay } from '@/lib/platform/time/local-day';
import type { Meter } from '../port';
import { type AssistantSettings, defaultSettings } from '../settings/schemas';
import { findSettings } from '../store/settings';
import { insertUsage, type Purpose, sumUsage } from '../store/usage';
import { costOf } from './cost-of';
import { modelPrice } from './model-price';
import { spentLimit } from './spent-limit';

/**
 * Counts what a company's model costs. The limits are read before every question, so that they hold over all turns that
 * are answered at the same time but for the questions already on their way.
 */
export function openMeter(ctx: Ctx, { turnId, purpose }: { turnId: string | null; purpose: Purpose }): Meter {
  return {
    allows: () =>
      inTransaction(ctx, async (tx) => {
        const settings = (await findSettings(tx)) ?? defaultSettings;
        if (!hasLimit(settings)) return true;
        const limitsMoney = settings.dailyMicros !== null || settings.monthlyMicros !== null;
        // Money that cannot be counted cannot be kept to a limit.
        if (limitsMoney && modelPrice(env().OPENAI_MODEL, settings) === null) return false;
        return (await reached(tx, settings)) === null;
      }),
    count: ({ model, inputTokens, outputTokens }) =>
      inTransaction(ctx, async (tx) => {
        const settings = (await findSettings(tx)) ?? defaultSettings;
        const price = modelPrice(env().OPENAI_MODEL, settings);
        await insertUsage(tx, {
          id: newId('use', ctx.clock.now()),
          turnId,
          purpose,
          model: model.slice(0, 200),
          inputTokens,
          outputTokens,
          costMicros: price && costOf({ inputTokens, outputTokens }, price),
          day: await today(tx),
        });
        if (!hasLimit(settings)) return;
        const limit = await reached(tx, settings);
        if (limit) await tellOwner(tx, settings, limit);
      }),
  };
}

const hasLimit = ({ dailyMicros, monthlyMicros, dailyTokens, monthlyTokens }: AssistantSettings): boolean =>
  [dailyMicros, monthlyMicros, dailyTokens, monthlyTokens].some((limit) => limit !== null);

const today = async (tx: Tx<Ctx>): Promise<string> =>
  localDay(tx.ctx.clock.now(), (await getCompany(tx.ctx)).timeZone);

async function reached(tx: Tx<Ctx>, settings: AssistantSettings): Promise<'day' | 'month' | null> {
  const day = await today(tx);
  const month = await sumUsage(tx, `${day.slice(0, 7)}-01`, day);
  return spentLimit(settings, await sumUsage(tx, day, day), month);
}

/** Once a day or month and limit: one that was raised and is reached again is news. */
async function tellOwner(tx: Tx<Ctx>, settings: AssistantSettings, limit: 'day' | 'month'): Promise<void> {
  const day = await today(tx);
  const { dailyMicros, monthlyMicros, dailyTokens, monthlyTokens } = settings;
  const [period, amount] =
    limit === 'day'
      ? [day, `${dailyMicros}/${dailyTokens}`]
      : [day.slice(0, 7), `${monthlyMicros}/${monthlyTokens}`];
  await notify(
    { ...tx.ctx, actor: { kind: 'job', job: 'assistant.budget' } },
    {
      kind: limit === 'day' ? 'assistant-budget-day' : 'assistant-budget-month',
      occasion: `budget:${period}:${amount}`,
      path: '/assistant?tab=budget',
    },
  );
}
