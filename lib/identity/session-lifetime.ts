/** A session ends this long after it was last used. */
export const sessionLifetimeMs = 30 * 24 * 60 * 60 * 1_000;

/** Being seen is written down at most this often. */
export const sessionTouchMs = 5 * 60 * 1_000;
