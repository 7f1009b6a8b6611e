import type { Evidence, FoundAlbum, TrackField } from './found';

/** What one evidence says of one track: the fields it has, and where in it each one stood. */
export interface TrackDraft {
  /** What the source calls it. */
  readonly id: string | null;
  readonly fields: Readonly<DraftFields>;
  /** Within the item, such as `artist.name`. */
  readonly paths: Readonly<Partial<Record<TrackField, string>>>;
  /** Fields that another kind of evidence gave than the list is. */
  readonly evidence?: Readonly<Partial<Record<TrackField, Evidence>>>;
}

export interface DraftFields {
  title?: string;
  artist?: string;
  streamUrl?: string;
  pageUrl?: string;
  coverUrl?: string;
  durationMs?: number;
  isrc?: string;
  album?: string;
  year?: number;
}

/** Tracks that one place of a page gave, in its order. */
export interface TrackList {
  readonly evidence: Evidence;
  /** Whose place it is: an answer's whole address, or `document`. */
  readonly address: string;
  /** Where in it: `data.items[]`, `ul.tracks > li.track`. */
  readonly path: string;
  readonly drafts: readonly TrackDraft[];
  /** How many there are altogether, where it says so. */
  readonly total: number | null;
  /** It says that nothing more follows. */
  readonly isWhole: boolean;
  readonly album: FoundAlbum | null;
  /** One thing by itself and not a list of one. */
  readonly isLone: boolean;
}
