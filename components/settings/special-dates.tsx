'use client';

import { Plus, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { BookingKind, type CapacityDate } from '@/lib/calendar/schemas';
import { Button } from '../ui/button';
import { IconButton } from '../ui/icon-button';
import { Input } from '../ui/input';
import { Notice } from '../ui/notice';
import { Select } from '../ui/select';
import { CountInput } from './count-input';

/** What the company gives its time for. */
export interface Kinds {
  readonly both: boolean;
  readonly usual: BookingKind | 'BOTH';
}

type Props = {
  dates: readonly CapacityDate[];
  kinds: Kinds;
  wrong: boolean;
  onChange: (dates: CapacityDate[]) => void;
};

/** Single days with another number of places than usual. */
export function SpecialDates({ dates, kinds, wrong, onChange }: Props) {
  const t = useTranslations('settings');
  const set = (index: number, change: Partial<CapacityDate>) =>
    onChange(dates.map((one, at) => (at === index ? { ...one, ...change } : one)));
  return (
    <fieldset>
      <legend className="text-sm font-medium">{t('specialDates')}</legend>
      <p className="text-sm text-muted-foreground">{t('specialDatesHint')}</p>
      <ul className="mt-2 flex flex-col gap-2">
        {dates.map((one, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: its day is being chosen; the place in the list is the key.
          <li key={index} className="flex flex-wrap items-center gap-2">
            <Input
              aria-label={t('specialDate')}
              type="date"
              value={one.date}
              className="w-44"
              onChange={(event) => set(index, { date: event.target.value })}
            />
            {kinds.both ? (
              <span className="w-44">
                <Select
                  aria-label={t('offKind')}
                  value={one.kind}
                  onChange={(event) => set(index, { kind: BookingKind.parse(event.target.value) })}
                >
                  {BookingKind.options.map((kind) => (
                    <option key={kind} value={kind}>
                      {t(`offKinds.${kind}`)}
                    </option>
                  ))}
                </Select>
              </span>
            ) : null}
            <CountInput
              label={t(one.kind === 'DELIVERY' ? 'deliveryCapacity' : 'capacity')}
              value={one.capacity}
              min={0}
              onChange={(capacity) => set(index, { capacity })}
            />
            <IconButton
              icon={X}
              label={t('removeDate', { date: one.date })}
              onClick={() => onChange(dates.filter((_, at) => at !== index))}
            />
          </li>
        ))}
      </ul>
      <Button
        variant="ghost"
        size="sm"
        className="mt-1"
        onClick={() =>
          onChange([
            ...dates,
            {
              date: new Date().toISOString().slice(0, 10),
              kind: kinds.usual === 'DELIVERY' ? 'DELIVERY' : 'APPOINTMENT',
              capacity: 1,
            },
          ])
        }
      >
        <Plus aria-hidden />
        {t('addDate')}
      </Button>
      {wrong ? (
        <Notice kind="failed" role="alert">
          {t('specialDatesWrong')}
        </Notice>
      ) : null}
    </fieldset>
  );
}
