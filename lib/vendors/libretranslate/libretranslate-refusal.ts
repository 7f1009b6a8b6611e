/** Why LibreTranslate did not translate: `busy` may pass; `settings` (address, key), `language` and `garbage` will not. */
export class LibretranslateRefusal extends Error {
  override readonly name = 'LibretranslateRefusal';

  /** `retryAfter`: seconds, when the server told them. */
  constructor(
    readonly reason: 'busy' | 'settings' | 'language' | 'garbage' | 'aborted',
    readonly told: { readonly status?: number; readonly retryAfter?: number } = {},
    cause?: unknown,
  ) {
    super(`libretranslate: ${reason}`, cause === undefined ? undefined : { cause });
  }
}
