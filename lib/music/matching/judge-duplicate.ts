import type { Duplicate, Reason } from '../schemas';
import { compareFingerprints, type FingerprintMatch } from './compare-fingerprints';
import type { NameKeys } from './name-keys';

/** What two tracks are compared by. */
export interface MatchedSound extends NameKeys {
  readonly fileSha256: string;
  readonly audioSha256: string;
  readonly isrc: string | null;
  readonly durationMs: number;
  readonly fingerprint: Uint32Array;
}

export interface Judgement {
  readonly verdict: 'same' | 'review' | 'different';
  /** What decided, or proposed. */
  readonly rung: Duplicate['rung'];
  /** Share of differing bits of the fingerprints at their best offset; null where they were not needed or say nothing. */
  readonly score: number | null;
  /** How much later the second begins in the first. */
  readonly offsetMs: number | null;
  readonly reason: Reason;
}

/**
 * Fitted on made sounds (`judge-duplicate.test.ts`): the same recording in other encodings, louder, equalised or cut stays
 * below the first, another one or another tempo or pitch lies above the second.
 */
export const thresholds = { same: 0.12, review: 0.25 } as const;
const lengthMs = 5_000;

/**
 * Whether two tracks are one, and why. Bytes, then the sound without tags, decide alone; a common ISRC and common names
 * only propose, and the fingerprints say whether it is so. Versions (live, remix) stay apart unless bytes or sound are the same.
 * Pure, and the same whichever comes first but for the sign of the offset.
 */
export function judgeDuplicate(first: MatchedSound, second: MatchedSound): Judgement {
  if (first.fileSha256 === second.fileSha256) return plainly('same', 'bytes', 'duplicate-same-bytes');
  if (first.audioSha256 === second.audioSha256) return plainly('same', 'audio', 'duplicate-same-audio');
  const sound = compareFingerprints(first.fingerprint, second.fingerprint);
  const isrc = first.isrc !== null && first.isrc === second.isrc ? first.isrc : null;
  if (isrc !== null) return byIsrc(isrc, first, second, sound);
  const isCandidate = first.titleKey === second.titleKey && first.artistKey === second.artistKey;
  const isAsLong = Math.abs(first.durationMs - second.durationMs) <= lengthMs;
  if (first.versionKey !== second.versionKey)
    return told('different', 'names', 'duplicate-other-version', sound, versionsOf(first, second));
  if (!isAsLong) return told('different', 'names', 'duplicate-other-length', sound);
  if (sound === null)
    return plainly(
      isCandidate ? 'review' : 'different',
      'names',
      isCandidate ? 'duplicate-names-only' : 'duplicate-none',
    );
  if (sound.errorRate > thresholds.review)
    return told('different', 'fingerprint', 'duplicate-other-sound', sound);
  if (!isCandidate)
    return sound.errorRate <= thresholds.same
      ? told('review', 'fingerprint', 'duplicate-other-names', sound)
      : told('different', 'fingerprint', 'duplicate-none', sound);
  if (sound.errorRate > thresholds.same)
    return told('review', 'fingerprint', 'duplicate-similar-sound', sound);
  // A clean and an explicit take differ in a word, and in their ISRC.
  if (first.isrc !== null && second.isrc !== null)
    return told('review', 'fingerprint', 'duplicate-other-isrc', sound);
  return told('same', 'fingerprint', 'duplicate-same-sound', sound);
}

function byIsrc(
  isrc: string,
  first: MatchedSound,
  second: MatchedSound,
  sound: FingerprintMatch | null,
): Judgement {
  const isSame = sound !== null && sound.errorRate <= thresholds.same;
  const isAsLong = Math.abs(first.durationMs - second.durationMs) <= lengthMs;
  if (first.versionKey !== second.versionKey)
    return isSame && isAsLong
      ? told('review', 'isrc', 'duplicate-isrc-other-version', sound, { isrc, ...versionsOf(first, second) })
      : told('different', 'names', 'duplicate-other-version', sound, versionsOf(first, second));
  return isSame && isAsLong
    ? told('same', 'isrc', 'duplicate-same-isrc', sound, { isrc })
    : told('review', 'isrc', 'duplicate-isrc-other-sound', sound, { isrc });
}

function versionsOf(first: MatchedSound, second: MatchedSound): { versions: string } {
  const named = [first, second].map(({ versionKey }) => versionKey || '—').sort();
  return { versions: named.join(' / ') };
}

function plainly(verdict: Judgement['verdict'], rung: Duplicate['rung'], key: string): Judgement {
  return { verdict, rung, score: null, offsetMs: null, reason: { key, params: {} } };
}

function told(
  verdict: Judgement['verdict'],
  rung: Duplicate['rung'],
  key: string,
  sound: FingerprintMatch | null,
  params: Reason['params'] = {},
): Judgement {
  const likeness: Reason['params'] = sound ? { percent: Math.round((1 - sound.errorRate) * 100) } : {};
  return {
    verdict,
    rung,
    score: sound?.errorRate ?? null,
    offsetMs: sound?.offsetMs ?? null,
    reason: { key, params: { ...params, ...likeness } },
  };
}
