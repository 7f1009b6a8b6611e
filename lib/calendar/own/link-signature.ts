import { createHmac } from 'node:crypto';
import { env } from '@/lib/platform/env';

/** Our signature under what a booking's link names; null when the setting AUTH_SECRET is missing. */
export function linkSignature(named: string): string | null {
  const secret = env().AUTH_SECRET;
  return secret ? createHmac('sha256', secret).update(`x8 booking link\0${named}`).digest('base64url') : null;
}
