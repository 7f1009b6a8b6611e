import { AppError } from '@/lib/platform/errors/app-error';

/** Codes of failures that come before anything was said to the other side. */
const neverSaid: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EADDRNOTAVAIL',
  'UND_ERR_CONNECT_TIMEOUT',
  'ERR_INVALID_URL',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'CERT_HAS_EXPIRED',
  'ERR_TLS_CERT_ALTNAME_INVALID',
]);

/**
 * What a call that got no answer means: `unavailable` when nothing was said, or when it only asked; `conflict`
 * (`delivery-uncertain`) when a message was on its way, because then nobody knows.
 */
export function unanswered(error: unknown, sends: boolean): AppError {
  if (error instanceof AppError) return error;
  const codes = codesOf(error);
  const details = { cause: new Error(`No answer: ${codes.join(' ') || 'unknown'}`) };
  return sends && !codes.some((code) => neverSaid.has(code))
    ? new AppError('conflict', 'delivery-uncertain', details)
    : new AppError('unavailable', 'channel-unreachable', { ...details, retryAfter: 10 });
}

/** The error's code and those of what caused it. Messages are left out: they hold addresses. */
function codesOf(error: unknown, depth = 0): string[] {
  if (!(error instanceof Error) || depth > 4) return [];
  const { code, name, cause, errors } = error as Error & { code?: unknown; errors?: unknown };
  const inner = [cause, ...(Array.isArray(errors) ? errors : [])].flatMap((one) => codesOf(one, depth + 1));
  return [typeof code === 'string' ? code : name, ...inner];
}
