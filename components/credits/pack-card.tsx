'use client';

import { useLocale, useTranslations } from 'next-intl';
import type { Pack } from '@/lib/billing/schemas';
import { formatMoney } from '@/lib/platform/money/format-money';
import { Button } from '../ui/button';
import { Card } from '../ui/card';
import { Money } from '../ui/money';

type Props = { pack: Pack; pending: boolean; disabled: boolean; onBuy: () => void };

/** One pack: how many, what it costs, what one of them costs, and the button. */
export function PackCard({ pack, pending, disabled, onBuy }: Props) {
  const t = useTranslations('credits');
  const language = useLocale();
  const each = formatMoney(Math.round(pack.priceMinor / pack.credits), pack.currency, language);
  return (
    <Card className="flex flex-col gap-4 p-4">
      <div className="flex-1">
        <h3 className="text-base font-semibold">{t('pack', { credits: pack.credits })}</h3>
        <p className="mt-1 text-xl font-semibold">
          <Money minor={pack.priceMinor} currency={pack.currency} />
        </p>
        <p suppressHydrationWarning className="text-sm text-muted-foreground tabular-nums">
          {t('perCredit', { price: each })}
        </p>
      </div>
      <Button
        variant="secondary"
        aria-label={t('buyPack', { credits: pack.credits })}
        pending={pending}
        disabled={disabled}
        onClick={onBuy}
      >
        {t('buy')}
      </Button>
    </Card>
  );
}
