import { companyRoute } from '@/app/_door/route';
import { CalendarSettingsChange, getCalendarSettings, updateCalendarSettings } from '@/lib/calendar';
import { parse } from '@/lib/platform/parse';

export const GET = companyRoute(({ ctx }) => getCalendarSettings(ctx));

/** What is named is changed; the rest stays, so that a program written before there was more of it breaks nothing. */
export const PUT = companyRoute(async ({ ctx, json }) =>
  updateCalendarSettings(ctx, parse(CalendarSettingsChange, await json())),
);
