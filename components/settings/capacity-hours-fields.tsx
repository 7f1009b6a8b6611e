'use client';

import { useTranslations } from 'next-intl';
import type { CapacityHours } from '@/lib/calendar/schemas';
import { Select } from '../ui/select';
import { CountInput } from './count-input';
import { EntryList } from './entry-list';
import { RangeFields } from './range-fields';
import { useWeekdays } from './use-weekdays';

type Props = {
  hours: readonly CapacityHours[];
  wrong: boolean;
  onChange: (hours: CapacityHours[]) => void;
};

/** Hours of a weekday with more or fewer hands than usual. */
export function CapacityHoursFields({ hours, wrong, onChange }: Props) {
  const t = useTranslations('settings');
  const weekdays = useWeekdays('long');
  return (
    <EntryList
      title={t('capacityHours')}
      hint={t('capacityHoursHint')}
      entries={hours}
      onChange={onChange}
      addLabel={t('addCapacityHours')}
      fresh={() => ({ weekday: 6, opens: '10:00', closes: '14:00', capacity: 1 })}
      wrong={wrong ? t('capacityHoursWrong') : undefined}
      className="gap-2"
    >
      {(one, set, remove) => (
        <div className="flex flex-wrap items-center gap-2">
          <span className="w-40">
            <Select
              aria-label={t('weekday')}
              value={one.weekday}
              onChange={(event) => set({ weekday: Number(event.target.value) })}
            >
              {weekdays.map(({ weekday, name }) => (
                <option key={weekday} value={weekday}>
                  {name}
                </option>
              ))}
            </Select>
          </span>
          <CountInput
            label={t('capacity')}
            value={one.capacity}
            min={0}
            onChange={(capacity) => set({ capacity })}
          />
          <RangeFields
            of={weekdays[one.weekday - 1]?.name ?? ''}
            range={one}
            onChange={({ opens, closes }) => set({ opens, closes })}
            onRemove={remove}
          />
        </div>
      )}
    </EntryList>
  );
}
