'use client';

import { CircleX } from 'lucide-react';
import { cn } from '../ui/class-names';
import type { DraftColumn } from './mapping-draft';
import { RefusalReason } from './refusal-reason';
import { RefusedCell } from './refused-cell';
import { ReportCell } from './report-cell';
import type { ReportRow } from './report-rows';

type Props = {
  row: ReportRow;
  columns: readonly DraftColumn[];
  headers: ReadonlyMap<number, string>;
  /** The row as it stands in the file, where it is known. */
  raw: readonly string[] | undefined;
  /** Columns whose meaning has been changed since the file was read. */
  changed: ReadonlySet<number>;
  currency: string;
};

/** One row of the file, as it was understood; columns that are not imported, or no longer as read, as they stand in it. */
export function MappingLine({ row, columns, headers, raw, changed, currency }: Props) {
  const whole = row.refused.find((refusal) => refusal.column === null);
  return (
    <tr className={cn('border-t border-border', row.refused.length > 0 && 'bg-failed-soft/40')}>
      <td className="px-3 py-2 text-right align-top text-xs text-muted-foreground tabular-nums">{row.row}</td>
      {whole ? (
        <td colSpan={columns.length} className="px-3 py-2 text-failed">
          <span className="flex items-start gap-2">
            <CircleX aria-hidden className="mt-0.5 size-4 shrink-0" />
            <span className="max-w-160">
              <RefusalReason refusal={whole} />
              {whole.value ? <span className="text-muted-foreground"> {whole.value}</span> : null}
            </span>
          </span>
        </td>
      ) : (
        columns.map((column) => {
          const header = headers.get(column.column) ?? '';
          const refusal = row.refused.find((one) => one.column === header);
          const asIs = column.meaning === 'none' || changed.has(column.column) || row.items.length === 0;
          const text = raw?.[column.column];
          return (
            <td key={column.column} className="max-w-72 px-3 py-2 align-top">
              {refusal && !changed.has(column.column) ? (
                <RefusedCell refusal={refusal} />
              ) : asIs && !(row.faq && column.meaning !== 'none') ? (
                <span className="line-clamp-2 text-muted-foreground">{text}</span>
              ) : (
                <ReportCell row={row} column={column} header={header} currency={currency} />
              )}
            </td>
          );
        })
      )}
    </tr>
  );
}
