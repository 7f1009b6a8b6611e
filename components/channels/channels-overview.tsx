'use client';

import { Cable } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { EmptyState } from '../ui/empty-state';
import { Notice } from '../ui/notice';
import { ChannelCard } from './channel-card';
import type { WireOverview } from './channels-api';
import { inOrderOfNeed } from './in-order-of-need';
import { OfferCard } from './offer-card';
import { OfferedSwitches } from './offered-switches';

/** What is connected, what can be, and what shall be offered at all. */
export function ChannelsOverview({ overview: { channels, offers, used, most } }: { overview: WireOverview }) {
  const t = useTranslations('channels');
  const offered = offers.filter(({ blocked }) => blocked !== 'not-chosen');
  return (
    <div className="flex flex-col gap-10">
      <section aria-labelledby="connected" className="flex flex-col gap-4">
        <h2 id="connected" className="sr-only">
          {t('connectedTitle')}
        </h2>
        {used === 0 ? (
          <EmptyState className="py-6" icon={Cable} title={t('emptyTitle')} text={t('emptyText')} />
        ) : null}
        <ul className="grid gap-4 sm:grid-cols-2 xl:grid-cols-3">
          {inOrderOfNeed(channels).map((channel) => (
            <ChannelCard key={channel.id} channel={channel} />
          ))}
        </ul>
      </section>
      <section aria-labelledby="connect" className="flex flex-col gap-4">
        <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
          <h2 id="connect" tabIndex={-1} className="scroll-mt-6 text-lg font-semibold outline-none">
            {t('connectTitle')}
          </h2>
          <p className="text-sm text-muted-foreground">
            {most === null ? t('usedFree', { used }) : t('used', { used, most })}
            {' · '}
            {t('webChatFree')}
          </p>
        </div>
        {offered.some(({ blocked }) => blocked === 'plan-limit') ? (
          <Notice kind="waiting">{t('blocked.plan-limit')}</Notice>
        ) : null}
        {offered.length > 0 ? (
          <ul className="grid gap-4 sm:grid-cols-2 xl:grid-cols-3">
            {offered.map((offer) => (
              <OfferCard key={offer.adapter} offer={offer} />
            ))}
          </ul>
        ) : (
          <p className="text-muted-foreground">{t('noOffers')}</p>
        )}
      </section>
      <section aria-labelledby="offered" className="flex max-w-form flex-col gap-2">
        <h2 id="offered" className="text-lg font-semibold">
          {t('offered.title')}
        </h2>
        <OfferedSwitches offers={offers} />
      </section>
    </div>
  );
}
