'use client';

import { Check, CheckCheck, Clock, type LucideIcon } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { cn } from '../ui/class-names';
import type { ThreadMessage } from './thread-message';

type Delivery = NonNullable<ThreadMessage['delivery']>;

const signs: Record<Delivery, LucideIcon> = {
  queued: Clock,
  sending: Clock,
  sent: Check,
  delivered: CheckCheck,
  read: CheckCheck,
};

/** How far a message has come, in the signs messengers have taught everybody. */
export function DeliveryMark({ delivery }: { delivery: Delivery }) {
  const t = useTranslations('chat.delivery');
  const Sign = signs[delivery];
  return (
    <span title={t(delivery)} className={cn(delivery === 'read' && 'text-primary-text')}>
      <Sign aria-hidden className="size-3.5" />
      <span className="sr-only">{t(delivery)}</span>
    </span>
  );
}
