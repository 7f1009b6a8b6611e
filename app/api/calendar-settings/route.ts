import { companyRoute } from '@/app/_door/route';
import { CalendarSettings, getCalendarSettings, updateCalendarSettings } from '@/lib/calendar';
import { parse } from '@/lib/platform/parse';

export const GET = companyRoute(({ ctx }) => getCalendarSettings(ctx));

export const PUT = companyRoute(async ({ ctx, json }) =>
  updateCalendarSettings(ctx, parse(CalendarSettings, await json())),
);
