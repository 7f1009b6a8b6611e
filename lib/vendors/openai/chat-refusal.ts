/** A model that did not answer: the vendor's own errors stay below this. */
export class ChatRefusal extends Error {
  override readonly name = 'ChatRefusal';

  constructor(
    readonly reason: 'not-set-up' | 'timeout' | 'unavailable' | 'refused' | 'garbage',
    cause?: unknown,
    /** What the server said about it: its status, and in how many seconds to come again. */
    readonly told: { readonly status?: number | undefined; readonly retryAfter?: number } = {},
  ) {
    super(`model: ${reason}`, cause === undefined ? undefined : { cause });
  }
}
