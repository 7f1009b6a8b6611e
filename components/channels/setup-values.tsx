'use client';

import { useTranslations } from 'next-intl';
import { ErrorState } from '../ui/error-state';
import { Skeleton } from '../ui/skeleton';
import type { WireChannel } from './channels-api';
import { CopyLine } from './copy-line';
import { useChannelSetup } from './use-channel-setup';

/** What has to be pasted at the other side, because we cannot set it up there ourselves. */
export function SetupValues({ channel: { id, adapter } }: { channel: Pick<WireChannel, 'id' | 'adapter'> }) {
  const t = useTranslations('channels.setup');
  const setup = useChannelSetup(id);
  if (setup.isPending) return <Skeleton className="h-16" />;
  if (setup.isError) {
    return (
      <ErrorState
        className="py-6"
        error={setup.error}
        onRetry={() => void setup.refetch()}
        retrying={setup.isFetching}
      />
    );
  }
  const { webhookUrl, verifyToken } = setup.data;
  return (
    <div className="flex flex-col gap-4">
      <CopyLine label={t(adapter === 'tiktok-lead' ? 'leadWebhookUrl' : 'webhookUrl')} value={webhookUrl} />
      {verifyToken ? <CopyLine label={t('verifyToken')} value={verifyToken} /> : null}
    </div>
  );
}
