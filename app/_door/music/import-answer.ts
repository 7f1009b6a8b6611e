import type { ImportDetail, Track } from '@/lib/music';
import { env } from '@/lib/platform/env';
import type { Language } from '@/lib/platform/i18n/languages';
import { reasonText } from '../reason-text';

type Item = ImportDetail['items'][number];

/**
 * How an import went, as callers of the API know it: what is in the library now, brought or there before, and what is not and
 * why. `library`: the tracks that its items led to.
 */
export function importAnswer(detail: ImportDetail, library: readonly Track[], language: Language) {
  const byId = new Map(library.map((track) => [track.id, track]));
  const { state, imported, failed, album, errors, items } = detail;
  return {
    success: state === 'DONE',
    imported,
    failed,
    album,
    tracks: items.flatMap((item) => {
      const track = byId.get(trackIdOf(item) ?? '');
      return track ? [trackAnswer(track, item)] : [];
    }),
    errors: errors.map(({ url, title, reason }) => ({
      url,
      ...(title !== undefined && { title }),
      reason: reasonText(reason, language),
    })),
  };
}

const trackIdOf = ({ duplicateOf, trackId }: Item): string | null => duplicateOf ?? trackId;

function trackAnswer(track: Track, item: Item) {
  const { id, title, artist, sourceId, fileId, coverId, durationMs } = track;
  return {
    id,
    title,
    artist,
    streamUrl: fileId && fileUrl(fileId),
    coverUrl: coverId && fileUrl(coverId),
    source: sourceId,
    duration: Math.round(durationMs / 1_000),
    state: item.duplicateOf === null ? (item.state === 'REVIEW' ? 'review' : 'imported') : 'duplicate',
  };
}

const fileUrl = (id: string): string => new URL(`/api/music/files/${id}`, env().X8_URL).toString();
