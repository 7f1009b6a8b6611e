'use client';

import { CircleCheck, Clock, type LucideIcon, Undo2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { PublicPayment } from '@/lib/payments/schemas';
import { cn } from '../ui/class-names';

type Outcome = 'paid' | 'refunding' | 'refunded' | 'expired' | 'preparing';

const looks: Record<Outcome, { icon: LucideIcon; look: string }> = {
  paid: { icon: CircleCheck, look: 'bg-paid-soft text-paid' },
  refunding: { icon: Undo2, look: 'bg-waiting-soft text-waiting' },
  refunded: { icon: Undo2, look: 'bg-muted text-muted-foreground' },
  expired: { icon: Clock, look: 'bg-waiting-soft text-waiting' },
  preparing: { icon: Clock, look: 'bg-muted text-muted-foreground' },
};

/** Why there is nothing to pay here, and what to do instead. */
export function PayOutcome({ payment }: { payment: PublicPayment }) {
  const t = useTranslations('pay');
  const outcome = outcomeOf(payment.status);
  const { icon: Icon, look } = looks[outcome];
  return (
    <div role="status" className="flex flex-col items-center gap-2 text-center">
      <span className={cn('grid size-14 place-items-center rounded-full', look)}>
        <Icon aria-hidden className="size-7" />
      </span>
      <p className="text-xl font-semibold">{t(`${outcome}Title`)}</p>
      <p className="max-w-80 text-balance text-muted-foreground">{t(`${outcome}Text`)}</p>
    </div>
  );
}

function outcomeOf(status: PublicPayment['status']): Outcome {
  switch (status) {
    case 'PAID':
      return 'paid';
    case 'REFUND_REQUESTED':
      return 'refunding';
    case 'REFUNDED':
      return 'refunded';
    case 'CREATED':
      return 'preparing';
    // PENDING and not payable: its time is over.
    case 'PENDING':
    case 'EXPIRED':
    case 'FAILED':
      return 'expired';
  }
}
