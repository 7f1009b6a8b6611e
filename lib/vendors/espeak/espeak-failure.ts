/** Why espeak-ng said nothing. `detail` is for administrators only. */
export class EspeakFailure extends Error {
  override readonly name = 'EspeakFailure';

  constructor(
    readonly reason: 'missing' | 'failed' | 'aborted',
    readonly detail: string,
    cause?: unknown,
  ) {
    super(`espeak-ng: ${reason}`, cause === undefined ? undefined : { cause });
  }
}
