'use client';

import { FileSpreadsheet } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Badge } from '../ui/badge';
import type { WireKnowledgeBase } from './price-list-api';

/** What a file turned out to hold, at a glance. */
export function ReportSummary({ knowledgeBase }: { knowledgeBase: WireKnowledgeBase }) {
  const t = useTranslations('catalogue');
  const { report, items, faq, refused } = knowledgeBase;
  const read = [
    report.encoding,
    report.delimiter === null
      ? null
      : t('delimiter', { delimiter: report.delimiter === '\t' ? 'Tab' : report.delimiter }),
    report.headerRow > 0 ? t('headerRow', { row: report.headerRow }) : null,
  ];
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <span className="flex min-w-0 items-center gap-2 font-medium">
        <FileSpreadsheet aria-hidden className="size-5 shrink-0 text-primary-text" />
        <span className="truncate">{report.fileName}</span>
      </span>
      <span className="flex flex-wrap gap-2">
        <Badge tone="paid">{t('itemsRead', { count: items })}</Badge>
        {faq > 0 ? <Badge tone="paid">{t('answersRead', { count: faq })}</Badge> : null}
        {refused > 0 ? <Badge tone="failed">{t('cellsRefused', { count: refused })}</Badge> : null}
      </span>
      <span className="text-xs text-muted-foreground">{read.filter(Boolean).join(' · ')}</span>
    </div>
  );
}
