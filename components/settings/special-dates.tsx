'use client';

import { X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { BookingKind, type CapacityDate } from '@/lib/calendar/schemas';
import { IconButton } from '../ui/icon-button';
import { Input } from '../ui/input';
import { Select } from '../ui/select';
import { CountInput } from './count-input';
import { EntryList } from './entry-list';

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
  return (
    <EntryList
      title={t('specialDates')}
      hint={t('specialDatesHint')}
      entries={dates}
      onChange={onChange}
      addLabel={t('addDate')}
      fresh={(): CapacityDate => ({
        date: new Date().toISOString().slice(0, 10),
        kind: kinds.usual === 'DELIVERY' ? 'DELIVERY' : 'APPOINTMENT',
        capacity: 1,
      })}
      wrong={wrong ? t('specialDatesWrong') : undefined}
      className="gap-2"
    >
      {(one, set, remove) => (
        <div className="flex flex-wrap items-center gap-2">
          <Input
            aria-label={t('specialDate')}
            type="date"
            value={one.date}
            className="w-44"
            onChange={(event) => set({ date: event.target.value })}
          />
          {kinds.both ? (
            <span className="w-44">
              <Select
                aria-label={t('offKind')}
                value={one.kind}
                onChange={(event) => set({ kind: BookingKind.parse(event.target.value) })}
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
            onChange={(capacity) => set({ capacity })}
          />
          <IconButton icon={X} label={t('removeDate', { date: one.date })} onClick={remove} />
        </div>
      )}
    </EntryList>
  );
}
