'use client';

import { useTranslations } from 'next-intl';
import type { ItemCard } from '@/lib/conversations/schemas';
import { Button } from '../ui/button';
import { Duration } from '../ui/duration';
import { Money } from '../ui/money';
import { choices } from './choices';
import { ItemPhoto } from './item-photo';
import type { ThreadMessage } from './thread-message';
import type { Viewer } from './viewer';

type Props = { items: readonly ItemCard[]; message: ThreadMessage; viewer: Viewer; newest: boolean };

/** Items of the price list, each with its price as it was when shown; several can be chosen from by a tap. */
export function ItemCards({ items, message, viewer, newest }: Props) {
  const t = useTranslations('chat');
  const { ofCards } = choices(message);
  const several = items.length > 1;
  return (
    <ul
      aria-label={t('items')}
      className="w-full divide-y divide-border overflow-hidden rounded border border-border bg-card"
    >
      {items.map((item, index) => {
        const options = Object.values(item.options).join(', ');
        const name = [item.name, options].filter(Boolean).join(', ');
        const words = ofCards[index]?.text ?? name;
        return (
          <li key={item.itemId} className="flex items-center gap-3 px-4 py-3">
            {several ? (
              <span aria-hidden className="text-xs text-muted-foreground tabular-nums">
                {index + 1}
              </span>
            ) : null}
            {item.photoId ? (
              <ItemPhoto url={(viewer.photoUrl ?? viewer.fileUrl)(item.photoId)} name={item.name} />
            ) : null}
            <div className="min-w-0 flex-1">
              <p className="font-medium wrap-anywhere">{item.name}</p>
              {options ? <p className="text-muted-foreground">{options}</p> : null}
              <ItemFacts item={item} />
            </div>
            {several && viewer.onSay && newest && item.stock !== 0 ? (
              <Button
                variant="secondary"
                className="h-11"
                aria-label={t('chooseItem', { name })}
                onClick={() => viewer.onSay?.(words)}
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

function ItemFacts({ item }: { item: ItemCard }) {
  const t = useTranslations('chat');
  return (
    <p className="flex flex-wrap gap-x-3 text-muted-foreground">
      <span className="font-semibold text-foreground">
        {item.priceMinor === 0 ? t('free') : <Money minor={item.priceMinor} currency={item.currency} />}
        {item.unit ? <span className="font-normal text-muted-foreground"> / {item.unit}</span> : null}
      </span>
      {item.durationMinutes ? <Duration minutes={item.durationMinutes} /> : null}
      {item.stock === 0 ? <span className="text-failed">{t('soldOut')}</span> : null}
      {item.stock ? <span>{t('inStock', { count: item.stock })}</span> : null}
    </p>
  );
}
