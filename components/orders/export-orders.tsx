'use client';

import { useTranslations } from 'next-intl';
import { ExportButton } from '../export/export-button';
import { useExport } from '../export/use-export';
import { useContactName } from '../inbox/use-contact-name';
import { writePrice } from '../price-list/write-price';
import type { OrderPage, OrderView } from './order-view';

/** The orders of the list, all pages of it, as a file. Sums are plain numbers with the currency beside them. */
export function ExportOrders({ status }: { status: OrderView['status'] | null }) {
  const t = useTranslations('orders');
  const contactName = useContactName();
  const { mutate, isPending, error } = useExport<OrderPage, OrderView>({
    path: '/api/orders',
    query: { status },
    fileName: 'orders.csv',
    rowsOf: (page) => page.orders,
    table: (orders) => [
      [
        t('order'),
        t('created'),
        t('customer'),
        t('lines'),
        t('status'),
        t('total'),
        t('currency'),
        t('payment'),
        t('times'),
      ],
      ...orders.map((order) => [
        order.number,
        order.createdAt,
        contactName(order.contact ?? { id: order.contactId, name: null }),
        order.lines.map(({ name, quantity }) => `${name} × ${quantity}`).join('; '),
        t(`statuses.${order.status}`),
        writePrice(order.totalMinor, order.currency),
        order.currency,
        order.payment ? t(`paymentStatuses.${order.payment.status}`) : null,
        order.bookings.map(({ start }) => start).join('; '),
      ]),
    ],
  });
  return <ExportButton onExport={mutate} pending={isPending} error={error} />;
}
