import type { MatchedSound } from '../matching/judge-duplicate';
import { wordsOf } from '../store/fingerprint-words';
import type { TrackRow } from '../store/tracks';

/** A track of the library as it is compared with others. */
export const soundOf = (row: TrackRow): MatchedSound => ({
  titleKey: row.titleKey,
  artistKey: row.artistKey,
  versionKey: row.versionKey,
  fileSha256: row.fileSha256,
  audioSha256: row.audioSha256,
  isrc: row.isrc,
  durationMs: row.durationMs,
  fingerprint: wordsOf(row.fingerprint),
});
