'use client';

import { History, PenLine } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '../ui/button';
import { EmptyState } from '../ui/empty-state';
import { ErrorState } from '../ui/error-state';
import { LoadMore } from '../ui/load-more';
import { TableSkeleton } from '../ui/table-skeleton';
import { GoBackDialog } from './go-back-dialog';
import { useVersions } from './use-versions';
import { VersionCounts } from './version-counts';
import { VersionDialog } from './version-dialog';
import { VersionLine } from './version-line';

type Props = { timeZone: string; userId: string | undefined };

/** What was on sale from when to when, and the way back to any of it. */
export function VersionsPanel({ timeZone, userId }: Props) {
  const t = useTranslations('priceList');
  const pages = useVersions();
  const [opened, setOpened] = useState<number | 'edits' | null>(null);
  const [goingBack, setGoingBack] = useState<number | null>(null);
  const versions = pages.data?.pages.flatMap((page) => page.versions) ?? [];
  const edited = pages.data?.pages[0]?.edited ?? null;
  const newest = versions[0]?.number ?? 0;
  const editedTitle = newest > 0 ? t('editedSince', { number: newest }) : t('editedSinceStart');
  if (pages.isPending) return <TableSkeleton />;
  if (pages.isError)
    return (
      <ErrorState error={pages.error} onRetry={() => void pages.refetch()} retrying={pages.isFetching} />
    );
  if (versions.length === 0 && !edited)
    return <EmptyState icon={History} title={t('versionsEmptyTitle')} text={t('versionsEmptyText')} />;
  return (
    <div className="flex flex-col gap-4">
      <p className="max-w-160 text-muted-foreground">{t('versionsText')}</p>
      <ul className="divide-y divide-border rounded border border-border bg-card">
        {edited ? (
          <li className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-3">
            <span className="flex min-w-0 flex-1 basis-64 items-start gap-3">
              <PenLine aria-hidden className="mt-0.5 size-5 shrink-0 text-muted-foreground" />
              <span className="min-w-0">
                <span className="font-medium">{editedTitle}</span>
                <span className="block text-muted-foreground">{t('editedText')}</span>
              </span>
            </span>
            <VersionCounts counts={edited} />
            <Button variant="ghost" size="sm" onClick={() => setOpened('edits')}>
              {t('showChanges')}
            </Button>
          </li>
        ) : null}
        {versions.map((version) => {
          const current = version.number === newest && !edited;
          return (
            <VersionLine
              key={version.number}
              version={version}
              current={current}
              userId={userId}
              timeZone={timeZone}
              onOpen={() => setOpened(version.number)}
              onGoBack={current ? null : () => setGoingBack(version.number)}
            />
          );
        })}
      </ul>
      <LoadMore
        more={pages.hasNextPage}
        loading={pages.isFetchingNextPage}
        onMore={() => void pages.fetchNextPage()}
      />
      {opened === null ? null : (
        <VersionDialog
          version={opened}
          title={opened === 'edits' ? editedTitle : t('version', { number: opened })}
          onClose={() => setOpened(null)}
        />
      )}
      {goingBack === null ? null : <GoBackDialog number={goingBack} onClose={() => setGoingBack(null)} />}
    </div>
  );
}
