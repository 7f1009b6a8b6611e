/**
 * Why a browser gave nothing: it is not installed, it did not start, it did not answer in time, the page or the whole browser
 * ended, the address could not be reached, or the page's own script failed.
 */
export type ChromiumFailureKind = 'missing' | 'start' | 'timeout' | 'crashed' | 'unreachable' | 'script';

/** `detail` is what the browser said about it, for administrators only. */
export class ChromiumFailure extends Error {
  override readonly name = 'ChromiumFailure';
  constructor(
    readonly kind: ChromiumFailureKind,
    readonly detail: string,
    cause?: unknown,
  ) {
    super(`chromium: ${kind}: ${detail}`, cause === undefined ? undefined : { cause });
  }
}
