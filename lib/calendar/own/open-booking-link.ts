import type { BaseCtx, Ctx } from '@/lib/platform/context';
import { matchesSecret } from '@/lib/platform/crypto/matches-secret';
import { AppError } from '@/lib/platform/errors/app-error';
import { parse } from '@/lib/platform/parse';
import { linkSignature } from './link-signature';
import { BookingLink } from './schemas';

const shape = /^(COMP\d{3,12})\.(\w{5,60})\.([\w-]{43})$/;

/** The booking a signed link names, and the right to it. Throws `not-found` for what we have not signed. */
export function openBookingLink(base: BaseCtx, input: BookingLink): { ctx: Ctx; bookingId: string } {
  const { token } = parse(BookingLink, input);
  const [, companyId = '', bookingId = '', signature = ''] = shape.exec(token) ?? [];
  const expected = linkSignature(`${companyId}.${bookingId}`);
  if (expected === null || !matchesSecret(signature, expected))
    throw new AppError('not-found', 'booking-not-found');
  // The signature is the permission: it was given for this one booking.
  return { ctx: { ...base, companyId, actor: { kind: 'job', job: 'calendar.booking-link' } }, bookingId };
}
