'use client';

import { MessageCircle } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { CartLines } from '../chat/cart-lines';
import { useContactName } from '../inbox/use-contact-name';
import { Button } from '../ui/button';
import { DateTime } from '../ui/date-time';
import { Section } from '../ui/section';
import { BookingBlock } from './booking-block';
import type { OrderView } from './order-view';
import { PaymentBlock } from './payment-block';

/** Everything about one order: what, for how much, paid or not, when and where. */
export function OrderDetails({ order, timeZone }: { order: OrderView; timeZone: string }) {
  const t = useTranslations('orders');
  const contactName = useContactName();
  const paid = order.payment?.status === 'PAID';
  return (
    <div className="flex flex-col gap-6">
      <Section title={t('customer')}>
        <div className="flex items-center justify-between gap-4">
          <span className="min-w-0">
            <span className="block truncate font-medium">
              {contactName(order.contact ?? { id: order.contactId, name: null })}
            </span>
            <span className="text-muted-foreground">
              <DateTime at={order.createdAt} timeZone={timeZone} style="full" withZone />
            </span>
          </span>
          <Button asChild variant="secondary" size="sm">
            <Link href={`/inbox/${order.conversationId}`}>
              <MessageCircle aria-hidden />
              {t('toChat')}
            </Link>
          </Button>
        </div>
      </Section>
      <Section title={t('lines')}>
        <CartLines
          lines={order.lines}
          totalMinor={order.totalMinor}
          dueNowMinor={paid ? order.totalMinor : order.dueNowMinor}
          currency={order.currency}
        />
      </Section>
      {order.payment ? (
        <Section title={t('payment')}>
          <PaymentBlock payment={order.payment} timeZone={timeZone} />
        </Section>
      ) : order.dueNowMinor === 0 ? (
        <Section title={t('payment')}>
          <p className="text-muted-foreground">{t('noPrepayment')}</p>
        </Section>
      ) : null}
      {order.bookings.length > 0 ? (
        <Section title={t('times')}>
          <div className="flex flex-col gap-2">
            {order.bookings.map((booking) => (
              <BookingBlock key={booking.id} booking={booking} />
            ))}
          </div>
        </Section>
      ) : null}
    </div>
  );
}
