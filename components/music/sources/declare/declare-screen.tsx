'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { toast } from 'sonner';
import { BackLink } from '../../../channels/back-link';
import { Screen } from '../../../shell/screen';
import { useActiveCompany } from '../../../shell/use-active-company';
import { ErrorState } from '../../../ui/error-state';
import { PageHeader } from '../../../ui/page-header';
import { TableSkeleton } from '../../../ui/table-skeleton';
import { useSources } from '../use-sources';
import { DeclareForm } from './declare-form';
import { sourceDraft } from './source-draft';

/** A new source, or (by its id) one that is to be changed. */
export function DeclareScreen({ sourceId = null }: { sourceId?: string | null }) {
  const t = useTranslations('music.declare');
  const router = useRouter();
  const company = useActiveCompany();
  const sources = useSources();
  const source = sources.data?.find(({ id }) => id === sourceId) ?? null;
  return (
    <Screen width="form">
      <BackLink href="/music?tab=sources">{t('back')}</BackLink>
      <PageHeader
        title={source ? t('changeTitle', { name: source.name }) : t('title')}
        text={t(source ? 'changeText' : 'text')}
      />
      {sources.isPending ? (
        <TableSkeleton />
      ) : sources.isError ? (
        <ErrorState
          error={sources.error}
          onRetry={() => void sources.refetch()}
          retrying={sources.isFetching}
        />
      ) : (
        <DeclareForm
          initially={sourceDraft(source, company?.timeZone ?? 'UTC')}
          isNew={source === null}
          onSaved={(id) => {
            toast.success(t(source ? 'changed' : 'declared'));
            router.push(source ? '/music?tab=sources' : `/music/sources/${id}`);
          }}
        />
      )}
    </Screen>
  );
}
