'use client';

import Link from 'next/link';
import { useFormatter, useTranslations } from 'next-intl';
import { DataTable } from '../../ui/data-table';
import { StatusDot } from '../../ui/status-dot';
import type { Tone } from '../../ui/tone';
import type { WireImportItem } from '../music-api';
import { ReasonText } from '../reason-text';

const tones: Record<WireImportItem['state'], Tone> = {
  DISCOVERED: 'neutral',
  ALLOWED: 'neutral',
  QUEUED: 'neutral',
  DOWNLOADING: 'primary',
  VERIFIED: 'primary',
  DEDUPED: 'primary',
  TAGGED: 'primary',
  STORED: 'paid',
  REVIEW: 'waiting',
  FAILED: 'failed',
};

/** Every track of an import and where it stands. */
export function ImportItems({ items }: { items: readonly WireImportItem[] }) {
  const t = useTranslations('music.imports');
  if (items.length === 0) return null;
  return (
    <DataTable
      label={t('items')}
      rows={[...items]}
      rowKey={({ id }) => id}
      columns={[
        { key: 'title', title: t('track'), className: 'min-w-40', cell: (item) => <ItemName item={item} /> },
        {
          key: 'state',
          title: t('state'),
          className: 'min-w-48',
          cell: (item) => <ItemState item={item} />,
        },
      ]}
    />
  );
}

function ItemName({ item: { title, artist, trackId } }: { item: WireImportItem }) {
  return (
    <>
      {trackId === null ? (
        <span className="block font-medium wrap-anywhere">{title}</span>
      ) : (
        <Link href={`/music/tracks/${trackId}`} className="block font-medium wrap-anywhere hover:underline">
          {title}
        </Link>
      )}
      <span className="block text-muted-foreground wrap-anywhere">{artist}</span>
    </>
  );
}

function ItemState({ item }: { item: WireImportItem }) {
  const t = useTranslations('music.imports');
  const format = useFormatter();
  const { state, progress, reason, duplicateOf } = item;
  return (
    <div className="flex flex-col gap-0.5">
      <StatusDot tone={duplicateOf === null ? tones[state] : 'neutral'}>
        {duplicateOf === null ? (
          t(`itemStates.${state}`)
        ) : (
          <Link href={`/music/tracks/${duplicateOf}`} className="hover:underline">
            {t('isThere')}
          </Link>
        )}
        {state === 'DOWNLOADING' && progress !== null ? (
          <span className="text-muted-foreground tabular-nums">
            {format.number(progress, { style: 'percent' })}
          </span>
        ) : null}
      </StatusDot>
      {reason ? (
        <span className={state === 'FAILED' ? 'text-failed' : 'text-muted-foreground'}>
          <ReasonText reason={reason} />
        </span>
      ) : null}
    </div>
  );
}
