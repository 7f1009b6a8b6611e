/**
 * Why nobody listened on this machine: the model could not be fetched now (`model-unavailable`) or is another than expected
 * or damaged (`model-wrong`), the program failed (`failed`: memory, time) or it was called off (`aborted`).
 */
export type WhisperRefusalReason = 'model-unavailable' | 'model-wrong' | 'failed' | 'aborted';

export class WhisperRefusal extends Error {
  override readonly name = 'WhisperRefusal';

  /** `detail` is for administrators only. */
  constructor(
    readonly reason: WhisperRefusalReason,
    readonly detail: string,
    cause?: unknown,
  ) {
    super(`whisper: ${reason}`, cause === undefined ? undefined : { cause });
  }
}
