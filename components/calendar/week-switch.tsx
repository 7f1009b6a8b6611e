'use client';

import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useFormatter, useTranslations } from 'next-intl';
import { Temporal } from 'temporal-polyfill';
import { Button } from '../ui/button';
import { IconButton } from '../ui/icon-button';
import type { Week } from './week-of';

type Props = { week: Week; current: boolean; onChange: (monday: string | null) => void };

/** One week back, one week on, and home to this one. */
export function WeekSwitch({ week, current, onChange }: Props) {
  const t = useTranslations('calendar');
  const format = useFormatter();
  const move = (weeks: number) => Temporal.PlainDate.from(week.monday).add({ weeks }).toString();
  const range = format.dateTimeRange(
    new Date(`${week.monday}T12:00:00Z`),
    new Date(`${week.days.at(-1)}T12:00:00Z`),
    { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' },
  );
  return (
    <div className="flex flex-wrap items-center gap-2 pb-4">
      <IconButton
        icon={ChevronLeft}
        label={t('previousWeek')}
        variant="secondary"
        onClick={() => onChange(move(-1))}
      />
      <IconButton
        icon={ChevronRight}
        label={t('nextWeek')}
        variant="secondary"
        onClick={() => onChange(move(1))}
      />
      <span suppressHydrationWarning aria-live="polite" className="px-2 text-base font-medium tabular-nums">
        {range}
      </span>
      {current ? null : (
        <Button variant="ghost" onClick={() => onChange(null)}>
          {t('thisWeek')}
        </Button>
      )}
    </div>
  );
}
