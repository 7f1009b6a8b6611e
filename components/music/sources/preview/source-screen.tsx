'use client';

import { useTranslations } from 'next-intl';
import { BackLink } from '../../../channels/back-link';
import { Screen } from '../../../shell/screen';
import { ErrorState } from '../../../ui/error-state';
import { PageHeader } from '../../../ui/page-header';
import { TableSkeleton } from '../../../ui/table-skeleton';
import { DriftNotice } from '../drift-notice';
import { SourceState } from '../source-state';
import { useSources } from '../use-sources';
import { PreviewPanel } from './preview-panel';

/** One source: a page of it is looked at, and what was found is brought into the library. */
export function SourceScreen({ sourceId }: { sourceId: string }) {
  const t = useTranslations('music.preview');
  const sources = useSources();
  const source = sources.data?.find(({ id }) => id === sourceId);
  return (
    <Screen>
      <BackLink href="/music?tab=sources">{t('back')}</BackLink>
      {sources.isPending ? (
        <TableSkeleton />
      ) : sources.isError || !source ? (
        <ErrorState
          error={sources.error}
          onRetry={() => void sources.refetch()}
          retrying={sources.isFetching}
        />
      ) : (
        <>
          <PageHeader title={source.name} text={t('text')} action={<SourceState source={source} />} />
          <div className="flex flex-col gap-6">
            <DriftNotice source={source} />
            <PreviewPanel source={source} />
          </div>
        </>
      )}
    </Screen>
  );
}
