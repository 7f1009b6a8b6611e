'use client';

import { useTranslations } from 'next-intl';
import { ErrorState } from '../ui/error-state';
import { Sheet } from '../ui/sheet';
import { TableSkeleton } from '../ui/table-skeleton';
import { OrderDetails } from './order-details';
import { OrderStatus } from './order-status';
import { useOrder } from './use-order';

type Props = { id: string; timeZone: string; onClose: () => void };

export function OrderSheet({ id, timeZone, onClose }: Props) {
  const t = useTranslations('orders');
  const order = useOrder(id);
  return (
    <Sheet
      open
      onOpenChange={(open) => !open && onClose()}
      title={order.data ? t('orderNumber', { number: order.data.number }) : t('order')}
      summary={order.data ? <OrderStatus status={order.data.status} /> : null}
    >
      {order.isPending ? (
        <TableSkeleton />
      ) : order.isError ? (
        <ErrorState error={order.error} onRetry={() => void order.refetch()} retrying={order.isFetching} />
      ) : (
        <OrderDetails order={order.data} timeZone={timeZone} />
      )}
    </Sheet>
  );
}
