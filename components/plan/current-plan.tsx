'use client';

import { Gauge } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useClipMeans } from '../clips/use-clip-means';
import { Card } from '../ui/card';
import type { PlanView } from './plan-api';
import { useDay } from './use-day';

type Props = { mine: PlanView['mine']; timeZone: string };

/** Which plan it is, until when, and how much of today is used. */
export function CurrentPlan({ mine, timeZone }: Props) {
  const t = useTranslations('tiers');
  const clips = useTranslations('clips.make');
  const dayOf = useDay(timeZone);
  const means = useClipMeans().data;
  return (
    <Card className="flex items-center gap-4 p-4 sm:p-6">
      <span className="grid size-12 shrink-0 place-items-center rounded-full bg-primary-soft text-primary-text">
        <Gauge aria-hidden className="size-6" />
      </span>
      <div className="min-w-0" aria-live="polite">
        <p className="text-lg font-semibold">{t('current', { tier: t(`names.${mine.tier.name}`) })}</p>
        <p className="flex flex-wrap gap-x-4 text-sm text-muted-foreground tabular-nums">
          <span>{mine.until === null ? t('noEnd') : t('until', { day: dayOf(mine.until) })}</span>
          {mine.until === null ? null : <span>{t('next', { tier: t(`names.${mine.next}`) })}</span>}
          {means ? <span>{clips('used', { count: means.usedToday, limit: mine.tier.perDay })}</span> : null}
        </p>
      </div>
    </Card>
  );
}
