'use client';

import { useTranslations } from 'next-intl';
import { DateTime } from '../ui/date-time';
import { Money } from '../ui/money';
import { StatusDot } from '../ui/status-dot';
import { TestMark } from '../ui/test-mark';
import type { Tone } from '../ui/tone';
import type { OrderView } from './order-view';

type Payment = NonNullable<OrderView['payment']>;

const tones: Record<Payment['status'], Tone> = {
  CREATED: 'waiting',
  PENDING: 'waiting',
  PAID: 'paid',
  FAILED: 'failed',
  EXPIRED: 'neutral',
  REFUND_REQUESTED: 'waiting',
  REFUNDED: 'neutral',
};

/** Where the money of an order stands. */
export function PaymentBlock({ payment, timeZone }: { payment: Payment; timeZone: string }) {
  const t = useTranslations('orders');
  const moment = payment.refundedAt ?? payment.paidAt;
  return (
    <div className="flex flex-col gap-3">
      {payment.provider === 'test' ? <TestMark /> : null}
      <div className="flex items-baseline justify-between gap-4">
        <StatusDot tone={tones[payment.status]}>{t(`paymentStatuses.${payment.status}`)}</StatusDot>
        <Money minor={payment.amountMinor} currency={payment.currency} className="font-semibold" />
      </div>
      {moment ? (
        <p className="text-muted-foreground">
          <DateTime at={moment} timeZone={timeZone} style="full" withZone />
        </p>
      ) : null}
    </div>
  );
}
