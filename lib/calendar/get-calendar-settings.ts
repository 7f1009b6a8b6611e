import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { defaultSettings } from './default-settings';
import type { CalendarSettings } from './schemas';
import { findSettings } from './store/settings';

/** When the company can be visited and when it delivers; the defaults until the owner has said otherwise. */
export async function getCalendarSettings(ctx: Ctx): Promise<CalendarSettings> {
  authorize(ctx, 'calendar.read');
  return inTransaction(ctx, async (tx) => (await findSettings(tx)) ?? defaultSettings);
}
