import type { BrowserPage } from '@/lib/vendors/chromium';
import type { Selectors } from '../../schemas';
import { cleanText } from '../clean-text';
import type { TrackField } from '../found';
import { isJsonObject } from '../json/json-object';
import { limits } from '../limits';
import { readDuration } from '../read-duration';
import type { DraftFields, TrackDraft, TrackList } from '../track-draft';
import { webAddress } from '../web-address';
import { askPage } from './ask-page';
import { selectScript } from './select-script';

/** The list an operator has described by selectors; null where they find nothing. */
export async function readSelected(
  page: BrowserPage,
  selectors: Selectors,
  base: string,
): Promise<TrackList | null> {
  const rows = await askPage(page, selectScript(selectors));
  const drafts = (Array.isArray(rows) ? rows.slice(0, limits.tracks) : []).flatMap((row) => {
    const draft = isJsonObject(row) ? draftOf(row, selectors, base) : null;
    return draft ? [draft] : [];
  });
  if (drafts.length === 0) return null;
  const around = { total: null, isWhole: false, album: null, isLone: false };
  return { evidence: 'selectors', address: 'document', path: selectors.track, drafts, ...around };
}

function draftOf(
  row: Readonly<Record<string, unknown>>,
  selectors: Selectors,
  base: string,
): TrackDraft | null {
  const read: Readonly<DraftFieldsOrNull> = {
    title: cleanText(row.title),
    artist: cleanText(row.artist),
    streamUrl: webAddress(row.stream, base),
    pageUrl: webAddress(row.link, base),
    coverUrl: webAddress(row.cover, base),
    durationMs: readDuration(row.duration),
  };
  const fields = Object.fromEntries(
    Object.entries(read).filter(([, value]) => value !== null),
  ) as DraftFields;
  const { title, artist, stream, cover, duration, link } = selectors;
  const told = { title, artist, streamUrl: stream, coverUrl: cover, durationMs: duration, pageUrl: link };
  const paths = Object.fromEntries(Object.entries(told).filter(([, path]) => path)) as Partial<
    Record<TrackField, string>
  >;
  return fields.title ? { id: null, fields, paths } : null;
}

type DraftFieldsOrNull = { [F in keyof DraftFields]: DraftFields[F] | null };
