'use client';

import { useFormatter, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { MusicSchedule } from '@/lib/music/schemas';
import { Input } from '../../../ui/input';
import { Select } from '../../../ui/select';
import { Switch } from '../../../ui/switch';
import type { StepPart } from './step-part';

const weekdays = [1, 2, 3, 4, 5, 6, 7];
const limits = [10, 20, 50, 100, 200];
const hours = [1, 2, 3, 4, 6, 8, 12, 24];

/** What is looked at by itself, and when. */
export function ScheduleFields({ draft: { schedule }, onChange }: StepPart) {
  const t = useTranslations('music.declare.schedule');
  const format = useFormatter();
  const set = (part: Partial<MusicSchedule>) => onChange({ schedule: { ...schedule, ...part } });
  const { chart, albums, fresh } = schedule;
  // 1 January 2024 was a Monday.
  const dayName = (day: number) =>
    format.dateTime(new Date(Date.UTC(2024, 0, day)), { weekday: 'long', timeZone: 'UTC' });
  return (
    <fieldset className="flex flex-col gap-3">
      <legend className="pb-1 text-sm font-medium">{t('title')}</legend>
      <Run title={t('chart')} checked={chart.on} onChange={(on) => set({ chart: { ...chart, on } })}>
        <NumberChoice
          label={t('chartLimit')}
          value={chart.limit}
          options={limits}
          word={(count) => t('top', { count })}
          onChange={(limit) => set({ chart: { ...chart, limit } })}
        />
        <At label={t('chartAt')} value={chart.at} onChange={(at) => set({ chart: { ...chart, at } })} />
      </Run>
      <Run title={t('albums')} checked={albums.on} onChange={(on) => set({ albums: { ...albums, on } })}>
        <NumberChoice
          label={t('albumsDay')}
          value={albums.weekday}
          options={weekdays}
          word={dayName}
          onChange={(weekday) => set({ albums: { ...albums, weekday } })}
        />
        <At label={t('albumsAt')} value={albums.at} onChange={(at) => set({ albums: { ...albums, at } })} />
      </Run>
      <Run title={t('fresh')} checked={fresh.on} onChange={(on) => set({ fresh: { ...fresh, on } })}>
        <NumberChoice
          label={t('freshEvery')}
          value={fresh.everyHours}
          options={hours}
          word={(count) => t('everyHours', { count })}
          onChange={(everyHours) => set({ fresh: { ...fresh, everyHours } })}
        />
      </Run>
    </fieldset>
  );
}

type RunProps = { title: string; checked: boolean; onChange: (on: boolean) => void; children: ReactNode };

function Run({ title, checked, onChange, children }: RunProps) {
  return (
    <div className="flex min-h-10 flex-wrap items-center gap-3">
      <span className="flex w-44 items-center gap-3 text-sm">
        <Switch checked={checked} label={title} onChange={onChange} />
        {title}
      </span>
      {checked ? children : null}
    </div>
  );
}

type NumberChoiceProps = {
  label: string;
  value: number;
  options: readonly number[];
  word: (value: number) => string;
  onChange: (value: number) => void;
};

function NumberChoice({ label, value, options, word, onChange }: NumberChoiceProps) {
  const all = options.includes(value) ? options : [...options, value].sort((a, b) => a - b);
  return (
    <div className="w-40">
      <Select aria-label={label} value={value} onChange={(event) => onChange(+event.target.value)}>
        {all.map((option) => (
          <option key={option} value={option}>
            {word(option)}
          </option>
        ))}
      </Select>
    </div>
  );
}

type AtProps = { label: string; value: string; onChange: (at: string) => void };

function At({ label, value, onChange }: AtProps) {
  return (
    <Input
      type="time"
      aria-label={label}
      className="w-32"
      value={value}
      onChange={(event) => event.target.value && onChange(event.target.value)}
    />
  );
}
