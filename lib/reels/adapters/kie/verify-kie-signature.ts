import { createHmac } from 'node:crypto';
import { matchesSecret } from '@/lib/platform/crypto/matches-secret';

/**
 * Whether KIE signed this news: base64 of HMAC-SHA256 over `<taskId>.<timestamp>`. Nothing else of the news is covered, so
 * even a right signature is only a hint to look again. `timestamp` is the header's text, unix seconds.
 */
export function verifyKieSignature(
  key: string,
  news: { readonly taskId: string; readonly timestamp: string; readonly signature: string },
): boolean {
  if (key === '' || news.taskId === '' || !/^\d{1,15}$/.test(news.timestamp)) return false;
  const expected = createHmac('sha256', key).update(`${news.taskId}.${news.timestamp}`).digest('base64');
  return matchesSecret(news.signature, expected);
}
