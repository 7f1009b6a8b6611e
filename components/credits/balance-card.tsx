'use client';

import { Coins } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import type { Balance } from '@/lib/credits/schemas';
import { Card } from '../ui/card';

/** How many credits there are, and how many of them are at work. */
export function BalanceCard({ balance }: { balance: Balance }) {
  const t = useTranslations('credits');
  const language = useLocale();
  return (
    <Card aria-label={t('balance')} className="flex items-center gap-4 p-4 sm:p-6">
      <span className="grid size-12 shrink-0 place-items-center rounded-full bg-primary-soft text-primary-text">
        <Coins aria-hidden className="size-6" />
      </span>
      <div className="min-w-0" aria-live="polite">
        <p className="flex flex-wrap items-baseline gap-x-2">
          <span className="text-3xl font-semibold tabular-nums">
            {balance.available.toLocaleString(language)}
          </span>
          <span className="text-muted-foreground">{t('available', { count: balance.available })}</span>
        </p>
        {balance.held > 0 ? (
          <p className="text-sm text-muted-foreground">{t('held', { count: balance.held })}</p>
        ) : null}
      </div>
    </Card>
  );
}
