/** A policy could not answer this turn: another one takes over. `reason` is for the log and the record. */
export class PolicyFailure extends Error {
  override readonly name = 'PolicyFailure';

  constructor(
    readonly reason: 'timeout' | 'unavailable' | 'refused' | 'garbage' | 'too-long' | 'unvouched' | 'budget',
    cause?: unknown,
  ) {
    super(`policy failed: ${reason}`, cause === undefined ? undefined : { cause });
  }
}
