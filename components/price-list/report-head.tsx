'use client';

import { ArrowDown } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReadColumn } from '@/lib/knowledge/schemas';
import { cn } from '../ui/class-names';

/** Above each column of the file: its own header, and what X8 takes it for. */
export function ReportHead({ columns }: { columns: readonly ReadColumn[] }) {
  const t = useTranslations('catalogue');
  return (
    <thead className="sticky top-0 z-10 bg-card shadow-[0_1px_0_var(--border)]">
      <tr>
        <th scope="col" className="w-12 px-3 py-2 text-right text-xs font-normal text-muted-foreground">
          {t('row')}
        </th>
        {columns.map((column) => (
          <th
            key={column.header}
            scope="col"
            className="px-3 py-2 align-bottom font-normal whitespace-nowrap"
          >
            <span
              className={cn(
                'flex items-center gap-1 text-xs font-medium',
                column.field ? 'text-primary-text' : 'text-muted-foreground',
              )}
            >
              {column.field ? t(`fields.${column.field}`) : t('notImported')}
              <ArrowDown aria-hidden className="size-3" />
            </span>
            <span
              className={cn('block max-w-48 truncate', !column.field && 'text-muted-foreground line-through')}
            >
              {column.header}
            </span>
          </th>
        ))}
      </tr>
    </thead>
  );
}
