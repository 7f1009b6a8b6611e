import { env } from '@/lib/platform/env';
import { linkSignature } from './link-signature';

/**
 * The address of a booking's own page, for its customer and nobody else: whoever has it may look, move and cancel. Null when
 * the setting AUTH_SECRET is missing.
 */
export function bookingLink({
  companyId,
  bookingId,
}: {
  readonly companyId: string;
  readonly bookingId: string;
}): string | null {
  const named = `${companyId}.${bookingId}`;
  const signature = linkSignature(named);
  return signature && `${env().X8_URL}/booking/${named}.${signature}`;
}
