/**
 * Why a server gave no answer about speech: `busy` may pass, `settings` (key, model, address) and `input` (what was sent) will
 * not, `garbage` is an answer that cannot be read, `aborted` was called off. The vendor's own errors stay below this.
 */
export type SpeechRefusalReason = 'busy' | 'settings' | 'input' | 'garbage' | 'aborted';

export class SpeechRefusal extends Error {
  override readonly name = 'SpeechRefusal';

  /** `retryAfter`: seconds, when the server told them. `detail`: what it wrote, for administrators only. */
  constructor(
    readonly reason: SpeechRefusalReason,
    readonly details: {
      readonly status?: number | undefined;
      readonly retryAfter?: number | undefined;
      readonly detail?: string | undefined;
      readonly cause?: unknown;
    } = {},
  ) {
    super(`speech: ${reason}`, details.cause === undefined ? undefined : { cause: details.cause });
  }
}
