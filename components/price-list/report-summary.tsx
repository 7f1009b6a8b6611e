'use client';

import { FileSpreadsheet } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { PriceListReport } from '@/lib/knowledge/schemas';
import { Badge } from '../ui/badge';

/** What a file turned out to hold, at a glance. */
export function ReportSummary({ report }: { report: PriceListReport }) {
  const t = useTranslations('catalogue');
  const read = [
    report.encoding,
    report.delimiter === null
      ? null
      : t('delimiter', { delimiter: report.delimiter === '\t' ? 'Tab' : report.delimiter }),
    t('headerRow', { row: report.headerRow }),
  ];
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <span className="flex min-w-0 items-center gap-2 font-medium">
        <FileSpreadsheet aria-hidden className="size-5 shrink-0 text-primary-text" />
        <span className="truncate">{report.fileName}</span>
      </span>
      <span className="flex flex-wrap gap-2">
        <Badge tone="paid">{t('itemsRead', { count: report.items.length })}</Badge>
        {report.faq.length > 0 ? (
          <Badge tone="paid">{t('answersRead', { count: report.faq.length })}</Badge>
        ) : null}
        {report.refused.length > 0 ? (
          <Badge tone="failed">{t('cellsRefused', { count: report.refused.length })}</Badge>
        ) : null}
      </span>
      <span className="text-xs text-muted-foreground">{read.filter(Boolean).join(' · ')}</span>
    </div>
  );
}
