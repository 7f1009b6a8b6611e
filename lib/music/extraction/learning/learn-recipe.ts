import type { FoundTrack, TrackField } from '../found';
import type { Merged } from '../merge/merge-lists';
import { type PageRecipe, Recipe } from '../recipe';
import { addressShape } from './address-shape';
import { placeOf } from './place-of';

export interface Reading {
  readonly url: string;
  /** Most tracks that were wanted. */
  readonly limit: number;
  readonly merged: Merged | null;
  readonly grew: boolean;
  readonly usesDocument: boolean;
  readonly wasPressed: boolean;
}

export interface Learned {
  readonly recipe: Recipe;
  /** What is other than usual, in a few words; null when it is as usual or nothing is known yet. */
  readonly drift: string | null;
}

const watched: readonly TrackField[] = ['artist', 'streamUrl', 'durationMs', 'coverUrl'];
const enough = 3;
/** What has been odd so often is how it is now. */
const acceptedAfter = 10;
const mostPages = 40;

/** What a reading teaches about pages of its shape, and whether it is other than what was learned: fewer tracks, fewer fields. */
export function learnRecipe(before: unknown, reading: Reading): Learned {
  const { data: recipe = { version: 1 as const, pages: {} } } = Recipe.safeParse(before);
  const shape = addressShape(reading.url);
  const known = Object.hasOwn(recipe.pages, shape) ? recipe.pages[shape] : undefined;
  const drift = known && known.runs >= enough ? driftOf(known, reading) : null;
  const page =
    drift !== null && known && known.odd + 1 < acceptedAfter
      ? { ...known, odd: known.odd + 1 }
      : learned(drift === null ? known : undefined, reading);
  if (!page) return { recipe, drift };
  const others = Object.entries(recipe.pages).filter(([name]) => name !== shape);
  return {
    recipe: { version: 1, pages: Object.fromEntries([...others.slice(1 - mostPages), [shape, page]]) },
    drift,
  };
}

function driftOf(known: PageRecipe, { merged, limit }: Reading): string | null {
  const tracks = merged?.tracks ?? [];
  const usual = Math.min(known.tracks, limit);
  if (tracks.length < usual / 2) return `tracks: ${Math.round(usual)} → ${tracks.length}`;
  for (const field of watched) {
    const [was, is] = [known.missing[field] ?? 0, missing(tracks, field)];
    if (is - was > 0.3) return `${field}: ${percent(1 - was)} → ${percent(1 - is)}`;
  }
  return null;
}

function learned(
  known: PageRecipe | undefined,
  { merged, grew, usesDocument, wasPressed }: Reading,
): PageRecipe | undefined {
  if (!merged || merged.tracks.length === 0) return known;
  const { main, tracks } = merged;
  const weight = known ? 0.3 : 1;
  const mean = (was: number, is: number) => was + weight * (is - was);
  return {
    runs: Math.min((known?.runs ?? 0) + 1, 1_000_000),
    odd: 0,
    tracks: mean(known?.tracks ?? 0, tracks.length),
    place: placeOf(main),
    fields: cut(main.drafts[0]?.paths ?? {}),
    missing: Object.fromEntries(
      watched.map((field) => [field, mean(known?.missing[field] ?? 0, missing(tracks, field))]),
    ),
    grows: grew || (known?.grows ?? false),
    // Once it is not read any more, nobody can tell what it would have said.
    usesDocument: usesDocument || (known?.usesDocument ?? false),
    isPressed: wasPressed,
  };
}

const cut = (paths: Readonly<Record<string, string | undefined>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(paths).flatMap(([field, path]) => (path ? [[field, path.slice(0, 200)]] : [])),
  );

function missing(tracks: readonly FoundTrack[], field: TrackField): number {
  const without = tracks.filter((track) => track[field] === null || track[field] === '').length;
  return tracks.length === 0 ? 0 : without / tracks.length;
}

const percent = (share: number): string => `${Math.round(share * 100)} %`;
