import type { FoundAlbum, FoundTrack } from '../found';
import { placeOf } from '../learning/place-of';
import type { TrackDraft, TrackList } from '../track-draft';
import { foundTracks, type Said } from './found-tracks';
import { joinParts } from './join-parts';
import { matchDrafts } from './match-drafts';
import { type PageKind, scoreList } from './score-list';

export interface Merged {
  readonly tracks: readonly FoundTrack[];
  /** How many there are altogether; null where nothing says so. */
  readonly total: number | null;
  readonly album: FoundAlbum | null;
  /** The list that knew most of them. */
  readonly main: TrackList;
}

export interface MergeWish {
  readonly kind: PageKind;
  /** The page's own address. */
  readonly url: string;
  /** Where pages like this have had their list so far. */
  readonly place?: string | undefined;
}

/** What has been right before is likelier right again. */
const knownWorth = 3;

/**
 * One list out of everything that speaks of the page's tracks: the likeliest list and whatever agrees with it, merged track
 * by track and field by field. Null when nothing does.
 */
export function mergeLists(lists: readonly TrackList[], { kind, url, place }: MergeWish): Merged | null {
  const joined = joinParts(lists)
    .map((list) => ({ list, score: scoreList(list, kind) * (place === placeOf(list) ? knownWorth : 1) }))
    .sort((one, other) => other.score - one.score);
  const [best] = joined;
  if (!best || best.score === 0) return null;
  const agreeing = [
    best.list,
    ...joined.slice(1).flatMap(({ list }) => (agrees(best.list, list) ? [list] : [])),
  ];
  // The longest of them has the order: a lazy list has only begun to show what another says in full.
  const longest = agreeing.reduce((one, other) => (isLonger(other, one, best.list) ? other : one), best.list);
  const groups: Said[][] = longest.drafts.map((draft) => [{ draft, list: longest }]);
  for (const list of agreeing) if (list !== longest) addTo(groups, list);
  const album = agreeing.find((list) => list.album)?.album ?? null;
  const totals = agreeing.flatMap(({ total }) => total ?? []);
  const total = totals.length > 0 ? Math.max(...totals, groups.length) : null;
  return { tracks: foundTracks(groups, album, url), total, album, main: best.list };
}

/** Half of the shorter one is in the other. A list with one track agrees with one that has it, and adds none. */
function agrees(best: TrackList, list: TrackList): boolean {
  const pairs = matchDrafts(best.drafts, list.drafts);
  return pairs.size > 0 && pairs.size >= Math.min(best.drafts.length, list.drafts.length) / 2;
}

function isLonger(list: TrackList, than: TrackList, best: TrackList): boolean {
  // What an operator has pointed at is the list, and a single track is not its page's list of others.
  if (best.evidence === 'selectors' || best.drafts.length === 1) return false;
  return list.drafts.length > than.drafts.length;
}

function addTo(groups: Said[][], list: TrackList): void {
  const known: TrackDraft[] = groups.map(summary);
  const pairs = matchDrafts(known, list.drafts);
  for (const [index, draft] of list.drafts.entries()) groups[pairs.get(index) ?? -1]?.push({ draft, list });
}

/** Everything that is known of a track so far, to know it again by. */
function summary(group: readonly Said[]): TrackDraft {
  const fields = Object.assign({}, ...group.map(({ draft }) => draft.fields).reverse());
  return { id: group.find(({ draft }) => draft.id !== null)?.draft.id ?? null, fields, paths: {} };
}
