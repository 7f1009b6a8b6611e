import { createHmac } from 'node:crypto';
import { env } from '@/lib/platform/env';
import { AppError } from '@/lib/platform/errors/app-error';

/** Our signature under what an upload link says. Throws `unavailable` `setting-missing`. */
export function linkSignature(said: string): string {
  const secret = env().AUTH_SECRET;
  if (!secret) throw new AppError('unavailable', 'setting-missing', { params: { setting: 'AUTH_SECRET' } });
  return createHmac('sha256', secret).update(`x8 upload link\0${said}`).digest('base64url');
}
