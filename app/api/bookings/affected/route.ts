import { companyRoute } from '@/app/_door/route';
import { listAffectedBookings } from '@/lib/calendar';

/** Bookings still to come that lie on a day off. */
export const GET = companyRoute(async ({ ctx }) => ({ affected: await listAffectedBookings(ctx) }));
