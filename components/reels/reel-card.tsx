'use client';

import { Download, RefreshCw, Trash2 } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { Button } from '../ui/button';
import { cn } from '../ui/class-names';
import { DateTime } from '../ui/date-time';
import { IconButton } from '../ui/icon-button';
import { Tooltip } from '../ui/tooltip';
import { FailedReel } from './failed-reel';
import { ReelPlayer } from './reel-player';
import { ReelStages } from './reel-stages';
import type { WireReel, WireReelOrder } from './reels-api';
import { shortName } from './short-name';
import { useAgain } from './use-again';

type Props = {
  reel: WireReel;
  timeZone: string;
  playing: boolean;
  onPlay: () => void;
  onAgain: (order: WireReelOrder) => void;
  onDelete: () => void;
};

/** One video: how far it is, or itself, or why it is not there; and what can be done with it. */
export function ReelCard({ reel, timeZone, playing, onPlay, onAgain, onDelete }: Props) {
  const t = useTranslations('reels');
  const again = useAgain(onAgain);
  const name = shortName(reel.text);
  const ended = reel.stage === 'delivered' || reel.stage === 'failed';
  return (
    <li
      aria-label={name}
      className="flex min-w-0 flex-col overflow-hidden rounded border border-border bg-card"
    >
      {reel.stage === 'failed' ? (
        <FailedReel reel={reel} onChange={() => again.mutate(reel.id)} changing={again.isPending} />
      ) : (
        <ReelPlayer reel={reel} name={name} playing={playing} onPlay={onPlay} />
      )}
      <div className={cn('flex flex-col gap-2 p-3', reel.stage !== 'failed' && 'flex-1')}>
        {ended ? null : <ReelStages reel={reel} />}
        <p className="line-clamp-2 font-medium wrap-anywhere" title={reel.text}>
          {reel.text}
        </p>
        <p className="mt-auto text-xs text-muted-foreground">
          {t(`templates.${reel.template}`)}
          {' · '}
          <DateTime at={reel.createdAt} timeZone={timeZone} />
          {reel.soundtrackId === null ? null : (
            <>
              {' · '}
              <Link href={`/music/tracks/${reel.soundtrackId}`} className="underline hover:no-underline">
                {t('musicLicence')}
              </Link>
            </>
          )}
        </p>
        {ended ? (
          <div className="-mx-1 flex flex-wrap items-center">
            {reel.stage === 'delivered' ? (
              <Button
                variant="secondary"
                size="sm"
                className="px-2"
                pending={again.isPending}
                aria-label={t('againOf', { name })}
                onClick={() => again.mutate(reel.id)}
              >
                <RefreshCw aria-hidden />
                {t('again')}
              </Button>
            ) : null}
            <span className="flex-1" />
            {reel.fileId ? (
              <Tooltip text={t('download')}>
                <Button asChild variant="ghost" size="icon-sm" aria-label={t('downloadOf', { name })}>
                  <a href={`/api/files/${reel.fileId}?download=1`} download>
                    <Download aria-hidden />
                  </a>
                </Button>
              </Tooltip>
            ) : null}
            <IconButton icon={Trash2} size="icon-sm" label={t('deleteOf', { name })} onClick={onDelete} />
          </div>
        ) : null}
      </div>
    </li>
  );
}
