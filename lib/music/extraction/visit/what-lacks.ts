import type { Merged } from '../merge/merge-lists';
import type { PageRecipe } from '../recipe';

/** What there is to wait for: any track at all, more of them, their addresses, what else is usual; null: nothing. */
export type Lack = 'everything' | 'tracks' | 'addresses' | 'details' | null;

/** What is not known yet of the first `limit` tracks, or of as many as the page says there are. */
export function whatLacks(
  merged: Merged | null,
  isWhole: boolean,
  limit: number,
  known: PageRecipe | null,
): Lack {
  if (!merged || merged.tracks.length === 0) return 'everything';
  const wanted = merged.total === null ? limit : Math.min(limit, merged.total);
  if (merged.tracks.length < wanted && !isWhole) return 'tracks';
  const tracks = merged.tracks.slice(0, limit);
  if (tracks.some(({ streamUrl }) => streamUrl === null)) return 'addresses';
  // What a page never tells is not waited for.
  const usual = (field: string): boolean => (known?.missing[field] ?? 0) < 0.5;
  const lacks = (field: 'artist' | 'durationMs'): boolean =>
    usual(field) && tracks.some((track) => track[field] === null || track[field] === '');
  return lacks('artist') || lacks('durationMs') ? 'details' : null;
}
