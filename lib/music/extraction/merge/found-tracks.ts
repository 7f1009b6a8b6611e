import type { Evidence, FoundAlbum, FoundTrack, Origin, TrackField } from '../found';
import { limits } from '../limits';
import { nameKey } from '../name-key';
import type { DraftFields, TrackDraft, TrackList } from '../track-draft';

/** What one list says of a track. */
export interface Said {
  readonly draft: TrackDraft;
  readonly list: TrackList;
}

/** Who is believed first. */
const trust: readonly Evidence[] = [
  'selectors',
  'recipe',
  'response',
  'json-ld',
  'media-element',
  'dom',
  'media-request',
  'open-graph',
];
/** An address that the browser itself asked for or holds is the one that works. */
const trustInStreams: readonly Evidence[] = [
  'selectors',
  'media-request',
  'recipe',
  'response',
  'media-element',
  'json-ld',
  'dom',
  'open-graph',
];

/** Tracks as a page tells of them, each field with where it is from. Those without a title are left out; keys are unique. */
export function foundTracks(
  groups: ReadonlyArray<readonly Said[]>,
  album: FoundAlbum | null,
  pageUrl: string,
): FoundTrack[] {
  const ids = new Set<string>();
  const isUnique = groups.every((group) => {
    const id = idOf(group);
    return id === null || (!ids.has(id) && ids.add(id));
  });
  const keys = new Map<string, number>();
  return groups.flatMap((group) => {
    const track = foundTrack(group, album, pageUrl, isUnique);
    if (track.title === '') return [];
    const times = (keys.get(track.key) ?? 0) + 1;
    keys.set(track.key, times);
    return [times === 1 ? track : { ...track, key: `${track.key}~${times}` }];
  });
}

function foundTrack(
  group: readonly Said[],
  album: FoundAlbum | null,
  pageUrl: string,
  isUnique: boolean,
): FoundTrack {
  const origins: Partial<Record<TrackField, Origin>> = {};
  const take = <F extends keyof DraftFields>(field: F): NonNullable<DraftFields[F]> | null => {
    const order = field === 'streamUrl' ? trustInStreams : trust;
    let best: { said: Said; evidence: Evidence } | null = null;
    for (const said of group) {
      if (said.draft.fields[field] === undefined) continue;
      const evidence = said.draft.evidence?.[field] ?? said.list.evidence;
      if (!best || order.indexOf(evidence) < order.indexOf(best.evidence)) best = { said, evidence };
    }
    if (!best) return null;
    const { said, evidence } = best;
    origins[field] = { evidence, where: whereIn(said, said.draft.paths[field] ?? field) };
    return said.draft.fields[field] ?? null;
  };
  const [title, artist, streamUrl, ownPage, coverUrl, durationMs, isrc, ownAlbum, year] = [
    take('title') ?? '',
    take('artist'),
    take('streamUrl'),
    take('pageUrl'),
    take('coverUrl'),
    take('durationMs'),
    take('isrc'),
    take('album'),
    take('year'),
  ];
  const named = artist === null ? apart(title, album) : { title, artist };
  if (artist === null && named.artist !== '' && origins.title) origins.artist = origins.title;
  return {
    key: keyOf(isUnique ? idOf(group) : null, ownPage === pageUrl ? null : ownPage, named),
    ...named,
    streamUrl,
    pageUrl: ownPage,
    coverUrl: coverUrl ?? album?.coverUrl ?? null,
    durationMs,
    isrc,
    album: ownAlbum ?? album?.title ?? null,
    year: year ?? album?.year ?? null,
    origins,
  };
}

/** `Artist – Title` in one line is two things when nothing else names an artist. */
function apart(title: string, album: FoundAlbum | null): { title: string; artist: string } {
  if (album?.artist) return { title, artist: album.artist };
  const [, artist, rest] = /^(.{1,200}?)\s+[-–—]\s+(.+)$/s.exec(title) ?? [];
  return artist && rest ? { title: rest, artist } : { title, artist: '' };
}

function keyOf(
  id: string | null,
  pageUrl: string | null,
  { title, artist }: { title: string; artist: string },
): string {
  const page = pageUrl === null ? null : URL.parse(pageUrl);
  const key =
    id !== null
      ? `id:${id}`
      : page
        ? `page:${page.pathname}${page.search}`
        : `name:${nameKey(artist)}|${nameKey(title)}`;
  return key.slice(0, limits.key - 4);
}

/** The list's own word for it; for the same track, lists of one kind count before others. */
function idOf(group: readonly Said[]): string | null {
  const sorted = [...group].sort(
    (one, other) => trust.indexOf(one.list.evidence) - trust.indexOf(other.list.evidence),
  );
  return sorted.find(({ draft }) => draft.id !== null)?.draft.id ?? null;
}

function whereIn({ list }: Said, path: string): string {
  const host = list.address === 'document' ? '' : `${list.address.replace(/[?#].*$/s, '').slice(0, 200)} `;
  const isJson = list.path.endsWith(']') || list.evidence === 'response' || list.evidence === 'json-ld';
  const joined = isJson ? `${list.path}.${path}`.replace(/\.\[/g, '[') : `${list.path} ${path}`;
  return `${host}${joined}`.slice(0, 400);
}
