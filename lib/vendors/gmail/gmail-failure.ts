import { AppError } from '@/lib/platform/errors/app-error';

interface GoogleError {
  readonly status?: number;
  readonly code?: string | number;
  readonly response?: { readonly status?: number; readonly data?: unknown; readonly headers?: unknown };
}

const rates = /rateLimitExceeded|userRateLimitExceeded|quotaExceeded|dailyLimitExceeded|RESOURCE_EXHAUSTED/;
const missingScope = /ACCESS_TOKEN_SCOPE_INSUFFICIENT|insufficientPermissions/;

/**
 * What the Gmail client throws, as ours. `handedOver`: the call sends something, so a connection that breaks without an
 * answer leaves open whether it was taken.
 */
export function gmailFailure(cause: unknown, { handedOver = false } = {}): AppError {
  if (cause instanceof AppError) return cause;
  const { status, response } = (cause ?? {}) as GoogleError;
  const answered = response?.status ?? status;
  const body = typeof response?.data === 'string' ? response.data : JSON.stringify(response?.data ?? '');
  const unreachable = new AppError('unavailable', 'channel-unreachable', { cause, retryAfter: 30 });
  if (answered === undefined) {
    return handedOver && !neverConnected(cause)
      ? new AppError('conflict', 'delivery-uncertain', { cause })
      : unreachable;
  }
  if (answered === 401) return new AppError('unauthenticated', 'channel-access-lost', { cause });
  if (answered === 429 || (answered === 403 && rates.test(body)))
    return new AppError('limit', 'channel-too-fast', { cause, retryAfter: 60 });
  if (answered === 403 && missingScope.test(body))
    return new AppError('unauthenticated', 'google-permissions-missing', { cause });
  // An error of the server may have come after it took the mail; 503 says that it took nothing.
  if (answered >= 500)
    return handedOver && answered !== 503
      ? new AppError('conflict', 'delivery-uncertain', { cause })
      : unreachable;
  if (answered === 404) return new AppError('not-found', 'file-gone', { cause });
  const detail = (/"message":\s*"([^"]{1,200})/.exec(body)?.[1] ?? String(answered)).replace(/\s+/g, ' ');
  return new AppError('invalid', 'channel-refused', { params: { detail }, cause });
}

/** No connection was made, so nothing was sent. */
function neverConnected(error: unknown): boolean {
  const codes = [
    'ECONNREFUSED',
    'ENOTFOUND',
    'EAI_AGAIN',
    'EHOSTUNREACH',
    'ENETUNREACH',
    'UND_ERR_CONNECT_TIMEOUT',
  ];
  for (let at: unknown = error, depth = 0; at instanceof Error && depth < 5; at = at.cause, depth += 1) {
    const { code } = at as NodeJS.ErrnoException;
    if (typeof code === 'string' && codes.includes(code)) return true;
  }
  return false;
}
