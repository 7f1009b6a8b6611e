'use client';

import { X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { IconButton } from '../ui/icon-button';
import { Select } from '../ui/select';
import { wallTimes } from './wall-times';

export interface Range {
  readonly opens: string;
  readonly closes: string;
}

type Props = {
  /** What the range is of, such as a weekday; read aloud with each field. */
  of: string;
  range: Range;
  onChange: (range: Range) => void;
  onRemove?: () => void;
};

/** From when till when. */
export function RangeFields({ of, range, onChange, onRemove }: Props) {
  const t = useTranslations('settings');
  return (
    <div className="flex items-center gap-2 tabular-nums">
      <span className="w-26">
        <Select
          aria-label={t('opensOf', { of })}
          value={range.opens}
          onChange={(event) => onChange({ ...range, opens: event.target.value })}
        >
          {wallTimes(range.opens).map((time) => (
            <option key={time}>{time}</option>
          ))}
        </Select>
      </span>
      <span aria-hidden>–</span>
      <span className="w-26">
        <Select
          aria-label={t('closesOf', { of })}
          aria-invalid={range.closes <= range.opens || undefined}
          value={range.closes}
          onChange={(event) => onChange({ ...range, closes: event.target.value })}
        >
          {wallTimes(range.closes).map((time) => (
            <option key={time}>{time}</option>
          ))}
        </Select>
      </span>
      {onRemove ? <IconButton icon={X} label={t('removeRange', { of })} onClick={onRemove} /> : null}
    </div>
  );
}
