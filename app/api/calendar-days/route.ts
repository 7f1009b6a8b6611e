import { z } from 'zod';
import { companyRoute } from '@/app/_door/route';
import { listCalendarDays } from '@/lib/calendar';
import { parse } from '@/lib/platform/parse';

const Range = z.object({ from: z.string(), days: z.coerce.number() });

/** Days of the calendar: when the company is open, how full it is. */
export const GET = companyRoute(async ({ ctx, query }) => ({
  days: await listCalendarDays(ctx, parse(Range, query)),
}));
