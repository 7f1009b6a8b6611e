'use client';

import { Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { DeliveryWindow } from '@/lib/calendar/schemas';
import { Button } from '../ui/button';
import { CountInput } from './count-input';
import { RangeFields } from './range-fields';

type Props = {
  windows: readonly DeliveryWindow[];
  /** What a window takes when it says nothing itself. */
  usual: number;
  onChange: (windows: DeliveryWindow[]) => void;
};

/** Stretches of the day in which couriers arrive, each with its own number of deliveries if need be. */
export function WindowFields({ windows, usual, onChange }: Props) {
  const t = useTranslations('settings');
  const set = (index: number, next: DeliveryWindow) =>
    onChange(windows.map((one, at) => (at === index ? next : one)));
  return (
    <div className="flex flex-col gap-2">
      {windows.map(({ opens, closes, capacity }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: windows have no identity; the place in the day is the key.
        <div key={index} className="flex flex-wrap items-center gap-2">
          <CountInput
            label={t('windowCapacity', { number: index + 1 })}
            value={capacity ?? Number.NaN}
            min={0}
            placeholder={Number.isNaN(usual) ? '' : String(usual)}
            onChange={(value) =>
              set(index, Number.isNaN(value) ? { opens, closes } : { opens, closes, capacity: value })
            }
          />
          <RangeFields
            of={t('windowNumber', { number: index + 1 })}
            range={{ opens, closes }}
            onChange={(range) => set(index, capacity === undefined ? range : { ...range, capacity })}
            onRemove={() => onChange(windows.filter((_, at) => at !== index))}
          />
        </div>
      ))}
      <Button
        variant="ghost"
        size="sm"
        className="self-start"
        onClick={() => onChange([...windows, { opens: windows.at(-1)?.closes ?? '10:00', closes: '24:00' }])}
      >
        <Plus aria-hidden />
        {t('addWindow')}
      </Button>
    </div>
  );
}
