import { env } from '@/lib/platform/env';
import { howToMakeMasterKey, parseMasterKeys } from './parse-master-keys';

/**
 * Throws when the product must not start: in production without a master key, or anywhere with one that cannot be read.
 * Secrets of outside accounts would be refused one by one later, in front of customers.
 */
export function assertMasterKey(): void {
  const { NODE_ENV, X8_MASTER_KEYS } = env();
  if (X8_MASTER_KEYS) parseMasterKeys(X8_MASTER_KEYS);
  else if (NODE_ENV === 'production')
    throw new Error(
      `X8_MASTER_KEYS is not set, so keys of outside accounts cannot be kept. ${howToMakeMasterKey}`,
    );
}
