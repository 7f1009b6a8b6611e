'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { PriceListReport } from '@/lib/knowledge/schemas';
import { Button } from '../ui/button';
import { Segmented } from '../ui/segmented';
import { ReportHead } from './report-head';
import { ReportLine } from './report-line';
import { reportRows } from './report-rows';

const step = 50;

/** The file as a table: what each column means above it, and refused cells marked where they stand. */
export function ReportTable({ report, currency }: { report: PriceListReport; currency: string }) {
  const t = useTranslations('catalogue');
  const ui = useTranslations('ui');
  const [shown, setShown] = useState(step);
  const [which, setWhich] = useState<'all' | 'refused'>('all');
  const rows = reportRows(report).filter((row) => which === 'all' || row.refused.length > 0);
  const sheets = [...new Set(report.columns.map((column) => column.sheet))];
  return (
    <div className="flex flex-col gap-4">
      {report.refused.length > 0 ? (
        <Segmented
          label={t('rowsShown')}
          value={which}
          onChange={(next) => {
            setWhich(next);
            setShown(step);
          }}
          options={[
            { value: 'all', label: t('rowsAll') },
            { value: 'refused', label: t('rowsRefused', { count: report.refused.length }) },
          ]}
        />
      ) : null}
      {sheets.map((sheet) => {
        const columns = report.columns.filter((column) => column.sheet === sheet);
        const ofSheet = rows.filter((row) => row.sheet === sheet).slice(0, shown);
        return (
          <section
            key={sheet ?? ''}
            // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
            tabIndex={0}
            aria-label={sheet ?? t('detectedTable')}
            className="scroll-quiet max-h-[60dvh] overflow-auto rounded border border-border bg-card"
          >
            <table className="w-full text-left text-sm">
              {sheet ? <caption className="px-3 pt-3 text-left font-medium">{sheet}</caption> : null}
              <ReportHead columns={columns} />
              <tbody>
                {ofSheet.map((row) => (
                  <ReportLine key={row.row} row={row} columns={columns} currency={currency} />
                ))}
              </tbody>
            </table>
          </section>
        );
      })}
      {rows.length > shown ? (
        <Button variant="ghost" onClick={() => setShown(shown + step)}>
          {ui('loadMore')}
        </Button>
      ) : null}
    </div>
  );
}
