'use client';

import { Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { CapacityHours } from '@/lib/calendar/schemas';
import { Button } from '../ui/button';
import { Select } from '../ui/select';
import { CountInput } from './count-input';
import { RangeFields } from './range-fields';
import { useWeekdays } from './use-weekdays';

type Props = { hours: readonly CapacityHours[]; onChange: (hours: CapacityHours[]) => void };

/** Hours of a weekday with more or fewer hands than usual. */
export function CapacityHoursFields({ hours, onChange }: Props) {
  const t = useTranslations('settings');
  const weekdays = useWeekdays('long');
  const set = (index: number, change: Partial<CapacityHours>) =>
    onChange(hours.map((one, at) => (at === index ? { ...one, ...change } : one)));
  return (
    <fieldset>
      <legend className="text-sm font-medium">{t('capacityHours')}</legend>
      <p className="text-sm text-muted-foreground">{t('capacityHoursHint')}</p>
      <ul className="mt-2 flex flex-col gap-2">
        {hours.map((one, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: such hours have no identity; the place in the list is the key.
          <li key={index} className="flex flex-wrap items-center gap-2">
            <span className="w-40">
              <Select
                aria-label={t('weekday')}
                value={one.weekday}
                onChange={(event) => set(index, { weekday: Number(event.target.value) })}
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
              onChange={(capacity) => set(index, { capacity })}
            />
            <RangeFields
              of={weekdays[one.weekday - 1]?.name ?? ''}
              range={one}
              onChange={({ opens, closes }) => set(index, { opens, closes })}
              onRemove={() => onChange(hours.filter((_, at) => at !== index))}
            />
          </li>
        ))}
      </ul>
      <Button
        variant="ghost"
        size="sm"
        className="mt-1 self-start"
        onClick={() => onChange([...hours, { weekday: 6, opens: '10:00', closes: '14:00', capacity: 1 }])}
      >
        <Plus aria-hidden />
        {t('addCapacityHours')}
      </Button>
    </fieldset>
  );
}
