'use client';

import { useTranslations } from 'next-intl';
import type { ItemCard } from '@/lib/conversations/schemas';
import { Button } from '../ui/button';
import { Duration } from '../ui/duration';
import { Money } from '../ui/money';
import type { Viewer } from './viewer';

/** Items of the price list, each with its price as it is now, and one tap to choose it. */
export function ItemCards({ items, viewer }: { items: readonly ItemCard[]; viewer: Viewer }) {
  const t = useTranslations('chat');
  return (
    <ul
      aria-label={t('items')}
      className="w-full divide-y divide-border overflow-hidden rounded border border-border bg-card"
    >
      {items.map((item) => {
        const options = Object.values(item.options).join(', ');
        const gone = item.stock === 0;
        return (
          <li key={item.itemId} className="flex items-center gap-3 px-4 py-3">
            <div className="min-w-0 flex-1">
              <p className="font-medium wrap-anywhere">{item.name}</p>
              {options ? <p className="text-muted-foreground">{options}</p> : null}
              <p className="flex flex-wrap gap-x-2 text-muted-foreground">
                <span className="font-semibold text-foreground">
                  {item.priceMinor === 0 ? (
                    t('free')
                  ) : (
                    <Money minor={item.priceMinor} currency={item.currency} />
                  )}
                  {item.unit ? (
                    <span className="font-normal text-muted-foreground"> / {item.unit}</span>
                  ) : null}
                </span>
                {item.durationMinutes ? <Duration minutes={item.durationMinutes} /> : null}
                {gone ? <span className="text-failed">{t('soldOut')}</span> : null}
              </p>
            </div>
            {viewer.onSay && !gone ? (
              <Button
                variant="secondary"
                className="h-11"
                aria-label={t('chooseItem', { name: [item.name, options].filter(Boolean).join(', ') })}
                onClick={() => viewer.onSay?.([item.name, options].filter(Boolean).join(', '))}
              >
                {t('choose')}
              </Button>
            ) : null}
          </li>
        );
      })}
    </ul>
  );
}
