import type { FoundTrack } from '../found';
import type { Merged } from '../merge/merge-lists';
import type { PageRecipe } from '../recipe';

/** What there is to wait for: any track at all, more of them, their addresses, what else is usual; null: nothing. */
export type Lack = 'everything' | 'tracks' | 'addresses' | 'details' | null;

interface Wanted {
  readonly limit: number;
  readonly known: PageRecipe | null;
}

/** What is not known yet of the first `limit` tracks, or of as many as the page says there are, or usually has. */
export function whatLacks(merged: Merged | null, { limit, known }: Wanted): Lack {
  if (!merged || merged.tracks.length === 0) return 'everything';
  const usually = known && !known.grows ? Math.round(known.tracks) : limit;
  const wanted = Math.min(limit, merged.total ?? usually);
  if (merged.tracks.length < wanted && !merged.main.isWhole) return 'tracks';
  const tracks = merged.tracks.slice(0, limit);
  if (tracks.some(({ streamUrl }) => streamUrl === null)) return 'addresses';
  // What a page never tells is not waited for.
  const lacks = (field: 'artist' | 'durationMs'): boolean =>
    (known?.missing[field] ?? 0) < 0.5 && tracks.some((track) => isEmpty(track[field]));
  return lacks('artist') || lacks('durationMs') ? 'details' : null;
}

const isEmpty = (value: FoundTrack['artist' | 'durationMs']): boolean => value === null || value === '';
