import type { HtmlNode } from '@/lib/vendors/html';
import { cleanText } from '../clean-text';
import type { FoundAlbum } from '../found';
import type { PageKind } from '../merge/score-list';
import { readDuration } from '../read-duration';
import type { DraftFields, TrackList } from '../track-draft';
import { webAddress } from '../web-address';
import { elementsIn } from './elements-in';

export interface OpenGraph {
  readonly kind: PageKind;
  readonly album: FoundAlbum | null;
  readonly song: TrackList | null;
}

const kinds: Readonly<Record<string, PageKind>> = {
  'music.song': 'song',
  'music.album': 'album',
  'music.playlist': 'playlist',
};

/** What a document says of itself to those who share it: what it is about, and the song or the album it is. */
export function openGraph(document: HtmlNode, base: string): OpenGraph {
  const told = new Map<string, string>();
  let count = 0;
  for (const { tag, attributes } of elementsIn(document)) {
    if (tag !== 'meta' || count > 300) continue;
    const name = (attributes.get('property') ?? attributes.get('name') ?? '').toLowerCase();
    const content = attributes.get('content');
    if (!/^(og|music|twitter):/.test(name) || content === undefined) continue;
    count += 1;
    if (!told.has(name)) told.set(name, content);
  }
  const kind = kinds[told.get('og:type')?.toLowerCase() ?? ''] ?? null;
  const title = cleanText(told.get('og:title'));
  const artist = nameIn(told.get('music:musician')) ?? nameIn(told.get('music:creator'));
  const coverUrl = webAddress(told.get('og:image') ?? told.get('og:image:url'), base);
  const year = Number(/^\d{4}/.exec(told.get('music:release_date') ?? '')?.[0]) || null;
  if (!title || kind === null) return { kind, album: null, song: null };
  if (kind === 'album') return { kind, album: { title, artist, year, coverUrl }, song: null };
  if (kind !== 'song') return { kind, album: null, song: null };
  const fields: DraftFields = { title };
  const streamUrl = webAddress(told.get('og:audio:secure_url') ?? told.get('og:audio'), base);
  const pageUrl = webAddress(told.get('og:url'), base);
  const durationMs = readDuration(told.get('music:duration'));
  const album = nameIn(told.get('music:album'));
  Object.assign(fields, artist && { artist }, streamUrl && { streamUrl }, pageUrl && { pageUrl });
  Object.assign(
    fields,
    coverUrl && { coverUrl },
    durationMs && { durationMs },
    year && { year },
    album && { album },
  );
  const paths = {
    title: 'og:title',
    artist: 'music:musician',
    streamUrl: 'og:audio',
    durationMs: 'music:duration',
  };
  const drafts = [{ id: null, fields, paths }];
  const around = { total: null, isWhole: false, album: null, isLone: true };
  return {
    kind,
    album: null,
    song: { evidence: 'open-graph', address: 'document', path: 'meta', drafts, ...around },
  };
}

/** Musicians and albums are mostly given as addresses of their pages; only a name is one. */
function nameIn(value: string | undefined): string | null {
  return value && !/^(https?:)?\/\//.test(value) ? cleanText(value) : null;
}
