'use client';

import { useTranslations } from 'next-intl';
import { cn } from '../ui/class-names';
import { columnLetter } from './column-letter';
import { ColumnMeaning } from './column-meaning';
import type { DraftColumn } from './mapping-draft';

type Props = {
  columns: readonly DraftColumn[];
  headers: ReadonlyMap<number, string>;
  /** Nothing can be said any more. */
  fixed: boolean;
  onChange: (column: DraftColumn) => void;
};

/** Above each column of the file: its own header, and what X8 takes it for. */
export function MappingHead({ columns, headers, fixed, onChange }: Props) {
  const t = useTranslations('catalogue');
  return (
    <thead className="sticky top-0 z-10 bg-card shadow-[0_1px_0_var(--border)]">
      <tr>
        <th scope="col" className="w-12 px-3 py-2 text-right text-xs font-normal text-muted-foreground">
          {t('row')}
        </th>
        {columns.map((column) => {
          const header = headers.get(column.column) ?? '';
          return (
            <th key={column.column} scope="col" className="px-2 py-2 align-bottom font-normal">
              <ColumnMeaning column={column} header={header} disabled={fixed} onChange={onChange} />
              <span
                className={cn(
                  'mt-1 block max-w-40 truncate px-1',
                  column.meaning === 'none' && 'text-muted-foreground line-through',
                )}
              >
                {header || columnLetter(column.column)}
              </span>
            </th>
          );
        })}
      </tr>
    </thead>
  );
}
