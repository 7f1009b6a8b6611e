import { nameKey } from '../name-key';
import type { TrackDraft } from '../track-draft';

/** Each way to know a track again, the surest first; none when it cannot be told by it. */
const ways: ReadonlyArray<(draft: TrackDraft) => string | null> = [
  ({ id, fields }) => (id === null ? null : `${id} ${nameKey(fields.title ?? '')}`),
  ({ fields }) => (fields.isrc ? `${fields.isrc} ${nameKey(fields.title ?? '')}` : null),
  ({ fields }) => withoutQuery(fields.streamUrl),
  ({ fields }) => withoutHash(fields.pageUrl),
  ({ id }) => id,
  ({ fields }) =>
    fields.title && fields.artist
      ? `${nameKey(fields.artist)}|${nameKey(fields.title)}|${inSeconds(fields.durationMs)}`
      : null,
  ({ fields }) =>
    fields.title && fields.artist ? `${nameKey(fields.artist)}|${nameKey(fields.title)}` : null,
  // `Artist – Title` in one place may be two fields in another.
  ({ fields }) => words(fields.artist, fields.title),
  ({ fields }) => (fields.title ? nameKey(fields.title) : null),
];

/**
 * Which of `others` are which of `known`: pairs of their positions. Each is used once, so that two tracks of one name stay
 * two; whatever tells them, their names must not contradict it.
 */
export function matchDrafts(
  known: readonly TrackDraft[],
  others: readonly TrackDraft[],
): Map<number, number> {
  const found = new Map<number, number>();
  const used = new Set<number>();
  for (const [rank, way] of ways.entries()) {
    const open = new Map<string, number[]>();
    for (const [index, draft] of known.entries()) {
      const key = used.has(index) ? null : way(draft);
      if (key) open.set(key, [...(open.get(key) ?? []).slice(0, 50), index]);
    }
    for (const [index, draft] of others.entries()) {
      if (found.has(index)) continue;
      const candidates = open.get(way(draft) ?? '') ?? [];
      const at = candidates.findIndex((candidate) => {
        const other = known[candidate];
        return !used.has(candidate) && other !== undefined && isPossible(other, draft, rank);
      });
      const match = candidates[at];
      if (match === undefined) continue;
      found.set(index, match);
      used.add(match);
    }
    if (found.size === others.length) break;
  }
  return found;
}

/** Titles must agree, lengths as well where only names speak, and the last way is for those without an artist. */
function isPossible(one: TrackDraft, other: TrackDraft, rank: number): boolean {
  const [title, otherTitle] = [nameKey(one.fields.title ?? ''), nameKey(other.fields.title ?? '')];
  const agree = title === '' || otherTitle === '' || title.includes(otherTitle) || otherTitle.includes(title);
  if (!agree && rank < 7) return false;
  if (rank < 5) return true;
  if (one.id !== null && other.id !== null && one.id !== other.id) return false;
  const { durationMs: length } = one.fields;
  const { durationMs: otherLength } = other.fields;
  if (length !== undefined && otherLength !== undefined && Math.abs(length - otherLength) > 2_000)
    return false;
  return rank < ways.length - 1 || !one.fields.artist || !other.fields.artist;
}

function words(artist: string | undefined, title: string | undefined): string | null {
  if (!title) return null;
  return [...new Set(nameKey(`${artist ?? ''} ${title}`).split(' '))].sort().join(' ');
}

const withoutQuery = (url: string | undefined): string | null => url?.replace(/[?#].*$/s, '') ?? null;
const withoutHash = (url: string | undefined): string | null => url?.replace(/#.*$/s, '') ?? null;
const inSeconds = (ms: number | undefined): string =>
  ms === undefined ? '' : String(Math.floor(ms / 1_000));
