import { AppError } from '@/lib/platform/errors/app-error';
import type { GraphFailure } from './graph-failure';

/** Meta asks to wait; it does not say for how long. */
const breatheSeconds = 60;

/**
 * A refusal of the Graph API in our words. Codes: developers.facebook.com/docs/messenger-platform/error-codes and
 * docs/graph-api/guides/error-handling.
 */
export function translateFailure(failure: GraphFailure): AppError {
  const { status, code, subcode } = failure;
  const details = { cause: failure };
  const pair = `${code}/${subcode}`;
  if (pair === '10/2018278' || pair === '10/2534022' || pair === '10/2018065' || code === 10900) {
    // 10900: a comment has had its one private reply; until the person answers nothing more may be said.
    return new AppError('invalid', 'window-over', details);
  }
  // Meta's own note on this pair: the messages were sent, only the answer came too late.
  if (pair === '1/1357046') return new AppError('conflict', 'delivery-uncertain', details);
  if (code === 551 || code === 10903 || pair === '100/2018001')
    return new AppError('invalid', 'contact-unknown', details);
  if (pair === '100/2018047') {
    return new AppError('invalid', 'file-too-large-for-channel', { ...details, params: { limit: 25 } });
  }
  if (isLimit(code) || status === 429) {
    return new AppError('limit', 'channel-too-fast', { ...details, retryAfter: breatheSeconds });
  }
  if (code === 190 || code === 102 || code === 10 || (code !== null && code >= 200 && code <= 299)) {
    return new AppError('unauthenticated', 'channel-access-lost', details);
  }
  if (code === 1 || code === 2 || status >= 500) {
    return new AppError('unavailable', 'channel-unreachable', details);
  }
  return new AppError('invalid', 'channel-refused', {
    ...details,
    params: { detail: code === null ? `HTTP ${status}` : `Meta ${code}/${subcode ?? 0}` },
  });
}

/** 4 the app, 17 the user, 32 the page, 613 the call; 8000x business use cases. */
const isLimit = (code: number | null): boolean =>
  code === 4 ||
  code === 17 ||
  code === 32 ||
  code === 613 ||
  (code !== null && code >= 80_000 && code < 80_100);
