'use client';

import { useTranslations } from 'next-intl';
import { Progress } from 'radix-ui';
import type { WireClip } from './clips-api';

/** How far a clip is: the stage in words, how much of the way is behind it, and how long it still takes. */
export function ClipProgress({ clip }: { clip: WireClip }) {
  const t = useTranslations('clips');
  const { stage, progress, etaSeconds, ahead } = clip;
  if (stage === 'delivered' || stage === 'failed') return null;
  const words = stage === 'queued' && ahead !== null ? t('queued', { count: ahead }) : t(`stages.${stage}`);
  const left =
    etaSeconds === null
      ? null
      : etaSeconds < 90
        ? t('etaSeconds', { count: Math.max(1, etaSeconds) })
        : t('etaMinutes', { count: Math.round(etaSeconds / 60) });
  return (
    <div className="flex max-w-form flex-col gap-1.5">
      <p className="flex flex-wrap justify-between gap-x-3 text-sm">
        <span>{words}</span>
        {stage === 'queued' ? null : (
          <span className="whitespace-nowrap text-muted-foreground tabular-nums">
            {left === null ? `${progress} %` : `${progress} % · ${left}`}
          </span>
        )}
      </p>
      <Progress.Root
        value={progress}
        aria-label={t('progress')}
        getValueLabel={() => `${words}, ${progress} %`}
        className="h-1.5 overflow-hidden rounded-full bg-muted"
      >
        <Progress.Indicator
          className="h-full rounded-full bg-primary transition-[width]"
          style={{ width: `${Math.max(2, progress)}%` }}
        />
      </Progress.Root>
    </div>
  );
}
