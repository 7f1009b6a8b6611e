'use client';

import { Printer } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { BackLink } from '../../channels/back-link';
import { Screen } from '../../shell/screen';
import { Button } from '../../ui/button';
import { ErrorState } from '../../ui/error-state';
import { Notice } from '../../ui/notice';
import { TableSkeleton } from '../../ui/table-skeleton';
import { CertificateSheet } from './certificate-sheet';
import { useCertificate } from './use-certificate';

/** A track's certificate: on screen, and as a page to be printed or kept as PDF. */
export function CertificateScreen({ trackId }: { trackId: string }) {
  const t = useTranslations('music.certificate');
  const { data, error, isPending, isFetching, refetch } = useCertificate(trackId);
  return (
    <Screen width="form">
      <div className="flex flex-wrap items-start justify-between gap-2 print:hidden">
        <BackLink href="/music?view=tracks">{t('back')}</BackLink>
        {data ? (
          <Button variant="secondary" size="sm" onClick={() => window.print()}>
            <Printer aria-hidden />
            {t('print')}
          </Button>
        ) : null}
      </div>
      {isPending ? (
        <TableSkeleton />
      ) : error ? (
        <ErrorState error={error} onRetry={() => void refetch()} retrying={isFetching} />
      ) : (
        <div className="flex flex-col gap-6">
          {data.track.isQuarantined ? <Notice kind="failed">{t('quarantined')}</Notice> : null}
          <CertificateSheet certificate={data} />
        </div>
      )}
    </Screen>
  );
}
