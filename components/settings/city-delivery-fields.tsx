'use client';

import { X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { CityDelivery } from '@/lib/calendar/schemas';
import { cn } from '../ui/class-names';
import { Field } from '../ui/field';
import { IconButton } from '../ui/icon-button';
import { Input } from '../ui/input';
import { EntryList } from './entry-list';
import { NumberField } from './number-field';
import { useWeekdays } from './use-weekdays';
import { WindowFields } from './window-fields';

type Props = {
  cities: readonly CityDelivery[];
  /** What a new city begins with. */
  like: Omit<CityDelivery, 'city' | 'weekdays'>;
  wrong: boolean;
  onChange: (cities: CityDelivery[]) => void;
};

/** Cities with couriers of their own: on which days, in which windows, how many, how long ahead. */
export function CityDeliveryFields({ cities, like, wrong, onChange }: Props) {
  const t = useTranslations('settings');
  const days = useWeekdays('short');
  return (
    <EntryList
      title={t('cityDeliveries')}
      hint={t('cityDeliveriesHint')}
      entries={cities}
      onChange={onChange}
      addLabel={t('addCity')}
      fresh={() => ({ ...like, city: '', weekdays: [1, 2, 3, 4, 5] })}
      wrong={wrong ? t('cityDeliveriesWrong') : undefined}
    >
      {(one, set, remove) => (
        <div className="flex flex-col gap-4 rounded border border-border bg-card p-4">
          <div className="flex items-end gap-2">
            <Field
              label={t('city')}
              className="flex-1"
              error={wrong && one.city.trim() === '' ? t('cityMissing') : undefined}
            >
              {(control) => (
                <Input
                  {...control}
                  value={one.city}
                  maxLength={100}
                  onChange={(event) => set({ city: event.target.value })}
                />
              )}
            </Field>
            <IconButton icon={X} label={t('removeCity', { city: one.city })} onClick={remove} />
          </div>
          <fieldset aria-label={t('cityDays')} className="flex flex-wrap gap-1">
            {days.map(({ weekday, name }) => {
              const on = one.weekdays.includes(weekday);
              return (
                <button
                  key={weekday}
                  type="button"
                  aria-pressed={on}
                  onClick={() =>
                    set({
                      weekdays: on
                        ? one.weekdays.filter((day) => day !== weekday)
                        : [...one.weekdays, weekday].sort((a, b) => a - b),
                    })
                  }
                  className={cn(
                    'h-9 min-w-11 rounded border px-2 text-sm',
                    on
                      ? 'border-primary bg-primary-soft font-medium text-primary-text'
                      : 'border-border text-muted-foreground hover:bg-hover',
                  )}
                >
                  {name}
                </button>
              );
            })}
          </fieldset>
          <WindowFields windows={one.windows} usual={one.capacity} onChange={(windows) => set({ windows })} />
          <div className="grid gap-4 sm:grid-cols-2">
            <NumberField
              label={t('deliveryCapacity')}
              value={one.capacity}
              min={1}
              max={500}
              onChange={(capacity) => set({ capacity })}
            />
            <NumberField
              label={t('deliveryLeadMinutes')}
              value={one.leadMinutes}
              min={0}
              max={43_200}
              onChange={(leadMinutes) => set({ leadMinutes })}
            />
          </div>
        </div>
      )}
    </EntryList>
  );
}
