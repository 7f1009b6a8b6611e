'use client';

import { useTranslations } from 'next-intl';
import type { Prepayment } from '@/lib/knowledge/schemas';
import { Money } from '../ui/money';

/** What a service asks for in advance. */
export function PrepaymentWords({ prepayment, currency }: { prepayment: Prepayment; currency: string }) {
  const t = useTranslations('catalogue');
  switch (prepayment.kind) {
    case 'AMOUNT':
      return <Money minor={prepayment.value} currency={currency} />;
    case 'PERCENT':
      return <span className="tabular-nums">{prepayment.value} %</span>;
    default:
      return t(`prepayments.${prepayment.kind}`);
  }
}
