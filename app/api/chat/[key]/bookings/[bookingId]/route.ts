import { publicRoute } from '@/app/_door/route';
import { bookingCalendarFile } from '@/lib/calendar';
import { findChannelByKey } from '@/lib/channels';
import { AppError } from '@/lib/platform/errors/app-error';

/** A booking for the customer's own calendar. Knowing the chat's key and the booking's id is the permission. */
export const GET = publicRoute(async ({ base, params: { key = '', bookingId = '' } }) => {
  const channel = await findChannelByKey(base, { adapter: 'web-chat', key });
  if (!channel) throw new AppError('not-found', 'chat-not-found');
  const file = await bookingCalendarFile({ ...base, companyId: channel.companyId }, { bookingId });
  return new Response(file, {
    headers: {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': 'attachment; filename="booking.ics"',
      'Cache-Control': 'private, no-store',
    },
  });
});
