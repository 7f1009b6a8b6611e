'use client';

import { useTranslations } from 'next-intl';
import { ExportButton } from '../export/export-button';
import { useExport } from '../export/use-export';
import { faqFile } from './faq-file';
import type { FaqPage, WireFaq } from './price-list-api';

/** All questions with their answers as a file: change it and upload it again. */
export function ExportFaq() {
  const t = useTranslations('catalogue');
  const { mutate, isPending, error } = useExport<FaqPage, WireFaq>({
    path: '/api/faq',
    fileName: 'questions.csv',
    rowsOf: (page) => page.faq,
    table: (entries) => faqFile(entries, (field) => t(`fields.${field}`)),
  });
  return <ExportButton onExport={mutate} pending={isPending} error={error} />;
}
