import type { AddressMode, CatalogueControls } from './catalogue-options';
import { framesFor } from './catalogue-sound';
import { type CatalogueTrack, catalogueTrack } from './catalogue-track';
import { scramble } from './scramble';
import { signedLink } from './signed-link';

/** What stands on one page, in order. */
export interface CatalogueList {
  readonly kind: 'album' | 'playlist' | 'chart' | 'search' | 'fresh' | 'page' | 'track';
  readonly title: string;
  readonly total: number;
  readonly entries: readonly CatalogueEntry[];
  readonly album: { readonly title: string; readonly artist: string; readonly year: number } | null;
}

export interface CatalogueEntry extends CatalogueTrack {
  readonly seconds: number;
  /** Where its sound is, signed; and the same as a page hides it. */
  readonly stream: string;
  readonly scrambled: string;
  readonly cover: string;
}

const fresh = 10_000;

/** The list behind a page's path, such as `/album/3`, `/chart`, `/search?q=rain`; null when there is none. */
export function catalogueList(url: URL, controls: CatalogueControls, mediaUrl: string): CatalogueList | null {
  const [, kind = '', id = ''] = url.pathname.split('/');
  const number = Number(id);
  const entries = (numbers: readonly number[]) => numbers.map((one) => entryOf(one, controls, mediaUrl));
  const range = (from: number, count: number) => Array.from({ length: count }, (_, index) => from + index);
  const list = (title: string, numbers: readonly number[]): CatalogueList => {
    const known = kind as CatalogueList['kind'];
    return { kind: known, title, total: numbers.length, entries: entries(numbers), album: null };
  };
  if (kind === 'chart') return list('Top of the day', controls.chart);
  if (kind === 'fresh') return list('Just in', range(fresh, Number(url.searchParams.get('count')) || 10));
  if (kind === 'search') return list('Found', found(url.searchParams.get('q') ?? ''));
  if (!Number.isInteger(number) || number < 1) return null;
  if (kind === 'track') return list(catalogueTrack(number).title, [number]);
  if (kind === 'page') return list(`Page ${number}`, range((number - 1) * 10 + 1, 10));
  if (kind === 'playlist')
    return list(`Evening no. ${number}`, [...range(number, 8), ...range(number + 40, 7)]);
  if (kind !== 'album') return null;
  const { album: title, artist, year } = catalogueTrack((number - 1) * 10 + 1);
  return { ...list(title, range((number - 1) * 10 + 1, 10)), album: { title, artist, year } };
}

function found(query: string): number[] {
  const all = Array.from({ length: 200 }, (_, index) => catalogueTrack(index + 1));
  const words = query.toLowerCase();
  const matching = all.filter(({ title, artist }) => `${title} ${artist}`.toLowerCase().includes(words));
  return matching.slice(0, 30).map(({ number }) => number);
}

function entryOf(number: number, controls: CatalogueControls, mediaUrl: string): CatalogueEntry {
  const stream = mediaUrl + signedLink(number, Date.now() + controls.linkMs);
  const seconds = (framesFor(controls, controls.size ? 320 : 128) * 24) / 1_000;
  const cover = `/covers/${number}.png`;
  return { ...catalogueTrack(number), seconds, stream, scrambled: scramble(stream), cover };
}

/** As the site's API answers. */
export function listJson({ title, total, entries, album }: CatalogueList, address: AddressMode): unknown {
  const items = entries.map((entry) => ({
    id: entry.number,
    title: entry.title,
    artist: { id: entry.artist.length, name: entry.artist },
    duration: entry.seconds,
    cover: entry.cover,
    isrc: entry.isrc,
    link: `/track/${entry.number}`,
    ...(address === 'plain'
      ? { url: entry.stream }
      : address === 'scrambled'
        ? { enc: entry.scrambled }
        : {}),
  }));
  return { status: 'ok', data: { title, total, ...(album && { album }), items } };
}

/** As search engines want it. */
export function listJsonLd(
  { kind, title, total, entries, album }: CatalogueList,
  address: AddressMode,
): unknown {
  const recordings = entries.map((entry) => ({
    '@type': 'MusicRecording',
    '@id': `/track/${entry.number}`,
    url: `/track/${entry.number}`,
    name: entry.title,
    byArtist: { '@type': 'MusicGroup', name: entry.artist },
    duration: `PT${Math.floor(entry.seconds / 60)}M${entry.seconds % 60}S`,
    isrcCode: entry.isrc,
    image: entry.cover,
    inAlbum: { '@type': 'MusicAlbum', name: entry.album },
    ...(address === 'plain' && { audio: { '@type': 'AudioObject', contentUrl: entry.stream } }),
  }));
  const context = { '@context': 'https://schema.org' };
  if (kind === 'track') return { ...context, ...recordings[0] };
  if (!album && kind !== 'playlist') {
    const itemListElement = recordings.map((item, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      item,
    }));
    return { ...context, '@type': 'ItemList', name: title, numberOfItems: total, itemListElement };
  }
  const about = album
    ? { byArtist: { '@type': 'MusicGroup', name: album.artist }, datePublished: `${album.year}-05-01` }
    : {};
  const type = album ? 'MusicAlbum' : 'MusicPlaylist';
  return { ...context, '@type': type, name: title, numTracks: total, ...about, track: recordings };
}
