'use client';

import { useTranslations } from 'next-intl';
import type { CalendarSettings } from '@/lib/calendar/schemas';
import { Notice } from '../ui/notice';
import { CapacityHoursFields } from './capacity-hours-fields';
import { NumberField } from './number-field';
import type { Saving } from './saving';
import { SettingsForm } from './settings-form';
import { useCalendarForm } from './use-calendar-form';
import { WeekdayHours } from './weekday-hours';

const weekdays = [1, 2, 3, 4, 5, 6, 7];

type Props = { settings: CalendarSettings; save: Saving<CalendarSettings> };

/** When appointments can be booked. */
export function HoursForm({ settings, save }: Props) {
  const t = useTranslations('settings');
  const { wish, change, wrong, submit } = useCalendarForm(settings, save);
  const outOf = (field: keyof CalendarSettings) => (wrong.has(field) ? t('numberWrong') : undefined);
  return (
    <SettingsForm save={save} onSubmit={submit}>
      <fieldset>
        <legend className="text-sm font-medium">{t('openingHours')}</legend>
        <p className="text-sm text-muted-foreground">{t('openingHoursHint')}</p>
        <ul className="mt-2 rounded border border-border bg-card px-4">
          {weekdays.map((weekday) => (
            <WeekdayHours
              key={weekday}
              weekday={weekday}
              hours={wish.openingHours.filter((hours) => hours.weekday === weekday)}
              onChange={(ranges) =>
                change({
                  openingHours: [
                    ...wish.openingHours.filter((hours) => hours.weekday !== weekday),
                    ...ranges.map(({ opens, closes }) => ({ weekday, opens, closes })),
                  ],
                })
              }
            />
          ))}
        </ul>
        {wrong.has('openingHours') ? (
          <div className="mt-2">
            <Notice kind="failed" role="alert">
              {t('hoursWrong')}
            </Notice>
          </div>
        ) : null}
      </fieldset>
      <div className="grid gap-6 sm:grid-cols-2">
        <NumberField
          label={t('slotMinutes')}
          hint={t('slotMinutesHint')}
          value={wish.slotMinutes}
          min={5}
          max={480}
          step={5}
          onChange={(slotMinutes) => change({ slotMinutes })}
          error={outOf('slotMinutes')}
        />
        <NumberField
          label={t('capacity')}
          hint={t('capacityHint')}
          value={wish.capacity}
          min={1}
          max={500}
          onChange={(capacity) => change({ capacity })}
          error={outOf('capacity')}
        />
        <NumberField
          label={t('leadMinutes')}
          hint={t('leadMinutesHint')}
          value={wish.leadMinutes}
          min={0}
          max={43_200}
          onChange={(leadMinutes) => change({ leadMinutes })}
          error={outOf('leadMinutes')}
        />
        <NumberField
          label={t('horizonDays')}
          hint={t('horizonDaysHint')}
          value={wish.horizonDays}
          min={1}
          max={365}
          onChange={(horizonDays) => change({ horizonDays })}
          error={outOf('horizonDays')}
        />
        <NumberField
          label={t('holdMinutes')}
          hint={t('holdMinutesHint')}
          value={wish.holdMinutes}
          min={1}
          max={1440}
          onChange={(holdMinutes) => change({ holdMinutes })}
          error={outOf('holdMinutes')}
        />
      </div>
      <CapacityHoursFields
        hours={wish.capacityHours}
        wrong={wrong.has('capacityHours')}
        onChange={(capacityHours) => change({ capacityHours })}
      />
    </SettingsForm>
  );
}
