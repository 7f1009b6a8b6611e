'use client';

import { useTranslations } from 'next-intl';
import type { PublicPayment } from '@/lib/payments/schemas';
import { LanguageSwitch } from '../preferences/language-switch';
import { Avatar } from '../ui/avatar';
import { Button } from '../ui/button';
import { Card } from '../ui/card';
import { TestMark } from '../ui/test-mark';
import { PayLines } from './pay-lines';
import { PayNow } from './pay-now';
import { PayOutcome } from './pay-outcome';

type Props = {
  payment: PublicPayment;
  /** The customer comes back from the payment company's page. */
  returned: boolean;
  /** Where the conversation goes on; null: elsewhere, such as on the shop's own site. */
  back: string | null;
};

/** One payment, in one column: to whom, what for, how much, and one button. */
export function PayPage({ payment, returned, back }: Props) {
  const t = useTranslations('pay');
  return (
    <div className="flex min-h-dvh flex-col">
      <header className="contents">
        {payment.test ? <TestMark className="sticky top-0 z-10 rounded-none" /> : null}
        <LanguageSwitch className="mt-4 mr-4 self-end" />
      </header>
      <main className="mx-auto flex w-full max-w-110 flex-1 flex-col gap-6 px-4 pt-2 pb-16">
        <div className="flex flex-col items-center gap-2 text-center">
          <Avatar
            name={payment.shopName}
            className="size-14 rounded bg-primary text-lg text-primary-foreground"
          />
          <h1 className="text-lg font-semibold">{payment.shopName}</h1>
        </div>
        {payment.payable ? null : <PayOutcome payment={payment} />}
        <Card aria-label={t('items')} className="p-4 sm:p-6">
          <PayLines payment={payment} />
        </Card>
        {payment.payable ? <PayNow payment={payment} returned={returned} /> : null}
        {back === null ? (
          <p className="text-center text-base text-balance">{t('backElsewhere')}</p>
        ) : (
          <Button asChild variant={payment.payable ? 'link' : 'primary'} size="lg" className="min-h-11">
            <a href={back}>{t('backToChat')}</a>
          </Button>
        )}
      </main>
    </div>
  );
}
