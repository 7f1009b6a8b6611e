'use client';

import { useTranslations } from 'next-intl';
import type { CalendarSettings } from '@/lib/calendar/schemas';
import { AffectedBookings } from './affected-bookings';
import { DayOffFields } from './day-off-fields';
import { EntryList } from './entry-list';
import type { Saving } from './saving';
import { SettingsForm } from './settings-form';
import { type Kinds, SpecialDates } from './special-dates';
import { useCalendarForm } from './use-calendar-form';

type Props = { settings: CalendarSettings; kinds: Kinds; save: Saving<CalendarSettings> };

/** Days on which nothing is offered, and days with more or fewer hands than usual. */
export function DaysOffForm({ settings, kinds, save }: Props) {
  const t = useTranslations('settings');
  const { wish, change, wrong, submit } = useCalendarForm(settings, save);
  const today = new Date().toISOString().slice(0, 10);
  return (
    <div className="flex flex-col gap-8">
      <AffectedBookings />
      <SettingsForm save={save} onSubmit={submit}>
        <EntryList
          title={t('daysOff')}
          hint={t('daysOffHint')}
          entries={wish.daysOff}
          onChange={(daysOff) => change({ daysOff })}
          addLabel={t('addDayOff')}
          fresh={() => ({ name: t('dayOffName'), from: today, to: today, kind: kinds.usual, yearly: false })}
          wrong={wrong.has('daysOff') ? t('daysOffWrong') : undefined}
        >
          {(off, set, remove) => (
            <DayOffFields
              off={off}
              kinds={kinds}
              checked={wrong.has('daysOff')}
              onChange={set}
              onRemove={remove}
            />
          )}
        </EntryList>
        <SpecialDates
          dates={wish.capacityDates}
          kinds={kinds}
          wrong={wrong.has('capacityDates')}
          onChange={(capacityDates) => change({ capacityDates })}
        />
      </SettingsForm>
    </div>
  );
}
