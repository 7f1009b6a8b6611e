'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { BookingBlock } from '../orders/booking-block';
import { OrderStatus } from '../orders/order-status';
import { useOrders } from '../orders/use-orders';
import { Money } from '../ui/money';
import { Section } from '../ui/section';
import { Skeleton } from '../ui/skeleton';

/** What a customer has ordered in all their threads, newest first, with the times that stand. */
export function CardOrders({ contactId }: { contactId: string }) {
  const t = useTranslations('inbox');
  const o = useTranslations('orders');
  const orders = useOrders({ contactId });
  const placed = orders.data?.pages.flatMap((page) => page.orders) ?? [];
  return (
    <Section title={t('orders')}>
      {orders.isPending ? (
        <Skeleton className="h-16" />
      ) : placed.length > 0 ? (
        <ul className="flex flex-col gap-4">
          {placed.slice(0, 5).map((order) => (
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
                  <Link
                    key={booking.id}
                    href={`/calendar?week=${booking.start.slice(0, 10)}`}
                    className="block rounded hover:bg-hover"
                  >
                    <BookingBlock booking={booking} />
                    <span className="sr-only">{t('card.toCalendar')}</span>
                  </Link>
                ))}
            </li>
          ))}
        </ul>
      ) : (
        <p className="text-muted-foreground">{t('noOrders')}</p>
      )}
      {placed.length > 5 ? (
        <p className="pt-2 text-sm text-muted-foreground">
          {t('card.moreOrders', { count: placed.length - 5 })}
        </p>
      ) : null}
    </Section>
  );
}
