'use client';

import { useTranslations } from 'next-intl';
import type { BookedOrder } from '@/lib/orders/schemas';
import { Card } from '../ui/card';
import { Money } from '../ui/money';

/** What was bought, what is paid, what is left; nothing for what costs nothing. */
export function BookingMoney({ order }: { order: BookedOrder }) {
  const t = useTranslations('booking');
  const { currency, totalMinor, paidMinor, test, status } = order;
  if (totalMinor === 0 || status !== 'CONFIRMED') return null;
  const rows = [
    { label: t('total'), minor: totalMinor },
    ...(paidMinor > 0 ? [{ label: t(test ? 'paidTest' : 'paid'), minor: paidMinor }] : []),
    ...(totalMinor > paidMinor ? [{ label: t('left'), minor: totalMinor - paidMinor }] : []),
  ];
  return (
    <Card className="p-4">
      <dl className="flex flex-col gap-1">
        {rows.map(({ label, minor }) => (
          <div key={label} className="flex items-baseline justify-between gap-4">
            <dt className="text-muted-foreground">{label}</dt>
            <dd>
              <Money minor={minor} currency={currency} />
            </dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}
