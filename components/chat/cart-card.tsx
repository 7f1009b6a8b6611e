'use client';

import { useTranslations } from 'next-intl';
import type { CartCard as Cart } from '@/lib/conversations/schemas';
import { CartLines } from './cart-lines';

/** The cart with its sums, as code computed them. */
export function CartCard({ card }: { card: Cart }) {
  const t = useTranslations('chat');
  return (
    <article aria-label={t('cart')} className="w-full rounded border border-border bg-card px-4 py-3">
      <p className="pb-1 text-xs font-medium text-muted-foreground">{t('cart')}</p>
      <CartLines {...card} />
    </article>
  );
}
