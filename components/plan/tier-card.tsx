'use client';

import { Check } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import type { PaidTier, TierOffer, TierPeriod } from '@/lib/billing/schemas';
import { formatMoney } from '@/lib/platform/money/format-money';
import { Button } from '../ui/button';
import { Card } from '../ui/card';
import { cn } from '../ui/class-names';
import type { PlanView } from './plan-api';
import { useDay } from './use-day';

type Props = {
  offer: TierOffer;
  period: TierPeriod;
  mine: PlanView['mine'];
  timeZone: string;
  pending: boolean;
  disabled: boolean;
  onBuy: (tier: PaidTier) => void;
};

/** One plan: what it allows, what it costs, and what becomes of the present one when it is bought. */
export function TierCard({ offer, period, mine, timeZone, pending, disabled, onBuy }: Props) {
  const t = useTranslations('tiers');
  const language = useLocale();
  const dayOf = useDay(timeZone);
  const { tier, currency, monthMinor, yearMinor, points } = offer;
  const { name } = tier;
  const priceMinor = period === 'month' ? monthMinor : yearMinor;
  const isMine = name === mine.tier.name;
  const above = tier.priority > mine.tier.priority;
  const saving =
    monthMinor !== null && yearMinor !== null ? Math.round(100 - (100 * yearMinor) / (12 * monthMinor)) : 0;
  const price = priceMinor === null ? '' : formatMoney(priceMinor, currency, language);
  return (
    <Card
      aria-label={t(`names.${name}`)}
      className={cn('flex flex-col gap-4 p-4 sm:p-5', isMine && 'border-primary outline-1 outline-primary')}
    >
      <div>
        <h2 className="text-lg font-semibold">{t(`names.${name}`)}</h2>
        <p className="text-sm text-muted-foreground">{t(`about.${name}`)}</p>
      </div>
      <p suppressHydrationWarning className="text-base font-semibold tabular-nums">
        {priceMinor === null ? t('price.free') : t(`price.${period}`, { price })}
        {priceMinor !== null && period === 'year' && saving > 0 ? (
          <span className="block text-sm font-normal text-paid">
            {t('price.saving', { percent: saving })}
          </span>
        ) : null}
      </p>
      <ul className="flex flex-1 flex-col gap-1.5 text-sm">
        {points.map(({ key, count }) => (
          <li key={key} className="flex items-start gap-2">
            <Check aria-hidden className="mt-0.5 size-4 shrink-0 text-primary-text" />
            <span>{t(`allows.${key as 'minutes'}`, { count })}</span>
          </li>
        ))}
      </ul>
      {name === 'FREE' ? null : (
        <div className="flex flex-col gap-2">
          <Button
            variant={above || isMine ? 'primary' : 'secondary'}
            aria-label={t('buyOf', { tier: t(`names.${name}`), period })}
            pending={pending}
            disabled={disabled}
            onClick={() => onBuy(name)}
          >
            {isMine
              ? t('renew')
              : above && mine.tier.name !== 'FREE'
                ? t('upgrade', { tier: t(`names.${name}`) })
                : t('buy')}
          </Button>
          {mine.until === null ? null : (
            <p className="text-sm text-muted-foreground">
              {isMine
                ? t('renewNote', { day: dayOf(mine.renewsFrom) })
                : above
                  ? t('upgradeNote', { tier: t(`names.${mine.tier.name}`) })
                  : t('waitNote', { tier: t(`names.${mine.tier.name}`), day: dayOf(mine.until) })}
            </p>
          )}
        </div>
      )}
    </Card>
  );
}
