'use client';

import { useTranslations } from 'next-intl';
import { Badge } from '../ui/badge';
import type { Tone } from '../ui/tone';
import type { OrderView } from './order-view';

const tones: Record<OrderView['status'], Tone> = {
  AWAITING_PAYMENT: 'waiting',
  CONFIRMED: 'paid',
  CANCELLED: 'neutral',
  EXPIRED: 'neutral',
  REFUNDED: 'neutral',
};

export function OrderStatus({ status }: { status: OrderView['status'] }) {
  const t = useTranslations('orders');
  return <Badge tone={tones[status]}>{t(`statuses.${status}`)}</Badge>;
}
