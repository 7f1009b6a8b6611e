'use client';

import { Plus } from 'lucide-react';
import { useFormatter, useTranslations } from 'next-intl';
import type { OpeningHours } from '@/lib/calendar/schemas';
import { IconButton } from '../ui/icon-button';
import { Switch } from '../ui/switch';
import { type Range, RangeFields } from './range-fields';

const usual: Range = { opens: '09:00', closes: '18:00' };
const afternoon: Range = { opens: '18:00', closes: '20:00' };

type Props = {
  weekday: number;
  hours: readonly OpeningHours[];
  onChange: (ranges: readonly Range[]) => void;
};

/** One weekday: closed, open, or open with a break in between. */
export function WeekdayHours({ weekday, hours, onChange }: Props) {
  const t = useTranslations('settings');
  const format = useFormatter();
  // 1 January 2024 was a Monday.
  const name = format.dateTime(new Date(Date.UTC(2024, 0, weekday)), { weekday: 'long', timeZone: 'UTC' });
  const open = hours.length > 0;
  return (
    <li className="flex flex-wrap items-start gap-x-4 gap-y-2 border-b border-border py-3 last:border-0">
      <div className="flex h-10 w-44 items-center gap-3">
        <Switch checked={open} label={name} onChange={(next) => onChange(next ? [usual] : [])} />
        <span className="first-letter:uppercase">{name}</span>
      </div>
      {open ? (
        <div className="flex flex-col gap-2">
          {hours.map((range, index) => (
            <RangeFields
              // Ranges have no identity of their own; the place in the day is the key.
              // biome-ignore lint/suspicious/noArrayIndexKey: see above
              key={index}
              of={name}
              range={range}
              onChange={(next) => onChange(hours.map((one, at) => (at === index ? next : one)))}
              onRemove={hours.length > 1 ? () => onChange(hours.filter((_, at) => at !== index)) : undefined}
            />
          ))}
        </div>
      ) : (
        <span className="flex h-10 items-center text-muted-foreground">{t('closed')}</span>
      )}
      {open ? (
        <IconButton
          icon={Plus}
          label={t('addRange', { of: name })}
          onClick={() => onChange([...hours, nextRange(hours.at(-1) ?? usual)])}
        />
      ) : null}
    </li>
  );
}

/** What probably follows a range: an hour's break, then till the evening. */
function nextRange({ closes }: Range): Range {
  if (closes >= '22:00') return { opens: closes, closes: '24:00' };
  const hour = String(Number(closes.slice(0, 2)) + 1).padStart(2, '0');
  const opens = `${hour}:${closes.slice(3)}`;
  return { opens, closes: opens < afternoon.closes ? afternoon.closes : '24:00' };
}
