/** What said something about a track. */
export type Evidence =
  | 'recipe'
  | 'response'
  | 'json-ld'
  | 'open-graph'
  | 'media-element'
  | 'media-request'
  | 'selectors'
  | 'dom';

/** Which evidence, and where in it: a response's address and path, a selector. */
export interface Origin {
  readonly evidence: Evidence;
  readonly where: string;
}

export type TrackField =
  | 'title'
  | 'artist'
  | 'streamUrl'
  | 'pageUrl'
  | 'coverUrl'
  | 'durationMs'
  | 'isrc'
  | 'album'
  | 'year';

/** A track as a page tells of it. */
export interface FoundTrack {
  /** What the source calls it, the same at every visit: an id of its own, else made of what it is called. */
  readonly key: string;
  readonly title: string;
  readonly artist: string;
  /** Where its sound is, for some minutes; null when only its own page knows. */
  readonly streamUrl: string | null;
  /** Its own page. */
  readonly pageUrl: string | null;
  readonly coverUrl: string | null;
  readonly durationMs: number | null;
  readonly isrc: string | null;
  readonly album: string | null;
  readonly year: number | null;
  /** Which evidence gave which field. */
  readonly origins: Readonly<Partial<Record<TrackField, Origin>>>;
}

export interface FoundAlbum {
  readonly title: string;
  readonly artist: string | null;
  readonly year: number | null;
  readonly coverUrl: string | null;
}

/** What a page gave. */
export interface Findings {
  readonly tracks: readonly FoundTrack[];
  /** How many the page says there are; at least those found. */
  readonly total: number;
  readonly album: FoundAlbum | null;
  /** When the first of the addresses ends, as far as they tell; 15 minutes after they were seen unless they tell. */
  readonly expiresAt: Date;
  /** Name and version of what read the page. */
  readonly extractor: string;
}
