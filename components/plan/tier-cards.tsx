'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { TierOffer, TierPeriod } from '@/lib/billing/schemas';
import { FormError } from '../ui/form-error';
import { Segmented } from '../ui/segmented';
import type { PlanView } from './plan-api';
import { TierCard } from './tier-card';
import { useBuyTier } from './use-buy-tier';

type Props = { offers: readonly TierOffer[]; mine: PlanView['mine']; timeZone: string };

/** Every plan beside the others, by the month or by the year. The page is left for the payment, so every button waits. */
export function TierCards({ offers, mine, timeZone }: Props) {
  const t = useTranslations('tiers');
  const [period, setPeriod] = useState<TierPeriod>('month');
  const { mutate, isPending, isSuccess, variables, error } = useBuyTier();
  const leaving = isPending || isSuccess;
  return (
    <div className="flex flex-col gap-4">
      <Segmented
        label={t('title')}
        value={period}
        options={[
          { value: 'month', label: t('period.month') },
          { value: 'year', label: t('period.year') },
        ]}
        onChange={setPeriod}
      />
      <div className="grid gap-4 md:grid-cols-3">
        {offers.map((offer) => (
          <TierCard
            key={offer.tier.name}
            offer={offer}
            period={period}
            mine={mine}
            timeZone={timeZone}
            pending={leaving && variables?.tier === offer.tier.name}
            disabled={leaving}
            onBuy={(tier) => mutate({ tier, period })}
          />
        ))}
      </div>
      <FormError error={error} />
      <p className="text-sm text-muted-foreground">{t('paymentNote')}</p>
    </div>
  );
}
