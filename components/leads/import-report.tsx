'use client';

import { useTranslations } from 'next-intl';
import { Notice } from '../ui/notice';
import type { WireLeadImport } from './leads-api';

/** What came of a file: new, known, and every refused row with the reason. */
export function ImportReport({ report: { received, known, refused } }: { report: WireLeadImport }) {
  const t = useTranslations('channels.leads');
  return (
    <div role="status" className="flex flex-col gap-3">
      <Notice kind={received > 0 ? 'paid' : 'info'}>
        <p className="font-medium">{t('result', { received })}</p>
        {known > 0 ? <p>{t('known', { count: known })}</p> : null}
      </Notice>
      {refused.length > 0 ? (
        <>
          <Notice kind="waiting">{t('refused', { count: refused.length })}</Notice>
          <ul className="scroll-quiet max-h-72 divide-y divide-border overflow-y-auto rounded border border-border">
            {refused.map(({ row, reason, value }) => (
              <li key={`${row} ${reason} ${value}`} className="flex gap-4 px-4 py-2">
                <span className="shrink-0 text-muted-foreground tabular-nums">{t('rowNumber', { row })}</span>
                <span className="min-w-0 wrap-anywhere">
                  {t(`refusals.${reason}`)}
                  {value ? <q className="ml-2 text-muted-foreground">{value}</q> : null}
                </span>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </div>
  );
}
