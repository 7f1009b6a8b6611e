'use client';

import { Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { CalendarSettings } from '@/lib/calendar/schemas';
import { Button } from '../ui/button';
import { FormError } from '../ui/form-error';
import { Notice } from '../ui/notice';
import { AffectedBookings } from './affected-bookings';
import { DayOffFields } from './day-off-fields';
import type { Saving } from './saving';
import { type Kinds, SpecialDates } from './special-dates';
import { useCalendarForm } from './use-calendar-form';

type Props = { settings: CalendarSettings; kinds: Kinds; save: Saving<CalendarSettings> };

/** Days on which nothing is offered, and days with more or fewer hands than usual. */
export function DaysOffForm({ settings, kinds, save }: Props) {
  const t = useTranslations('settings');
  const ui = useTranslations('ui');
  const { wish, change, wrong, submit } = useCalendarForm(settings, save);
  const { daysOff } = wish;
  const today = new Date().toISOString().slice(0, 10);
  return (
    <div className="flex flex-col gap-8">
      <AffectedBookings />
      <form onSubmit={submit} noValidate className="flex flex-col gap-6">
        <fieldset>
          <legend className="text-sm font-medium">{t('daysOff')}</legend>
          <p className="text-sm text-muted-foreground">{t('daysOffHint')}</p>
          <ul className="mt-2 flex flex-col gap-3">
            {daysOff.map((off, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: its dates are being chosen; the place in the list is the key.
              <li key={index}>
                <DayOffFields
                  off={off}
                  kinds={kinds}
                  checked={wrong.has('daysOff')}
                  onChange={(next) =>
                    change({ daysOff: daysOff.map((one, at) => (at === index ? next : one)) })
                  }
                  onRemove={() => change({ daysOff: daysOff.filter((_, at) => at !== index) })}
                />
              </li>
            ))}
          </ul>
          <Button
            variant="ghost"
            size="sm"
            className="mt-1"
            onClick={() =>
              change({
                daysOff: [
                  ...daysOff,
                  { name: t('dayOffName'), from: today, to: today, kind: kinds.usual, yearly: false },
                ],
              })
            }
          >
            <Plus aria-hidden />
            {t('addDayOff')}
          </Button>
          {wrong.has('daysOff') ? (
            <Notice kind="failed" role="alert">
              {t('daysOffWrong')}
            </Notice>
          ) : null}
        </fieldset>
        <SpecialDates
          dates={wish.capacityDates}
          kinds={kinds}
          wrong={wrong.has('capacityDates')}
          onChange={(capacityDates) => change({ capacityDates })}
        />
        <FormError error={save.error} />
        <Button type="submit" className="self-start" pending={save.isPending}>
          {ui('save')}
        </Button>
      </form>
    </div>
  );
}
