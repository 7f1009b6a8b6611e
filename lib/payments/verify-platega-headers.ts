import { matchesSecret } from '@/lib/platform/crypto/matches-secret';

/**
 * Whether a request carries both names that only Platega and we know. Their news have no signature: whatever the body
 * says is a hint. Both are always compared, in a time that tells nothing.
 */
export function verifyPlategaHeaders(
  headers: Headers,
  { merchantId, secret }: { readonly merchantId: string; readonly secret: string },
): boolean {
  const matches = [
    matchesSecret(headers.get('x-merchantid') ?? '', merchantId),
    matchesSecret(headers.get('x-secret') ?? '', secret),
  ];
  return merchantId !== '' && secret !== '' && matches.every(Boolean);
}
