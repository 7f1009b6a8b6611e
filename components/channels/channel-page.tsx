'use client';

import { Route } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { Screen } from '../shell/screen';
import { Button } from '../ui/button';
import { ErrorState } from '../ui/error-state';
import { TableSkeleton } from '../ui/table-skeleton';
import { BackLink } from './back-link';
import { ChannelFacts } from './channel-facts';
import { ChannelHeader } from './channel-header';
import { connectPath } from './connect-path';
import { Doctor } from './doctor';
import { LeadSecretForm } from './lead-secret-form';
import { PagePart } from './page-part';
import { SetupValues } from './setup-values';
import { TestForm } from './test-form';
import { useChannel } from './use-channel';

/** One channel: how it is, step by step, and everything that can be done about it. */
export function ChannelPage({ id }: { id: string }) {
  const t = useTranslations('channels');
  const channel = useChannel(id);
  return (
    <Screen width="form">
      <BackLink href="/channels">{t('back')}</BackLink>
      {channel.isPending ? (
        <TableSkeleton />
      ) : channel.isError ? (
        <ErrorState
          error={channel.error}
          onRetry={() => void channel.refetch()}
          retrying={channel.isFetching}
        />
      ) : (
        <div className="flex flex-col gap-10">
          <ChannelHeader channel={channel.data} />
          {channel.data.status === 'DISCONNECTED' ? null : (
            <>
              <PagePart title={t('doctor.title')} text={t('doctor.text')}>
                <Doctor channel={channel.data} />
              </PagePart>
              <PagePart title={t('testing.title')}>
                <TestForm channel={channel.data} />
              </PagePart>
              {channel.data.adapter === 'whatsapp-cloud' || channel.data.adapter === 'tiktok-lead' ? (
                <PagePart title={t('setup.title')} text={t('setup.text')}>
                  <SetupValues channel={channel.data} />
                  {channel.data.adapter === 'tiktok-lead' ? <LeadSecretForm channel={channel.data} /> : null}
                </PagePart>
              ) : null}
            </>
          )}
          <PagePart title={t('facts.title')}>
            <ChannelFacts channel={channel.data} />
          </PagePart>
          {channel.data.adapter === 'waha' ? (
            <PagePart title={t('move.title')} text={t('move.text')}>
              <Button asChild variant="secondary" className="self-start">
                <Link href={connectPath('whatsapp-cloud', { again: id })}>
                  <Route aria-hidden />
                  {t('move.action')}
                </Link>
              </Button>
            </PagePart>
          ) : null}
        </div>
      )}
    </Screen>
  );
}
