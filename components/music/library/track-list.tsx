'use client';

import { useTranslations } from 'next-intl';
import type { WireTrack } from '../music-api';
import { TrackRow } from './track-row';

type Props = {
  tracks: readonly WireTrack[];
  /** They stand in an album: its name and cover need not be said again. */
  inAlbum?: boolean;
};

/** Tracks one under another; each is played on into the next. */
export function TrackList({ tracks, inAlbum = false }: Props) {
  const t = useTranslations('music.library');
  return (
    <ul aria-label={t('tracks')} className="divide-y divide-border rounded border border-border bg-card">
      {tracks.map((track, index) => (
        <TrackRow key={track.id} track={track} queue={tracks} number={inAlbum ? index + 1 : null} />
      ))}
    </ul>
  );
}
