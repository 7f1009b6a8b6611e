import { Temporal } from 'temporal-polyfill';
import { authorize, getCompany } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { env } from '@/lib/platform/env';
import { localDay } from '@/lib/platform/time/local-day';
import { defaultSettings } from '../settings/schemas';
import { findSettings } from '../store/settings';
import { findUsageByDay, sumUsage } from '../store/usage';
import { modelPrice } from './model-price';
import type { Budget } from './schemas';
import { spentLimit } from './spent-limit';

const shownDays = 30;

/** What the model has cost today, this month and on each of the last thirty days of the company's calendar. */
export async function getBudget(ctx: Ctx): Promise<Budget> {
  authorize(ctx, 'assistant.read');
  return inTransaction(ctx, async (tx) => {
    const { timeZone } = await getCompany(tx.ctx);
    const settings = (await findSettings(tx)) ?? defaultSettings;
    const day = localDay(ctx.clock.now(), timeZone);
    const first = Temporal.PlainDate.from(day).subtract({ days: shownDays - 1 });
    const used = new Map((await findUsageByDay(tx, first.toString(), day)).map((row) => [row.day, row]));
    const today = await sumUsage(tx, day, day);
    const month = await sumUsage(tx, `${day.slice(0, 7)}-01`, day);
    const { OPENAI_API_KEY, OPENAI_MODEL } = env();
    return {
      model: OPENAI_API_KEY ? OPENAI_MODEL : null,
      price: modelPrice(OPENAI_MODEL, settings),
      today,
      month,
      reached: spentLimit(settings, today, month),
      days: Array.from({ length: shownDays }, (_, index) => {
        const name = first.add({ days: index }).toString();
        return used.get(name) ?? { day: name, micros: 0, tokens: 0, calls: 0 };
      }),
    };
  });
}
