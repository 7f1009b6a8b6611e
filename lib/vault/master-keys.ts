import { type MasterKeys, parseMasterKeys } from '@/lib/platform/crypto/parse-master-keys';
import { env } from '@/lib/platform/env';
import { AppError } from '@/lib/platform/errors/app-error';

/** The platform's master keys. Throws `unavailable` (`setting-missing`) when none is set. */
export function masterKeys(): MasterKeys {
  const text = env().X8_MASTER_KEYS;
  if (!text) throw new AppError('unavailable', 'setting-missing', { params: { setting: 'X8_MASTER_KEYS' } });
  return parseMasterKeys(text);
}
