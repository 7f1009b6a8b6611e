'use client';

import { useTranslations } from 'next-intl';
import { ExportButton } from '../export/export-button';
import { useExport } from '../export/use-export';
import type { WireLead, WireLeadPage } from './leads-api';

/** All leads as a file, every question a column of its own. */
export function ExportLeads() {
  const t = useTranslations('channels.leads');
  const { mutate, isPending, error } = useExport<WireLeadPage, WireLead>({
    path: '/api/leads',
    query: {},
    fileName: 'leads.csv',
    rowsOf: (page) => page.leads,
    table: (leads) => {
      const questions = [...new Set(leads.flatMap(({ answers }) => Object.keys(answers)))];
      return [
        [t('received'), t('name'), t('phone'), t('email'), t('campaign'), t('via'), ...questions],
        ...leads.map(({ receivedAt, name, phone, email, campaign, via, answers }) => [
          receivedAt,
          name,
          phone,
          email,
          campaign?.name ?? null,
          t(`vias.${via}`),
          ...questions.map((question) => answers[question] ?? null),
        ]),
      ];
    },
  });
  return <ExportButton onExport={mutate} pending={isPending} error={error} />;
}
