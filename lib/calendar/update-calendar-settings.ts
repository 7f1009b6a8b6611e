import { writeAudit } from '@/lib/audit';
import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { parse } from '@/lib/platform/parse';
import { assignCouriers } from './assign-couriers';
import { getCalendarSettings } from './get-calendar-settings';
import { CalendarSettings, CalendarSettingsChange } from './schemas';
import { lockCalendar } from './store/bookings';
import { saveSettings } from './store/settings';

/**
 * Changes the settings named; returns all of them as they are now. Bookings already made stay where they are.
 * Throws `invalid` for ranges that overlap or end before they begin.
 */
export async function updateCalendarSettings(
  ctx: Ctx,
  input: CalendarSettingsChange,
): Promise<CalendarSettings> {
  authorize(ctx, 'calendar.manage');
  const change = parse(CalendarSettingsChange, input);
  return inTransaction(ctx, async (tx) => {
    if (change.cityDeliveries) await lockCalendar(tx, ['DELIVERY']);
    const settings = CalendarSettings.parse({ ...(await getCalendarSettings(tx.ctx)), ...change });
    await saveSettings(tx, settings);
    if (change.cityDeliveries) await assignCouriers(tx, settings);
    await writeAudit(tx, {
      action: 'calendar.settings-updated',
      subject: ctx.companyId,
      detail: { fields: Object.keys(change).join(' ') },
    });
    return settings;
  });
}
