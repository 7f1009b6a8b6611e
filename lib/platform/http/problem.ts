import type { AppError, ErrorCode } from '@/lib/platform/errors/app-error';
import type { Language } from '@/lib/platform/i18n/languages';
import { translateError } from '@/lib/platform/i18n/translate-error';

/** An error as the web says it (RFC 9457), with our code, the field and the request's number. */
export interface Problem {
  readonly type: 'about:blank';
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: ErrorCode;
  readonly key: string;
  readonly field?: string;
  readonly retryAfter?: number;
  readonly requestId: string;
}

const statuses: Readonly<Record<ErrorCode, readonly [number, string]>> = {
  invalid: [400, 'Invalid'],
  unauthenticated: [401, 'Not signed in'],
  forbidden: [403, 'Forbidden'],
  'not-found': [404, 'Not found'],
  conflict: [409, 'Conflict'],
  limit: [429, 'Too many'],
  unavailable: [503, 'Unavailable'],
  internal: [500, 'Internal error'],
};

export function problemOf(error: AppError, language: Language, requestId: string): Problem {
  const [status, title] = statuses[error.code];
  return {
    type: 'about:blank',
    title,
    status: error.key === 'body-too-large' ? 413 : status,
    detail: translateError(error, language),
    code: error.code,
    key: error.key,
    ...(error.field === undefined ? {} : { field: error.field }),
    ...(error.retryAfter === undefined ? {} : { retryAfter: error.retryAfter }),
    requestId,
  };
}
