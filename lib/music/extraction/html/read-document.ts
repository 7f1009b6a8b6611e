import { readHtml } from '@/lib/vendors/html';
import { cleanText } from '../clean-text';
import type { FoundAlbum } from '../found';
import { findLists } from '../json/find-lists';
import { isJsonObject } from '../json/json-object';
import { limits } from '../limits';
import type { PageKind } from '../merge/score-list';
import type { TrackList } from '../track-draft';
import { webAddress } from '../web-address';
import { elementsIn } from './elements-in';
import { embeddedJson } from './embedded-json';
import { findRows } from './find-rows';
import { openGraph } from './open-graph';

/** What a document says. */
export interface DocumentEvidence {
  readonly lists: readonly TrackList[];
  readonly kind: PageKind;
  readonly album: FoundAlbum | null;
}

/** Everything a document says of tracks: in its scripts, in what it tells search engines and sharers, in its rows. Never throws. */
export function readDocument(html: string, url: string): DocumentEvidence {
  const document = readHtml(html.slice(0, limits.document));
  const base = baseOf(document, url);
  const embedded = embeddedJson(document);
  const lists: TrackList[] = [];
  let kind: PageKind = null;
  let album: FoundAlbum | null = null;
  for (const { json, isLinked, where } of embedded) {
    const evidence = isLinked ? 'json-ld' : 'response';
    const found = findLists(json, { evidence, address: 'document', base });
    lists.push(...found.map((list) => ({ ...list, path: `${where} ${list.path}` })));
    if (isLinked) kind ??= kindOf(json);
    album ??= found.find((list) => list.album)?.album ?? null;
  }
  const graph = openGraph(document, base);
  if (graph.song) lists.push(graph.song);
  lists.push(...findRows(document, base));
  return { lists, kind: graph.kind ?? kind, album: filled(album, graph.album) };
}

function kindOf(json: unknown): PageKind {
  const types = (isJsonObject(json) ? [json['@type']].flat() : []).map((type) => cleanText(type));
  if (types.includes('MusicRecording')) return 'song';
  if (types.includes('MusicAlbum')) return 'album';
  return types.includes('MusicPlaylist') ? 'playlist' : null;
}

function filled(album: FoundAlbum | null, more: FoundAlbum | null): FoundAlbum | null {
  if (!album || !more) return album ?? more;
  return {
    title: album.title,
    artist: album.artist ?? more.artist,
    year: album.year ?? more.year,
    coverUrl: album.coverUrl ?? more.coverUrl,
  };
}

function baseOf(document: Parameters<typeof elementsIn>[0], url: string): string {
  for (const { tag, attributes } of elementsIn(document, 200))
    if (tag === 'base') return webAddress(attributes.get('href'), url) ?? url;
  return url;
}
