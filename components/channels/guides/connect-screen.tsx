'use client';

import { useTranslations } from 'next-intl';
import type { AdapterName } from '@/lib/channels/schemas';
import { ErrorState } from '../../ui/error-state';
import { Notice } from '../../ui/notice';
import { TableSkeleton } from '../../ui/table-skeleton';
import { useChannel } from '../use-channel';
import { useChannels } from '../use-channels';
import { AdapterGuide } from './adapter-guide';
import { GuideFrame } from './guide-frame';
import { useGuide } from './use-guide';

/** How a channel is connected, step by step, each step checked as it goes. */
export function ConnectScreen({ adapter }: { adapter: Exclude<AdapterName, 'web-chat'> }) {
  const t = useTranslations('channels');
  const guide = useGuide(adapter);
  const channels = useChannels();
  const again = useChannel(guide.again).data ?? null;
  const offer = channels.data?.offers.find((one) => one.adapter === adapter);
  // A place in the plan is needed for a new channel only.
  const isNew = guide.again === null && guide.channelId === null;
  const blocked = isNew ? offer?.blocked : null;
  return (
    <GuideFrame adapter={adapter} againName={again?.name ?? null}>
      {channels.isPending ? (
        <TableSkeleton />
      ) : channels.isError ? (
        <ErrorState
          error={channels.error}
          onRetry={() => void channels.refetch()}
          retrying={channels.isFetching}
        />
      ) : guide.channelError ? (
        <ErrorState error={guide.channelError} />
      ) : blocked ? (
        <Notice kind="waiting">{t(`blocked.${blocked}`, { setting: offer?.setting ?? '' })}</Notice>
      ) : (
        <div className="flex flex-col gap-6">
          {again?.adapter === 'waha' && adapter === 'whatsapp-cloud' ? (
            <Notice>{t('move.note', { name: again.name })}</Notice>
          ) : null}
          <AdapterGuide adapter={adapter} guide={guide} />
        </div>
      )}
    </GuideFrame>
  );
}
