/** What a page may make us hold at most: pages are strangers. */
export const limits = {
  /** Letters of a title or a name. */
  text: 300,
  /** Letters of an address. */
  address: 4_000,
  /** Letters of a track's key. */
  key: 200,
  /** Tracks of one list. */
  tracks: 2_000,
  /** What lists say of tracks, over all lists of one answer or of one page. */
  drafts: 10_000,
  /** Lists of one page. */
  lists: 200,
  /** Values looked at in one JSON answer. */
  values: 400_000,
  /** How deep values are looked for. */
  depth: 40,
  /** JSON answers of one page that are kept, and their letters altogether. */
  answers: 200,
  answerLetters: 32 * 1_048_576,
  /** Letters of a document. */
  document: 8 * 1_048_576,
  /** Longest track, in milliseconds: a day. */
  durationMs: 86_400_000,
  /** Media requests of one page that are kept. */
  media: 1_000,
} as const;
