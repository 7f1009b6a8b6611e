'use client';

import { Contact, FileUp } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { connectPath } from '../channels/connect-path';
import { Button } from '../ui/button';
import { EmptyState } from '../ui/empty-state';
import { ErrorState } from '../ui/error-state';
import { LoadMore } from '../ui/load-more';
import { TableSkeleton } from '../ui/table-skeleton';
import { AnswersDialog } from './answers-dialog';
import { ExportLeads } from './export-leads';
import { ImportDialog } from './import-dialog';
import type { WireLead } from './leads-api';
import { LeadsTable } from './leads-table';
import { useLeads } from './use-leads';

/** The contacts people left, page by page. `canReceive`: there is a channel they can come by. */
export function LeadsPanel({ canReceive }: { canReceive: boolean }) {
  const t = useTranslations('channels');
  const leads = useLeads();
  const [importing, setImporting] = useState(false);
  const [shown, setShown] = useState<WireLead | null>(null);
  const rows = leads.data?.pages.flatMap((page) => page.leads) ?? [];
  const importButton = (
    <Button variant="secondary" onClick={() => setImporting(true)}>
      <FileUp aria-hidden />
      {t('leads.import')}
    </Button>
  );
  return (
    <section aria-labelledby="leads" className="flex flex-col gap-4">
      <div className="flex flex-wrap items-start justify-between gap-3">
        <div className="min-w-0">
          <h2 id="leads" className="text-lg font-semibold">
            {t('leads.title')}
          </h2>
          <p className="mt-1 text-sm text-muted-foreground">{t('leads.text')}</p>
        </div>
        {rows.length > 0 ? (
          <div className="flex flex-wrap gap-2">
            <ExportLeads />
            {canReceive ? importButton : null}
          </div>
        ) : null}
      </div>
      {leads.isPending ? (
        <TableSkeleton />
      ) : leads.isError ? (
        <ErrorState error={leads.error} onRetry={() => void leads.refetch()} retrying={leads.isFetching} />
      ) : rows.length > 0 ? (
        <>
          <LeadsTable leads={rows} onOpen={setShown} />
          <LoadMore
            more={leads.hasNextPage}
            loading={leads.isFetchingNextPage}
            onMore={() => void leads.fetchNextPage()}
          />
        </>
      ) : (
        <EmptyState
          className="rounded border border-dashed border-border py-10"
          icon={Contact}
          title={t('leads.emptyTitle')}
          text={canReceive ? t('leads.emptyText') : t('campaigns.needsTikTok')}
          action={
            canReceive ? (
              importButton
            ) : (
              <Button asChild variant="secondary">
                <Link href={connectPath('tiktok-lead')}>{t('adapters.tiktok-lead.name')}</Link>
              </Button>
            )
          }
        />
      )}
      {importing ? <ImportDialog onClose={() => setImporting(false)} /> : null}
      {shown ? <AnswersDialog lead={shown} onClose={() => setShown(null)} /> : null}
    </section>
  );
}
