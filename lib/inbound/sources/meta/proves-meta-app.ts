import { createHmac } from 'node:crypto';
import { matchesSecret } from '@/lib/platform/crypto/matches-secret';

/**
 * Whether a request was signed with an app's secret: `X-Hub-Signature-256: sha256=<hex>` over the bytes as they came. Meta
 * escapes letters in its own way, so the JSON is never written anew for it. An app without a secret proves nothing.
 */
export function provesMetaApp(rawBody: Buffer, headers: Headers, appSecret: string): boolean {
  if (appSecret === '') return false;
  const given = headers.get('x-hub-signature-256') ?? '';
  const expected = `sha256=${createHmac('sha256', appSecret).update(rawBody).digest('hex')}`;
  return matchesSecret(given, expected);
}
