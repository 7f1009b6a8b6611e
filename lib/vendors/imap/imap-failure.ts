import type { ImapFlowError } from 'imapflow';
import { AppError } from '@/lib/platform/errors/app-error';

/** Server codes of a login that was not refused for good (RFC 5530). */
const passing = ['UNAVAILABLE', 'LIMIT', 'INUSE', 'SERVERBUG'];

/**
 * What imapflow throws, as ours: a refused login is `unauthenticated` `channel-access-lost`, everything else that went
 * wrong on the way is `unavailable` `channel-unreachable`. Ours pass.
 */
export function imapFailure(cause: unknown): AppError {
  if (cause instanceof AppError) return cause;
  const { authenticationFailed, serverResponseCode } = cause as Partial<ImapFlowError>;
  if (authenticationFailed && !passing.includes(serverResponseCode ?? '')) {
    return new AppError('unauthenticated', 'channel-access-lost', { cause });
  }
  return new AppError('unavailable', 'channel-unreachable', { cause, retryAfter: 60 });
}
