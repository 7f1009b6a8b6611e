'use client';

import { useTranslations } from 'next-intl';
import { useContactName } from '../inbox/use-contact-name';
import { type Column, DataTable } from '../ui/data-table';
import { DateTime } from '../ui/date-time';
import { Money } from '../ui/money';
import { TimeRange } from '../ui/time-range';
import { OrderStatus } from './order-status';
import type { OrderView } from './order-view';

type Props = { orders: OrderView[]; timeZone: string; onOpen: (id: string) => void };

export function OrdersTable({ orders, timeZone, onOpen }: Props) {
  const t = useTranslations('orders');
  const contactName = useContactName();
  const columns: Column<OrderView>[] = [
    {
      key: 'order',
      title: t('order'),
      cell: (order) => (
        <div className="min-w-0">
          <button
            type="button"
            onClick={() => onOpen(order.id)}
            className="font-medium whitespace-nowrap after:absolute after:inset-0 hover:underline"
          >
            {t('orderNumber', { number: order.number })}
          </button>
          <p className="truncate text-xs text-muted-foreground">
            {contactName(order.contact ?? { id: order.contactId, name: null })}
          </p>
        </div>
      ),
    },
    {
      key: 'lines',
      title: t('lines'),
      wideOnly: true,
      className: 'max-w-72',
      cell: (order) => (
        <span className="line-clamp-2">
          {order.lines
            .map(({ name, quantity }) => (quantity > 1 ? `${name} × ${quantity}` : name))
            .join(', ')}
        </span>
      ),
    },
    { key: 'status', title: t('status'), cell: (order) => <OrderStatus status={order.status} /> },
    {
      key: 'time',
      title: t('times'),
      wideOnly: true,
      cell: (order) => {
        const booking = order.bookings.find(({ status }) => status === 'CONFIRMED' || status === 'HELD');
        return booking ? (
          <TimeRange start={booking.start} end={booking.end} timeZone={booking.timeZone} withDay />
        ) : null;
      },
    },
    {
      key: 'created',
      title: t('created'),
      wideOnly: true,
      cell: (order) => (
        <DateTime at={order.createdAt} timeZone={timeZone} className="text-muted-foreground" />
      ),
    },
    {
      key: 'total',
      title: t('total'),
      align: 'right',
      className: 'font-medium',
      cell: (order) => <Money minor={order.totalMinor} currency={order.currency} />,
    },
  ];
  return <DataTable label={t('title')} columns={columns} rows={orders} rowKey={(order) => order.id} />;
}
