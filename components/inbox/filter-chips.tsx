'use client';

import { X } from 'lucide-react';
import { useFormatter, useTranslations } from 'next-intl';
import { useFilterChoices } from './use-filter-choices';
import { useInboxFilters } from './use-inbox-filters';

/** What the list is filtered by, each with a way out of it. */
export function FilterChips() {
  const t = useTranslations('inbox.more');
  const format = useFormatter();
  const { filters, replace } = useInboxFilters();
  const choices = useFilterChoices();
  const day = (value: string) =>
    format.dateTime(new Date(`${value}T12:00:00Z`), { day: 'numeric', month: 'short', timeZone: 'UTC' });
  const chips = [
    ...choices.flatMap(({ name, label, options }) => {
      const value = filters[name];
      const words = options.find((option) => option.value === value)?.label ?? value;
      return value ? [{ name, words: `${label}: ${words}` }] : [];
    }),
    ...(filters.from ? [{ name: 'from', words: t('fromDay', { day: day(filters.from) }) }] : []),
    ...(filters.to ? [{ name: 'to', words: t('toDay', { day: day(filters.to) }) }] : []),
  ];
  if (chips.length === 0) return null;
  return (
    <ul className="flex flex-wrap gap-1">
      {chips.map(({ name, words }) => (
        <li key={name} className="max-w-full">
          <button
            type="button"
            aria-label={t('remove', { words })}
            onClick={() => replace({ [name]: null })}
            className="flex min-h-8 max-w-full items-center gap-1 rounded-full bg-primary-soft px-3 text-xs text-primary-text hover:bg-hover"
          >
            <span className="truncate">{words}</span>
            <X aria-hidden className="size-3.5 shrink-0" />
          </button>
        </li>
      ))}
    </ul>
  );
}
