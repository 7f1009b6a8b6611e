'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useActiveCompany } from '../shell/use-active-company';
import { type Column, DataTable } from '../ui/data-table';
import { DateTime } from '../ui/date-time';
import type { WireLead } from './leads-api';

type Props = { leads: WireLead[]; onOpen: (lead: WireLead) => void };

/** The leads as a table; a line opens what was answered. */
export function LeadsTable({ leads, onOpen }: Props) {
  const t = useTranslations('channels.leads');
  const timeZone = useActiveCompany()?.timeZone ?? 'UTC';
  const columns: Column<WireLead>[] = [
    {
      key: 'name',
      title: t('name'),
      cell: (lead) => (
        <div className="min-w-0">
          <button
            type="button"
            onClick={() => onOpen(lead)}
            className="text-left font-medium after:absolute after:inset-0 hover:underline"
          >
            {lead.name ?? t('noName')}
          </button>
          <p className="text-xs text-muted-foreground">
            {[lead.phone, lead.email].filter(Boolean).join(' · ')}
          </p>
        </div>
      ),
    },
    {
      key: 'campaign',
      title: t('campaign'),
      wideOnly: true,
      cell: ({ campaign }) =>
        campaign ? campaign.name : <span className="text-muted-foreground">{t('noCampaign')}</span>,
    },
    { key: 'via', title: t('via'), wideOnly: true, cell: ({ via }) => t(`vias.${via}`) },
    {
      key: 'received',
      title: t('received'),
      wideOnly: true,
      cell: ({ receivedAt }) => (
        <DateTime at={receivedAt} timeZone={timeZone} className="text-muted-foreground" />
      ),
    },
    {
      key: 'conversation',
      title: t('open'),
      align: 'right',
      cell: ({ conversationId }) =>
        conversationId ? (
          <Link
            href={`/inbox/${conversationId}`}
            className="relative font-medium text-primary-text underline-offset-4 hover:underline"
          >
            {t('open')}
          </Link>
        ) : null,
    },
  ];
  return <DataTable label={t('list')} columns={columns} rows={leads} rowKey={({ id }) => id} />;
}
