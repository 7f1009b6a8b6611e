'use client';

import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from '../ui/button';
import { IconButton } from '../ui/icon-button';
import { Segmented } from '../ui/segmented';
import { Select } from '../ui/select';
import type { CalendarRange, CalendarView } from './calendar-range';
import { useWords } from './use-words';

type Props = {
  view: CalendarView;
  range: CalendarRange;
  kind: string | null;
  city: string | null;
  cities: readonly string[];
  /** Companies with one kind of booking have nothing to choose there. */
  bothKinds: boolean;
  onChange: (change: Readonly<Record<string, string | null>>) => void;
};

/** Where one is in time, how much of it one sees, and what of it. */
export function CalendarBar({ view, range, kind, city, cities, bothKinds, onChange }: Props) {
  const t = useTranslations('calendar');
  const { month, span, longDay } = useWords('UTC');
  const last = new Date(Date.parse(`${range.from}T12:00:00Z`) + (range.days - 1) * 86_400_000)
    .toISOString()
    .slice(0, 10);
  const title =
    view === 'month' ? month(range.day) : view === 'day' ? longDay(range.day) : span(range.from, last);
  const away =
    range.today < range.from || range.today > last || (view === 'day' && range.day !== range.today);
  return (
    <div className="flex flex-wrap items-center gap-2 pb-4">
      <IconButton
        icon={ChevronLeft}
        label={t(`previous.${view}`)}
        variant="secondary"
        onClick={() => onChange({ day: range.previous })}
      />
      <IconButton
        icon={ChevronRight}
        label={t(`next.${view}`)}
        variant="secondary"
        onClick={() => onChange({ day: range.next })}
      />
      <h2
        suppressHydrationWarning
        aria-live="polite"
        className="px-1 text-base font-medium tabular-nums first-letter:uppercase"
      >
        {title}
      </h2>
      {away ? (
        <Button variant="ghost" aria-keyshortcuts="T" onClick={() => onChange({ day: null })}>
          {t('today')}
        </Button>
      ) : null}
      <div className="flex w-full flex-wrap items-center justify-end gap-2 sm:w-auto sm:flex-1">
        {bothKinds ? (
          <span className="min-w-32 flex-1 sm:w-44 sm:flex-none">
            <Select
              aria-label={t('kind')}
              value={kind ?? ''}
              onChange={(event) => onChange({ kind: event.target.value })}
            >
              <option value="">{t('allKinds')}</option>
              <option value="APPOINTMENT">{t('onlyAppointments')}</option>
              <option value="DELIVERY">{t('onlyDeliveries')}</option>
            </Select>
          </span>
        ) : null}
        {cities.length > 1 || city ? (
          <span className="min-w-32 flex-1 sm:w-44 sm:flex-none">
            <Select
              aria-label={t('city')}
              value={city ?? ''}
              onChange={(event) => onChange({ city: event.target.value })}
            >
              <option value="">{t('allCities')}</option>
              {[...new Set([...cities, ...(city ? [city] : [])])].map((one) => (
                <option key={one}>{one}</option>
              ))}
            </Select>
          </span>
        ) : null}
        <Segmented
          label={t('view')}
          value={view}
          className="w-full sm:w-auto"
          onChange={(next) => onChange({ view: next })}
          options={(['day', 'week', 'month'] as const).map((value) => ({
            value,
            label: t(`views.${value}`),
          }))}
        />
      </div>
    </div>
  );
}
