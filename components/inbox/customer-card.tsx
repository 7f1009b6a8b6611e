'use client';

import { AtSign, Mail, Phone } from 'lucide-react';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { CartLines } from '../chat/cart-lines';
import { ContactMenu } from '../contacts/contact-menu';
import { BookingBlock } from '../orders/booking-block';
import { OrderStatus } from '../orders/order-status';
import { useOrders } from '../orders/use-orders';
import { DateTime } from '../ui/date-time';
import { Money } from '../ui/money';
import { Section } from '../ui/section';
import { Skeleton } from '../ui/skeleton';
import { CameFrom } from './came-from';
import { ContactAvatar } from './contact-avatar';
import { useCart } from './use-cart';
import { useContactName } from './use-contact-name';
import type { WireConversation } from './use-conversations';

type Props = { conversation: WireConversation; timeZone: string };

/** Who it is, what is in the cart right now, what was ordered before. */
export function CustomerCard({ conversation, timeZone }: Props) {
  const t = useTranslations('inbox');
  const o = useTranslations('orders');
  const router = useRouter();
  const { contact } = conversation;
  const name = useContactName()(contact);
  const cart = useCart(conversation.id);
  const orders = useOrders({ conversationId: conversation.id });
  const placed = orders.data?.pages.flatMap((page) => page.orders) ?? [];
  return (
    <div className="flex flex-col gap-6">
      <div className="flex items-center gap-3">
        <ContactAvatar name={contact.name} className="size-12" />
        <div className="min-w-0 flex-1">
          <p className="truncate text-base font-semibold">{name}</p>
          <p className="text-xs text-muted-foreground">
            {t('writesSince')} <DateTime at={conversation.createdAt} timeZone={timeZone} style="date" />
          </p>
        </div>
        <ContactMenu contactId={contact.id} name={name} onErased={() => router.push('/inbox')} />
      </div>
      {contact.phone || contact.email || contact.username ? (
        <ul className="flex flex-col gap-2">
          {contact.phone ? (
            <li>
              <a href={`tel:${contact.phone}`} className="flex items-center gap-2 hover:underline">
                <Phone aria-hidden className="size-4 text-muted-foreground" />
                {contact.phone}
              </a>
            </li>
          ) : null}
          {contact.username ? (
            <li className="flex items-center gap-2">
              <AtSign aria-hidden className="size-4 text-muted-foreground" />
              <span className="sr-only">{t('username')}</span>
              <span className="min-w-0 truncate">{contact.username}</span>
            </li>
          ) : null}
          {contact.email ? (
            <li>
              <a href={`mailto:${contact.email}`} className="flex items-center gap-2 hover:underline">
                <Mail aria-hidden className="size-4 text-muted-foreground" />
                {contact.email}
              </a>
            </li>
          ) : null}
        </ul>
      ) : null}
      <CameFrom source={conversation.source ?? contact.source} />
      <Section title={t('cart')}>
        {cart.isPending ? (
          <Skeleton className="h-16" />
        ) : cart.data && cart.data.lines.length > 0 ? (
          <CartLines {...cart.data} />
        ) : (
          <p className="text-muted-foreground">{t('cartEmpty')}</p>
        )}
      </Section>
      <Section title={t('orders')}>
        {orders.isPending ? (
          <Skeleton className="h-16" />
        ) : placed.length > 0 ? (
          <ul className="flex flex-col gap-4">
            {placed.map((order) => (
              <li key={order.id} className="flex flex-col gap-2">
                <div className="flex items-center justify-between gap-2">
                  <Link href={`/orders?order=${order.id}`} className="font-medium hover:underline">
                    {o('orderNumber', { number: order.number })}
                  </Link>
                  <OrderStatus status={order.status} />
                </div>
                <div className="flex items-baseline justify-between gap-4 text-muted-foreground">
                  <span className="line-clamp-1">{order.lines.map((line) => line.name).join(', ')}</span>
                  <Money minor={order.totalMinor} currency={order.currency} className="text-foreground" />
                </div>
                {order.bookings
                  .filter(({ status }) => status === 'HELD' || status === 'CONFIRMED')
                  .map((booking) => (
                    <BookingBlock key={booking.id} booking={booking} />
                  ))}
              </li>
            ))}
          </ul>
        ) : (
          <p className="text-muted-foreground">{t('noOrders')}</p>
        )}
      </Section>
    </div>
  );
}
