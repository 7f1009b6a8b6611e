'use client';

import { MessageCircleQuestion, Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '../ui/button';
import { EmptyState } from '../ui/empty-state';
import { ErrorState } from '../ui/error-state';
import { LoadMore } from '../ui/load-more';
import { TableSkeleton } from '../ui/table-skeleton';
import { ExportFaq } from './export-faq';
import { FaqDialog } from './faq-dialog';
import type { WireFaq } from './price-list-api';
import { useFaq } from './use-faq';

/** Questions that come again and again, with the answers the assistant gives. */
export function FaqPanel() {
  const t = useTranslations('catalogue');
  const faq = useFaq();
  const [editing, setEditing] = useState<WireFaq | 'new' | null>(null);
  const entries = faq.data?.pages.flatMap((page) => page.faq) ?? [];
  const add = (
    <Button variant={entries.length > 0 ? 'secondary' : 'primary'} onClick={() => setEditing('new')}>
      <Plus aria-hidden />
      {t('addAnswer')}
    </Button>
  );
  return (
    <div className="flex flex-col gap-4">
      {faq.isPending ? (
        <TableSkeleton />
      ) : faq.isError ? (
        <ErrorState error={faq.error} onRetry={() => void faq.refetch()} retrying={faq.isFetching} />
      ) : entries.length === 0 ? (
        <EmptyState
          icon={MessageCircleQuestion}
          title={t('faqEmptyTitle')}
          text={t('faqEmptyText')}
          action={add}
        />
      ) : (
        <>
          <div className="flex justify-end gap-2">
            <ExportFaq />
            {add}
          </div>
          <ul className="divide-y divide-border rounded border border-border bg-card">
            {entries.map((entry) => (
              <li key={entry.id} className="relative px-4 py-3 transition-colors hover:bg-hover">
                <button
                  type="button"
                  onClick={() => setEditing(entry)}
                  className="text-left font-medium after:absolute after:inset-0"
                >
                  {entry.question}
                </button>
                <p className="mt-1 line-clamp-2 text-muted-foreground">{entry.answer}</p>
              </li>
            ))}
          </ul>
          <LoadMore
            more={faq.hasNextPage}
            loading={faq.isFetchingNextPage}
            onMore={() => void faq.fetchNextPage()}
          />
        </>
      )}
      {editing ? (
        <FaqDialog entry={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />
      ) : null}
    </div>
  );
}
