import { z } from 'zod';
import { companyRoute } from '@/app/_door/route';
import { listBookings } from '@/lib/calendar';
import { parse } from '@/lib/platform/parse';

const Range = z.object({ from: z.coerce.date(), to: z.coerce.date() });

export const GET = companyRoute(async ({ ctx, query }) => ({
  bookings: await listBookings(ctx, parse(Range, query)),
}));
