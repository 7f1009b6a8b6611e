import { AppError } from '@/lib/platform/errors/app-error';
import { ChromiumFailure } from '@/lib/vendors/chromium';

/** What went wrong with a page or a browser, in words for people and for whoever does the job again. */
export function visitFailure(error: unknown): unknown {
  if (!(error instanceof ChromiumFailure)) return error;
  const cause = error;
  if (error.kind === 'missing') return new AppError('invalid', 'browser-missing', { cause });
  if (error.kind === 'start') return new AppError('unavailable', 'browser-failed', { cause, retryAfter: 30 });
  if (error.kind === 'timeout') return new AppError('unavailable', 'page-timeout', { cause, retryAfter: 30 });
  if (error.kind === 'crashed') return new AppError('unavailable', 'page-crashed', { cause });
  if (error.kind === 'unreachable')
    return new AppError('unavailable', 'page-unreachable', { cause, retryAfter: 30 });
  return new AppError('unavailable', 'page-unreadable', { cause, retryAfter: 60 });
}
