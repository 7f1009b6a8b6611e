'use client';

import { CreditCard, FlaskConical } from 'lucide-react';
import { useFormatter, useLocale, useTranslations } from 'next-intl';
import type { PublicPayment } from '@/lib/payments/schemas';
import { formatMoney } from '@/lib/platform/money/format-money';
import { Button } from '../ui/button';
import { FormError } from '../ui/form-error';
import { Notice } from '../ui/notice';
import { usePayTest } from './use-pay-test';

type Props = { payment: PublicPayment; returned: boolean };

/** The one button. A test payment is made here; a real one on the payment company's own page. */
export function PayNow({ payment, returned }: Props) {
  const t = useTranslations('pay');
  const format = useFormatter();
  const amount = formatMoney(payment.amountMinor, payment.currency, useLocale());
  const pay = usePayTest(payment);
  const paying = pay.isPending || pay.isSuccess;
  const time = format.dateTime(payment.expiresAt, {
    day: 'numeric',
    month: 'long',
    hour: 'numeric',
    minute: '2-digit',
    timeZone: payment.timeZone,
    timeZoneName: 'short',
  });
  return (
    <div className="flex flex-col gap-3">
      {returned ? (
        <Notice kind="waiting" role="status">
          {t('notHeardYet')}
        </Notice>
      ) : null}
      <FormError error={pay.error} />
      {payment.test ? (
        // A form, so that the button works before any script has loaded.
        <form
          method="post"
          action={`/api/pay/${payment.id}`}
          onSubmit={(event) => {
            event.preventDefault();
            pay.mutate();
          }}
        >
          <Button suppressHydrationWarning type="submit" size="lg" className="h-14 w-full" pending={paying}>
            {paying ? null : <FlaskConical aria-hidden />}
            {t('payTest', { amount })}
          </Button>
        </form>
      ) : payment.url ? (
        <Button asChild size="lg" className="h-14">
          <a suppressHydrationWarning href={payment.url}>
            <CreditCard aria-hidden />
            {t('pay', { amount })}
          </a>
        </Button>
      ) : null}
      <p className="text-center text-balance text-muted-foreground">
        {payment.test ? t('testHint') : t('safeHint', { provider: payment.provider })}
      </p>
      <p suppressHydrationWarning className="text-center text-xs text-muted-foreground">
        {t('openUntil', { time })}
      </p>
    </div>
  );
}
