'use client';

import { useTranslations } from 'next-intl';
import { FormError } from '../ui/form-error';
import { Switch } from '../ui/switch';
import type { WireOffer } from './channels-api';
import { useOfferChannels } from './use-offer-channels';

/** Which kinds of channels are offered at all; at least one stays. */
export function OfferedSwitches({ offers }: { offers: readonly WireOffer[] }) {
  const t = useTranslations('channels');
  const offer = useOfferChannels();
  const kinds = [...new Set(offers.map(({ kind }) => kind))];
  const on = kinds.filter((kind) => offers.some((one) => one.kind === kind && one.blocked !== 'not-chosen'));
  return (
    <div className="flex flex-col gap-3">
      <p className="text-sm text-muted-foreground">
        {t('offered.text')} {on.length === 1 ? t('offered.last') : null}
      </p>
      <ul className="grid gap-x-8 rounded border border-border bg-card px-4 sm:grid-cols-2">
        {kinds.map((kind) => {
          const checked = on.includes(kind);
          return (
            <li key={kind} className="flex items-center justify-between gap-4 py-3">
              <span>{t(`kinds.${kind}`)}</span>
              <Switch
                label={t(`kinds.${kind}`)}
                checked={checked}
                disabled={checked && on.length === 1}
                onChange={(next) =>
                  offer.mutate(kinds.filter((one) => (one === kind ? next : on.includes(one))))
                }
              />
            </li>
          );
        })}
      </ul>
      <FormError error={offer.error} />
    </div>
  );
}
