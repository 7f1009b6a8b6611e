import { createHmac } from 'node:crypto';
import { env } from '@/lib/platform/env';
import { AppError } from '@/lib/platform/errors/app-error';

/** Our signature under `<company>.<file>.<seconds>`. Throws `unavailable` `setting-missing`. */
export function fileSignature(named: string): string {
  const secret = env().AUTH_SECRET;
  if (!secret) throw new AppError('unavailable', 'setting-missing', { params: { setting: 'AUTH_SECRET' } });
  return createHmac('sha256', secret).update(`x8 file link\0${named}`).digest('base64url');
}
