'use client';

import { useTranslations } from 'next-intl';
import { Screen } from '../shell/screen';
import { Button } from '../ui/button';
import { ErrorState } from '../ui/error-state';
import { PageHeader } from '../ui/page-header';
import { ChannelsNav } from './channels-nav';
import { ChannelsOverview } from './channels-overview';
import { ChannelsSkeleton } from './channels-skeleton';
import { LoginNews } from './login-news';
import { useChannels } from './use-channels';

/** Where customers write, how each of these places is, and what more can be connected. */
export function ChannelsScreen() {
  const t = useTranslations('channels');
  const channels = useChannels();
  return (
    <Screen>
      <PageHeader
        title={t('title')}
        text={t('text')}
        action={
          <Button asChild>
            <a href="#connect">{t('connectTitle')}</a>
          </Button>
        }
      />
      <ChannelsNav />
      <LoginNews />
      {channels.isPending ? (
        <ChannelsSkeleton />
      ) : channels.isError ? (
        <ErrorState
          error={channels.error}
          onRetry={() => void channels.refetch()}
          retrying={channels.isFetching}
        />
      ) : (
        <ChannelsOverview overview={channels.data} />
      )}
    </Screen>
  );
}
