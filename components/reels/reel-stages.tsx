'use client';

import { useTranslations } from 'next-intl';
import type { WireReel } from './reels-api';
import { stageProgress } from './stage-progress';

/** How far a video is: the stage in words, with its number, above a quiet line. */
export function ReelStages({ reel }: { reel: WireReel }) {
  const t = useTranslations('reels');
  const { parts, percent } = stageProgress(reel);
  if (reel.stage === 'failed' || reel.stage === 'delivered') return null;
  const words =
    reel.stage === 'queued' && reel.ahead !== null
      ? t('queued', { count: reel.ahead })
      : t(`stages.${reel.stage}`);
  return (
    <div className="flex flex-col gap-1.5">
      <p className="flex justify-between gap-2 text-sm">
        <span>{words}</span>
        {reel.progress !== null && reel.stage !== 'queued' ? (
          <span className="whitespace-nowrap text-muted-foreground tabular-nums">{reel.progress} %</span>
        ) : null}
      </p>
      <div
        role="progressbar"
        aria-label={t('progress')}
        aria-valuenow={percent}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuetext={reel.progress === null ? words : `${words}, ${reel.progress} %`}
        className="flex gap-0.5"
      >
        {parts.map(({ name, share, filled }) => (
          <span
            key={name}
            style={{ flexGrow: share }}
            className="h-1 min-w-1 basis-0 overflow-hidden rounded-full bg-muted"
          >
            <span
              className="block h-full rounded-full bg-primary transition-[width]"
              style={{ width: `${filled}%` }}
            />
          </span>
        ))}
      </div>
    </div>
  );
}
