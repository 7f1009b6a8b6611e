import webPush from 'web-push';
import { env } from '@/lib/platform/env';
import { AppError } from '@/lib/platform/errors/app-error';
import { guardedFetch } from '@/lib/platform/net/guarded-fetch';

/** A browser that agreed; the address is the browser maker's, and came from outside. */
export interface PushTarget {
  readonly endpoint: string;
  readonly p256dh: string;
  readonly auth: string;
}

/** A notice older than this is not shown any more, in seconds. */
const ttlSeconds = 6 * 60 * 60;

/**
 * Encrypts a payload (RFC 8291, aes128gcm) and hands it to the browser's push service with our VAPID token (RFC 8292).
 * `gone`: the browser does not want it any more. Throws `unavailable` or `limit` to try again, `invalid` for ever.
 */
export async function sendPush(target: PushTarget, payload: string): Promise<'taken' | 'gone'> {
  if (!target.endpoint.startsWith('https:')) throw new AppError('invalid', 'address-refused');
  const { endpoint, method, headers, body } = detailsOf(target, payload);
  const { 'Content-Length': _, ...plain } = headers;
  const answer = await guardedFetch(endpoint, {
    method,
    headers: Object.fromEntries(Object.entries(plain).map(([name, value]) => [name, String(value)])),
    body,
    maxBytes: 64 * 1024,
  });
  if (answer.status >= 200 && answer.status < 300) return 'taken';
  if (answer.status === 404 || answer.status === 410) return 'gone';
  const wait = Number(answer.headers.get('retry-after'));
  const retryAfter = Number.isFinite(wait) && wait > 0 ? Math.min(wait, 600) : 30;
  if (answer.status === 429) throw new AppError('limit', 'push-not-taken', { retryAfter });
  if (answer.status >= 500) throw new AppError('unavailable', 'push-not-taken', { retryAfter });
  throw new AppError('invalid', 'push-not-taken');
}

function detailsOf(
  { endpoint, p256dh, auth }: PushTarget,
  payload: string,
): webPush.RequestDetails & { body: Buffer } {
  const { VAPID_PUBLIC_KEY: publicKey, VAPID_PRIVATE_KEY: privateKey } = env();
  if (!publicKey || !privateKey) throw new AppError('invalid', 'push-not-taken');
  try {
    return webPush.generateRequestDetails({ endpoint, keys: { p256dh, auth } }, payload, {
      TTL: ttlSeconds,
      urgency: 'high',
      contentEncoding: 'aes128gcm',
      vapidDetails: { subject: subject(), publicKey, privateKey },
    });
  } catch (cause) {
    // Keys that are no point on the curve: that browser will never get anything.
    throw new AppError('invalid', 'push-not-taken', { cause });
  }
}

/** Whom a push service may write to about us: our mail address, else our site. */
function subject(): string {
  const { MAIL_FROM, X8_URL } = env();
  const address = /[^\s<>]+@[^\s<>]+/.exec(MAIL_FROM ?? '')?.[0];
  if (address) return `mailto:${address}`;
  return X8_URL.startsWith('https:') ? X8_URL : `mailto:x8@${new URL(X8_URL).hostname}`;
}
