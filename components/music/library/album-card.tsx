'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { Cover } from '../cover';
import type { WireAlbum } from '../music-api';

/** An album: its cover, its name, how much there is in it. */
export function AlbumCard({ album }: { album: WireAlbum }) {
  const t = useTranslations('music.library');
  const { id, title, artist, coverId, tracks, year } = album;
  return (
    <li className="relative flex min-w-0 flex-col gap-2 rounded has-focus-visible:outline-2 has-focus-visible:outline-offset-4 has-focus-visible:outline-ring">
      <Cover coverId={coverId} className="aspect-square w-full rounded" />
      <div className="min-w-0">
        <Link
          href={`/music/albums/${id}`}
          className="block truncate text-sm font-medium outline-none after:absolute after:inset-0 hover:underline"
        >
          {title}
        </Link>
        <p className="truncate text-sm text-muted-foreground">{artist}</p>
        <p className="text-xs text-muted-foreground tabular-nums">
          {t('tracksOf', { count: tracks })}
          {year === null ? '' : ` · ${year}`}
        </p>
      </div>
    </li>
  );
}
