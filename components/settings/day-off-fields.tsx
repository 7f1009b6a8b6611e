'use client';

import { X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type DayOff, OffKind } from '@/lib/calendar/schemas';
import { Field } from '../ui/field';
import { IconButton } from '../ui/icon-button';
import { Input } from '../ui/input';
import { Select } from '../ui/select';
import { SwitchLine } from '../ui/switch-line';
import type { Kinds } from './special-dates';

type Props = {
  off: DayOff;
  kinds: Kinds;
  checked: boolean;
  onChange: (part: Partial<DayOff>) => void;
  onRemove: () => void;
};

/** One stretch of days off: its name, from when till when, and whether it comes every year. */
export function DayOffFields({ off, kinds, checked, onChange, onRemove }: Props) {
  const t = useTranslations('settings');
  return (
    <div className="flex flex-col gap-4 rounded border border-border bg-card p-4">
      <div className="flex items-end gap-2">
        <Field
          label={t('dayOffTitle')}
          className="flex-1"
          error={checked && off.name.trim() === '' ? t('dayOffNameMissing') : undefined}
        >
          {(control) => (
            <Input
              {...control}
              value={off.name}
              maxLength={100}
              onChange={(event) => onChange({ name: event.target.value })}
            />
          )}
        </Field>
        <IconButton icon={X} label={t('removeDayOff', { name: off.name })} onClick={onRemove} />
      </div>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label={t('firstDay')}>
          {(control) => (
            <Input
              {...control}
              type="date"
              value={off.from}
              onChange={(event) => {
                const from = event.target.value;
                onChange({ from, ...(off.to < from && { to: from }) });
              }}
            />
          )}
        </Field>
        <Field label={t('lastDay')} error={checked && off.to < off.from ? t('lastDayWrong') : undefined}>
          {(control) => (
            <Input
              {...control}
              type="date"
              value={off.to}
              min={off.from}
              onChange={(event) => onChange({ to: event.target.value })}
            />
          )}
        </Field>
      </div>
      {kinds.both ? (
        <Field label={t('offKind')}>
          {(control) => (
            <Select
              {...control}
              value={off.kind}
              onChange={(event) => onChange({ kind: OffKind.parse(event.target.value) })}
            >
              {OffKind.options.map((kind) => (
                <option key={kind} value={kind}>
                  {t(`offKinds.${kind}`)}
                </option>
              ))}
            </Select>
          )}
        </Field>
      ) : null}
      <SwitchLine label={t('yearly')} checked={off.yearly} onChange={(yearly) => onChange({ yearly })} />
    </div>
  );
}
