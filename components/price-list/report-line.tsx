'use client';

import { CircleX } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReadColumn } from '@/lib/knowledge/schemas';
import { cn } from '../ui/class-names';
import { Tooltip } from '../ui/tooltip';
import { RefusalReason } from './refusal-reason';
import { ReportCell } from './report-cell';
import type { ReportRow } from './report-rows';

type Props = { row: ReportRow; columns: readonly ReadColumn[]; currency: string };

/** One row of the file. A refused cell keeps what stood in it, in red, with the reason on hover or focus. */
export function ReportLine({ row, columns, currency }: Props) {
  const t = useTranslations('catalogue');
  const whole = row.refused.find((refusal) => refusal.column === null);
  return (
    <tr className={cn('border-t border-border', row.refused.length > 0 && 'bg-failed-soft/40')}>
      <td className="px-3 py-2 text-right text-xs text-muted-foreground tabular-nums">{row.row}</td>
      {whole ? (
        <td colSpan={columns.length} className="px-3 py-2 text-failed">
          <span className="flex items-center gap-2">
            <CircleX aria-hidden className="size-4 shrink-0" />
            <span>
              <RefusalReason refusal={whole} />
              {whole.value ? <span className="text-muted-foreground"> {whole.value}</span> : null}
            </span>
          </span>
        </td>
      ) : (
        columns.map((column) => {
          const refusal = row.refused.find((one) => one.column === column.header);
          return (
            <td key={column.header} className="max-w-72 px-3 py-2 align-top">
              {refusal ? (
                <Tooltip text={<RefusalReason refusal={refusal} />}>
                  <button
                    type="button"
                    className="flex max-w-full items-center gap-1 rounded-half bg-failed-soft px-1 text-left text-failed underline decoration-dotted underline-offset-4"
                  >
                    <CircleX aria-hidden className="size-3.5 shrink-0" />
                    <span className="truncate">{refusal.value || t('emptyCell')}</span>
                  </button>
                </Tooltip>
              ) : (
                <ReportCell row={row} column={column} currency={currency} />
              )}
            </td>
          );
        })
      )}
    </tr>
  );
}
