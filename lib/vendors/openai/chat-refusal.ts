/** A model that did not answer: the vendor's own errors stay below this. */
export class ChatRefusal extends Error {
  override readonly name = 'ChatRefusal';

  constructor(
    readonly reason: 'not-set-up' | 'timeout' | 'unavailable' | 'refused' | 'garbage',
    cause?: unknown,
  ) {
    super(`model: ${reason}`, cause === undefined ? undefined : { cause });
  }
}
