import type { FailureReason } from './receipts/schemas';

/** A policy could not answer this turn: another one takes over. `reason` is for the log and the record. */
export class PolicyFailure extends Error {
  override readonly name = 'PolicyFailure';

  constructor(
    readonly reason: FailureReason,
    cause?: unknown,
  ) {
    super(`policy failed: ${reason}`, cause === undefined ? undefined : { cause });
  }
}
