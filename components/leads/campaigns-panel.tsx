'use client';

import { Megaphone } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { ChannelsSkeleton } from '../channels/channels-skeleton';
import { Button } from '../ui/button';
import { EmptyState } from '../ui/empty-state';
import { ErrorState } from '../ui/error-state';
import { CampaignCard } from './campaign-card';
import { useCampaigns } from './use-campaigns';

type Props = { canCreate: boolean; onCreate: () => void };

/** Every campaign under way, as a card. */
export function CampaignsPanel({ canCreate, onCreate }: Props) {
  const t = useTranslations('channels');
  const campaigns = useCampaigns();
  return (
    <section aria-labelledby="campaigns" className="flex flex-col gap-4">
      <h2 id="campaigns" className="text-lg font-semibold">
        {t('campaigns.title')}
      </h2>
      {campaigns.isPending ? (
        <ChannelsSkeleton />
      ) : campaigns.isError ? (
        <ErrorState
          error={campaigns.error}
          onRetry={() => void campaigns.refetch()}
          retrying={campaigns.isFetching}
        />
      ) : campaigns.data.length > 0 ? (
        <ul className="grid gap-4 lg:grid-cols-2">
          {campaigns.data.map((campaign) => (
            <CampaignCard key={campaign.id} campaign={campaign} />
          ))}
        </ul>
      ) : (
        <EmptyState
          className="rounded border border-dashed border-border py-10"
          icon={Megaphone}
          title={t('campaigns.emptyTitle')}
          text={canCreate ? t('campaigns.emptyText') : t('campaigns.needsWhatsapp')}
          action={
            canCreate ? (
              <Button onClick={onCreate}>{t('campaigns.new')}</Button>
            ) : (
              <Button asChild>
                <Link href="/channels#connect">{t('tiktok.connectWhatsapp')}</Link>
              </Button>
            )
          }
        />
      )}
    </section>
  );
}
