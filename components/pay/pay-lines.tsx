'use client';

import { useTranslations } from 'next-intl';
import type { PublicPayment } from '@/lib/payments/schemas';
import { Money } from '../ui/money';

/** What is paid for, line by line, and the sum; for a prepayment also the part that is due now. */
export function PayLines({ payment }: { payment: PublicPayment }) {
  const t = useTranslations('pay');
  const { lines, currency, totalMinor, amountMinor, payable } = payment;
  const rest = totalMinor - amountMinor;
  return (
    <>
      <ul className="flex flex-col gap-3">
        {lines.map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a payment never change.
          <li key={index} className="flex items-baseline justify-between gap-4 text-base">
            <span className="min-w-0 wrap-anywhere">
              {line.name}
              {line.quantity > 1 ? (
                <span className="block text-sm whitespace-nowrap text-muted-foreground tabular-nums">
                  {line.quantity} × <Money minor={line.unitPriceMinor} currency={currency} />
                </span>
              ) : null}
            </span>
            <Money minor={line.totalMinor} currency={currency} />
          </li>
        ))}
      </ul>
      <dl className="mt-4 flex flex-col gap-1 border-t border-border pt-4">
        {rest > 0 ? (
          <>
            <Sum label={t('total')} minor={totalMinor} currency={currency} />
            <Sum label={t('later')} minor={rest} currency={currency} />
          </>
        ) : null}
        <div className="flex items-baseline justify-between gap-4 font-semibold">
          <dt className="text-base">{t(rest === 0 ? 'total' : payable ? 'payNow' : 'prepayment')}</dt>
          <dd className="text-xl">
            <Money minor={amountMinor} currency={currency} />
          </dd>
        </div>
      </dl>
    </>
  );
}

function Sum({ label, minor, currency }: { label: string; minor: number; currency: string }) {
  return (
    <div className="flex items-baseline justify-between gap-4 text-muted-foreground">
      <dt>{label}</dt>
      <dd>
        <Money minor={minor} currency={currency} />
      </dd>
    </div>
  );
}
