'use client';

import { useTranslations } from 'next-intl';
import type { Pack } from '@/lib/billing/schemas';
import { FormError } from '../ui/form-error';
import { Section } from '../ui/section';
import { PackCard } from './pack-card';
import { useBuyPack } from './use-buy-pack';

/** What can be bought. The page is left for the payment, so every button waits with the one pressed. */
export function PacksPanel({ packs }: { packs: Pack[] }) {
  const t = useTranslations('credits');
  const { mutate, isPending, isSuccess, variables, error } = useBuyPack();
  const leaving = isPending || isSuccess;
  return (
    <Section title={t('packs')}>
      <div className="flex flex-col gap-3">
        <div className="grid grid-cols-1 gap-3 min-[400px]:grid-cols-2 lg:grid-cols-4">
          {packs.map((pack) => (
            <PackCard
              key={pack.id}
              pack={pack}
              pending={leaving && variables === pack.id}
              disabled={leaving}
              onBuy={() => mutate(pack.id)}
            />
          ))}
        </div>
        <FormError error={error} />
        <p className="text-sm text-muted-foreground">{t('paymentNote')}</p>
      </div>
    </Section>
  );
}
