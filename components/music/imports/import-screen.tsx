'use client';

import { RotateCcw, X } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { BackLink } from '../../channels/back-link';
import { Screen } from '../../shell/screen';
import { Button } from '../../ui/button';
import { ErrorState } from '../../ui/error-state';
import { FormError } from '../../ui/form-error';
import { Notice } from '../../ui/notice';
import { PageHeader } from '../../ui/page-header';
import { TableSkeleton } from '../../ui/table-skeleton';
import type { WireImportDetail } from '../music-api';
import { ReasonText } from '../reason-text';
import { ImportItems } from './import-items';
import { ImportNumbers } from './import-numbers';
import { ImportState } from './import-state';
import { isRunning } from './is-running';
import { useEndImport } from './use-end-import';
import { useImport } from './use-import';

/** One import: its numbers as they grow, each track's state, and why what failed did. */
export function ImportScreen({ importId }: { importId: string }) {
  const t = useTranslations('music.imports');
  const { data: run, error, isPending, isFetching, refetch } = useImport(importId);
  return (
    <Screen>
      <BackLink href="/music?tab=imports">{t('back')}</BackLink>
      {isPending ? (
        <TableSkeleton />
      ) : run === undefined ? (
        <ErrorState error={error} onRetry={() => void refetch()} retrying={isFetching} />
      ) : (
        <ImportDetails run={run} />
      )}
    </Screen>
  );
}

function ImportDetails({ run }: { run: WireImportDetail }) {
  const t = useTranslations('music.imports');
  const { cancel, retry } = useEndImport(run.id);
  const running = isRunning(run);
  return (
    <>
      <PageHeader
        title={run.album?.title ?? t(`kinds.${run.kind}`)}
        text={<span className="wrap-anywhere">{run.urls.join(' · ')}</span>}
        action={
          <>
            {running ? (
              <Button variant="secondary" pending={cancel.isPending} onClick={() => cancel.mutate()}>
                <X aria-hidden />
                {t('cancel')}
              </Button>
            ) : null}
            {!running && (run.failed > 0 || run.pages.failed > 0) ? (
              <Button pending={retry.isPending} onClick={() => retry.mutate()}>
                <RotateCcw aria-hidden />
                {t('retry')}
              </Button>
            ) : null}
            {run.album ? (
              <Button asChild variant="secondary">
                <Link href={`/music/albums/${run.album.id}`}>{t('toAlbum')}</Link>
              </Button>
            ) : null}
          </>
        }
      />
      <div className="flex flex-col gap-6">
        <div className="flex flex-col gap-3">
          <div role="status">
            <ImportState state={run.state} />
          </div>
          <ImportNumbers run={run} />
        </div>
        <FormError error={cancel.error ?? retry.error} />
        {run.reason ? (
          <Notice kind="failed">
            <ReasonText reason={run.reason} />
          </Notice>
        ) : null}
        <PageErrors run={run} />
        <ImportItems items={run.items} />
      </div>
    </>
  );
}

/** Pages that gave nothing: their tracks were never seen, so no row below tells of them. */
function PageErrors({ run }: { run: WireImportDetail }) {
  const t = useTranslations('music.imports');
  const pages = run.errors.filter(({ title }) => title === undefined);
  if (pages.length === 0) return null;
  return (
    <Notice kind="failed">
      <p className="font-medium">{t('pageErrors')}</p>
      <ul>
        {pages.map(({ url, reason }) => (
          <li key={url} className="wrap-anywhere">
            {url}: <ReasonText reason={reason} />
          </li>
        ))}
      </ul>
    </Notice>
  );
}
