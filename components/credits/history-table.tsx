'use client';

import { useLocale, useTranslations } from 'next-intl';
import { cn } from '../ui/class-names';
import { type Column, DataTable } from '../ui/data-table';
import { DateTime } from '../ui/date-time';
import type { EntryView } from './credits-api';
import { EntryWords } from './entry-words';

type Props = { entries: EntryView[]; timeZone: string };

/** Every credit that came or went: what for, when, how many, and what was left. */
export function HistoryTable({ entries, timeZone }: Props) {
  const t = useTranslations('credits');
  const language = useLocale();
  const signed = new Intl.NumberFormat(language, { signDisplay: 'always' });
  const columns: Column<EntryView>[] = [
    { key: 'what', title: t('what'), cell: (entry) => <EntryWords entry={entry} /> },
    {
      key: 'when',
      title: t('when'),
      cell: (entry) => <DateTime at={entry.at} timeZone={timeZone} className="text-muted-foreground" />,
    },
    {
      key: 'change',
      title: t('change'),
      align: 'right',
      cell: (entry) => (
        <span className={cn('font-medium', entry.amount > 0 && 'text-paid')}>
          {signed.format(entry.amount)}
        </span>
      ),
    },
    {
      key: 'left',
      title: t('left'),
      align: 'right',
      wideOnly: true,
      cell: (entry) => (
        <span className="text-muted-foreground">{entry.balanceAfter.toLocaleString(language)}</span>
      ),
    },
  ];
  return <DataTable label={t('history')} columns={columns} rows={entries} rowKey={(entry) => entry.id} />;
}
