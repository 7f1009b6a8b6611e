import { type CalendarSettings, getCalendarSettings } from '@/lib/calendar';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import type { AssistantRule } from '../rules/schemas';
import { defaultSettings, type Tone } from '../settings/schemas';
import { findRules } from '../store/rules';
import { findSettings } from '../store/settings';

/** What the owner asks of the assistant now. */
export interface WishesToday {
  readonly rules: readonly AssistantRule[];
  readonly tone: Tone;
  readonly openingHours: CalendarSettings['openingHours'];
}

/** Reads what the owner asks of the assistant now. */
export async function loadWishesToday(ctx: Ctx): Promise<WishesToday> {
  return inTransaction(ctx, async (tx) => {
    const { tone } = (await findSettings(tx)) ?? defaultSettings;
    const { openingHours } = await getCalendarSettings(tx.ctx);
    return { rules: await findRules(tx), tone, openingHours };
  });
}
