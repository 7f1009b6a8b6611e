import { limits } from '../limits';
import type { TrackDraft, TrackList } from '../track-draft';
import { listPlace } from './list-place';
import { matchDrafts } from './match-drafts';

/** Parts of one list (its pages, or itself once more) become one, in the order they came; what came later is newer. */
export function joinParts(lists: readonly TrackList[]): TrackList[] {
  const joined = new Map<string, TrackList>();
  for (const list of lists) {
    const place = listPlace(list);
    const before = joined.get(place);
    joined.set(place, before ? join(before, list) : { ...list, drafts: once(list.drafts) });
  }
  return [...joined.values()];
}

function join(before: TrackList, after: TrackList): TrackList {
  const drafts = [...before.drafts];
  const pairs = matchDrafts(before.drafts, after.drafts);
  for (const [index, draft] of once(after.drafts).entries()) {
    const known = pairs.get(index);
    const old = known === undefined ? undefined : drafts[known];
    if (known === undefined || !old) drafts.push(draft);
    else
      drafts[known] = {
        ...old,
        fields: { ...old.fields, ...draft.fields },
        paths: { ...old.paths, ...draft.paths },
      };
  }
  return {
    ...before,
    drafts: drafts.slice(0, limits.tracks),
    total: after.total ?? before.total,
    isWhole: after.isWhole,
    album: before.album ?? after.album,
    isLone: before.isLone && drafts.length === 1,
  };
}

/** Without those that say the same again: a list that is shown twice is one. */
function once(drafts: readonly TrackDraft[]): TrackDraft[] {
  const seen = new Set<string>();
  return drafts.filter(({ id, fields }) => {
    const { title, artist, streamUrl, durationMs, pageUrl } = fields;
    const key = JSON.stringify([id, title, artist, streamUrl, durationMs, pageUrl]);
    return !seen.has(key) && seen.add(key);
  });
}
