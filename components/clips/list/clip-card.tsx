'use client';

import { Captions, PencilLine, Trash2, X } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { Button } from '../../ui/button';
import { DateTime } from '../../ui/date-time';
import { IconButton } from '../../ui/icon-button';
import { ClipDownloads } from '../clip-downloads';
import { ClipFacts } from '../clip-facts';
import { ClipFailed } from '../clip-failed';
import { ClipProgress } from '../clip-progress';
import type { WireClip } from '../clips-api';
import { isUnderWay } from '../is-under-way';
import { useClipName } from '../use-clip-name';
import { useEndClip } from '../use-end-clip';

type Props = { clip: WireClip; timeZone: string; onDelete: () => void };

/** One clip: how far it is, or its picture and files, or why it is not there. */
export function ClipCard({ clip, timeZone, onDelete }: Props) {
  const t = useTranslations('clips');
  const name = useClipName(clip);
  const { cancel } = useEndClip();
  const moving = isUnderWay(clip);
  const done = clip.stage === 'delivered';
  return (
    <li
      aria-label={name}
      className="flex flex-col gap-4 rounded border border-border bg-card p-3 sm:flex-row sm:items-center sm:p-4"
    >
      <Poster clip={clip} />
      <div className="flex min-w-0 flex-1 flex-col gap-1.5">
        <p className="font-medium wrap-anywhere">
          {done ? (
            <Link href={`/clips/${clip.id}`} className="hover:underline">
              {name}
            </Link>
          ) : (
            name
          )}
        </p>
        <p className="flex flex-wrap gap-x-3 gap-y-0.5 text-xs text-muted-foreground">
          <DateTime at={clip.createdAt} timeZone={timeZone} />
          <ClipFacts clip={clip} />
        </p>
        {moving ? <ClipProgress clip={clip} /> : null}
        {clip.failure ? <ClipFailed clip={clip} /> : null}
      </div>
      <div className="flex shrink-0 flex-wrap items-center gap-1">
        {done ? (
          <>
            <Button asChild variant="secondary" size="sm">
              <Link href={`/clips/${clip.id}`} aria-label={t('openOf', { name })}>
                <PencilLine aria-hidden />
                {t('open')}
              </Link>
            </Button>
            <ClipDownloads clip={clip} name={name} />
          </>
        ) : null}
        {moving ? (
          <IconButton
            icon={X}
            size="icon-sm"
            label={t('cancelOf', { name })}
            pending={cancel.isPending}
            onClick={() => cancel.mutate(clip.id)}
          />
        ) : (
          <IconButton icon={Trash2} size="icon-sm" label={t('deleteOf', { name })} onClick={onDelete} />
        )}
      </div>
    </li>
  );
}

function Poster({ clip }: { clip: WireClip }) {
  const { poster } = clip.files;
  const frame = 'h-24 w-full shrink-0 rounded-half sm:w-40';
  if (poster === undefined) {
    return (
      <span className={`${frame} grid place-items-center bg-muted text-muted-foreground max-sm:hidden`}>
        <Captions aria-hidden className="size-6" />
      </span>
    );
  }
  return (
    <Link
      href={`/clips/${clip.id}`}
      tabIndex={-1}
      aria-hidden
      className={`${frame} block overflow-hidden bg-overlay max-sm:h-40`}
    >
      {/* biome-ignore lint/performance/noImgElement: its address needs a cookie */}
      <img
        src={`/api/files/${poster}`}
        alt=""
        loading="lazy"
        decoding="async"
        className="size-full object-contain"
      />
    </Link>
  );
}
