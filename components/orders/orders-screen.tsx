'use client';

import { ShoppingBag } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { OrderStatus } from '@/lib/orders/schemas';
import { useAddress } from '../address/use-address';
import { Screen } from '../shell/screen';
import { useActiveCompany } from '../shell/use-active-company';
import { Button } from '../ui/button';
import { EmptyState } from '../ui/empty-state';
import { ErrorState } from '../ui/error-state';
import { LoadMore } from '../ui/load-more';
import { PageHeader } from '../ui/page-header';
import { Select } from '../ui/select';
import { TableSkeleton } from '../ui/table-skeleton';
import { ExportOrders } from './export-orders';
import { OrderSheet } from './order-sheet';
import { OrdersTable } from './orders-table';
import { useOrders } from './use-orders';

/** What was sold, newest first; one order opens beside the list. */
export function OrdersScreen() {
  const t = useTranslations('orders');
  const { get, set } = useAddress();
  const timeZone = useActiveCompany()?.timeZone ?? 'UTC';
  const status = OrderStatus.safeParse(get('status')).data ?? null;
  const open = get('order');
  const orders = useOrders({ status });
  const rows = orders.data?.pages.flatMap((page) => page.orders) ?? [];
  return (
    <Screen>
      <PageHeader
        title={t('title')}
        text={t('text')}
        action={
          <>
            <ExportOrders status={status} />
            <span className="w-56">
              <Select
                aria-label={t('status')}
                value={status ?? ''}
                onChange={(event) => set({ status: event.target.value })}
              >
                <option value="">{t('allStatuses')}</option>
                {OrderStatus.options.map((option) => (
                  <option key={option} value={option}>
                    {t(`statuses.${option}`)}
                  </option>
                ))}
              </Select>
            </span>
          </>
        }
      />
      {orders.isPending ? (
        <TableSkeleton />
      ) : orders.isError ? (
        <ErrorState error={orders.error} onRetry={() => void orders.refetch()} retrying={orders.isFetching} />
      ) : rows.length > 0 ? (
        <>
          <OrdersTable orders={rows} timeZone={timeZone} onOpen={(id) => set({ order: id })} />
          <LoadMore
            more={orders.hasNextPage}
            loading={orders.isFetchingNextPage}
            onMore={() => void orders.fetchNextPage()}
          />
        </>
      ) : (
        <EmptyState
          icon={ShoppingBag}
          title={t(status ? 'emptyFilteredTitle' : 'emptyTitle')}
          text={t(status ? 'emptyFilteredText' : 'emptyText')}
          action={
            status ? (
              <Button variant="secondary" onClick={() => set({ status: null })}>
                {t('showAll')}
              </Button>
            ) : (
              <Button asChild>
                <Link href="/settings?tab=chat">{t('toChatLink')}</Link>
              </Button>
            )
          }
        />
      )}
      {open ? (
        <OrderSheet key={open} id={open} timeZone={timeZone} onClose={() => set({ order: null })} />
      ) : null}
    </Screen>
  );
}
