'use client';

import { useTranslations } from 'next-intl';
import { z } from 'zod';
import { SaleItem, SaleSlot } from '@/lib/assistant/schemas';
import { CartLines } from '../chat/cart-lines';
import { itemLabel } from '../price-list/item-label';
import { Money } from '../ui/money';

const Cart = z.object({
  lines: z.array(
    z.object({ name: z.string(), quantity: z.number(), unitPriceMinor: z.number(), totalMinor: z.number() }),
  ),
  totalMinor: z.number(),
  dueNowMinor: z.number(),
  currency: z.string(),
});
const Carts = z.union([Cart, z.object({ cart: Cart }).transform(({ cart }) => cart)]);
const Items = z.union([
  z.object({ items: z.array(SaleItem) }).transform(({ items }) => items),
  z.object({ item: SaleItem }).transform(({ item }) => [item]),
]);
const Slots = z.object({ slots: z.array(SaleSlot) });
const Faq = z.object({ entries: z.array(z.object({ question: z.string() })) });
const most = 8;

/** What a look-up returned, where it is something a person can recognise: rows of the price list, sums, times. */
export function ReceiptFinding({ result }: { result: unknown }) {
  const t = useTranslations('inbox');
  const cart = Carts.safeParse(result).data;
  const items = Items.safeParse(result).data;
  const slots = Slots.safeParse(result).data?.slots;
  const faq = Faq.safeParse(result).data?.entries;
  if (slots) return <p className="text-muted-foreground">{t('foundSlots', { count: slots.length })}</p>;
  if (cart && cart.lines.length > 0) {
    return <CartLines {...cart} lines={cart.lines.map((line) => ({ ...line, itemId: line.name }))} />;
  }
  if (cart) return <p className="text-muted-foreground">{t('cartEmpty')}</p>;
  if (items?.length === 0 || faq?.length === 0)
    return <p className="text-muted-foreground">{t('foundNothing')}</p>;
  if (faq) return <p className="text-muted-foreground">{faq.map(({ question }) => question).join(' · ')}</p>;
  if (!items) return null;
  return (
    <ul>
      {items.slice(0, most).map((item) => (
        <li key={item.id} className="flex items-baseline justify-between gap-4">
          <span className="min-w-0 truncate">{itemLabel(item)}</span>
          <Money minor={item.priceMinor} currency={item.currency} />
        </li>
      ))}
      {items.length > most ? (
        <li className="text-muted-foreground">{t('foundMore', { count: items.length - most })}</li>
      ) : null}
    </ul>
  );
}
