import type { ErrorKey } from '@/lib/platform/i18n/error-key';

/** The eight ways a wish can fail. Each has one HTTP status (`http/respond.ts`) and one fate in the job runner. */
export const errorCodes = [
  'invalid',
  'unauthenticated',
  'forbidden',
  'not-found',
  'conflict',
  'limit',
  'unavailable',
  'internal',
] as const;

export type ErrorCode = (typeof errorCodes)[number];

export interface AppErrorDetails {
  /** Dotted path of the input that caused it, when there is one. */
  readonly field?: string;
  /** Seconds after which trying again makes sense. */
  readonly retryAfter?: number;
  readonly params?: Readonly<Record<string, string | number>>;
  readonly cause?: unknown;
}

/**
 * An error a person may read: `key` names a sentence in `i18n/messages/<language>/errors.json`
 * that says what happened and what to do next.
 */
export class AppError extends Error {
  override readonly name = 'AppError';
  readonly field?: string;
  readonly retryAfter?: number;
  readonly params: Readonly<Record<string, string | number>>;

  constructor(
    readonly code: ErrorCode,
    readonly key: ErrorKey,
    details: AppErrorDetails = {},
  ) {
    super(`${code}: ${key}`, details.cause === undefined ? undefined : { cause: details.cause });
    if (details.field !== undefined) this.field = details.field;
    if (details.retryAfter !== undefined) this.retryAfter = details.retryAfter;
    this.params = details.params ?? {};
  }
}
