import { createHmac } from 'node:crypto';
import { matchesSecret } from '@/lib/platform/crypto/matches-secret';

const toleranceSeconds = 300;
/** One time, then signatures of any scheme; anything else was not written by Stripe. */
const shape = /^t=\d{1,12}(,v\d=[0-9a-f]{64})+$/;

/**
 * Whether `Stripe-Signature` proves that Stripe sent exactly these bytes within the last five minutes. While a secret is
 * being replaced Stripe signs with both; one match is enough. Computed here, over bytes: the SDK decodes the body first,
 * and what decoding forgives (a byte order mark) would pass.
 * https://docs.stripe.com/webhooks#verify-manually
 */
export function verifyStripeSignature(
  rawBody: Uint8Array,
  header: string,
  secret: string,
  now: Date,
): boolean {
  const parts = shape.test(header) ? header.split(',') : [];
  const timestamp = parts[0]?.slice(2);
  if (timestamp === undefined || secret === '') return false;
  if (Math.abs(now.getTime() / 1000 - Number(timestamp)) > toleranceSeconds) return false;
  const expected = createHmac('sha256', secret).update(`${timestamp}.`).update(rawBody).digest('hex');
  return parts.some((part) => part.startsWith('v1=') && matchesSecret(part.slice(3), expected));
}
