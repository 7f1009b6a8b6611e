import { AppError } from '@/lib/platform/errors/app-error';

/** Ends a visit whose page is not there: `not-found`, `forbidden`, `limit` (with the wait it asks for) or `unavailable`. */
export function judgeAnswer(status: number, retryAfter: string | null, url: string): void {
  if (status < 400) return;
  const params = { status, host: URL.parse(url)?.host ?? '' };
  const wait = /^\d{1,6}$/.test(retryAfter ?? '') ? { retryAfter: Number(retryAfter) } : {};
  if (status === 404 || status === 410) throw new AppError('not-found', 'page-gone', { params });
  if (status === 429) throw new AppError('limit', 'page-asks-patience', { params, ...wait });
  if (status < 500) throw new AppError('forbidden', 'page-closed', { params });
  throw new AppError('unavailable', 'page-failing', { params, ...wait });
}
