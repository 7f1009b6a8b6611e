'use client';

import { CircleCheck, CreditCard } from 'lucide-react';
import { useFormatter, useLocale, useNow, useTranslations } from 'next-intl';
import type { PaymentCard as Payment } from '@/lib/conversations/schemas';
import { formatMoney } from '@/lib/platform/money/format-money';
import { Button } from '../ui/button';
import { CopyButton } from '../ui/copy-button';
import { Money } from '../ui/money';
import { TestMark } from '../ui/test-mark';
import { usePaymentStatus } from './use-payment-status';
import type { Viewer } from './viewer';

/** The link that takes the money: the exact sum, one big button while it can be paid, and no doubt when it is a test. */
export function PaymentCard({ card, viewer }: { card: Payment; viewer: Viewer }) {
  const t = useTranslations('chat');
  const status = usePaymentStatus(card.paymentId);
  const refunded = status === 'REFUNDED' || status === 'REFUND_REQUESTED';
  return (
    <article
      aria-label={t('payment')}
      className="w-full overflow-hidden rounded border border-border bg-card"
    >
      {card.test ? <TestMark className="rounded-none" /> : null}
      <div className="flex flex-col gap-3 p-4">
        <p className="flex items-center justify-between gap-4">
          {status === 'PAID' ? (
            <span className="flex items-center gap-2 font-medium text-paid">
              <CircleCheck aria-hidden className="size-5" />
              {t('paid')}
            </span>
          ) : (
            <span className="text-muted-foreground">{t(refunded ? 'refunded' : 'toPay')}</span>
          )}
          <Money minor={card.amountMinor} currency={card.currency} className="text-xl font-semibold" />
        </p>
        {status === 'PAID' || refunded ? null : (
          <PayLink card={card} viewer={viewer} closed={status === 'EXPIRED' || status === 'FAILED'} />
        )}
      </div>
    </article>
  );
}

function PayLink({ card, viewer, closed }: { card: Payment; viewer: Viewer; closed: boolean }) {
  const t = useTranslations('chat');
  const language = useLocale();
  const format = useFormatter();
  const now = useNow({ updateInterval: 30_000 });
  const expires = card.expiresAt ? new Date(card.expiresAt) : null;
  if (closed || (expires && expires <= now)) {
    return <p className="text-sm text-muted-foreground">{t('linkOver')}</p>;
  }
  return (
    <>
      {viewer.kind === 'customer' ? (
        <Button asChild size="lg" className="w-full">
          <a href={card.url} target={viewer.framed ? '_blank' : undefined}>
            <CreditCard aria-hidden />
            {t('pay', { amount: formatMoney(card.amountMinor, card.currency, language) })}
          </a>
        </Button>
      ) : (
        <CopyButton text={absolute(card.url)} label={t('copyPayLink')} />
      )}
      {expires ? (
        <p className="text-center text-xs text-muted-foreground">
          {t('linkUntil', {
            time: format.dateTime(expires, {
              hour: 'numeric',
              minute: '2-digit',
              timeZone: viewer.timeZone,
            }),
          })}
        </p>
      ) : null}
    </>
  );
}

function absolute(url: string): string {
  return typeof window === 'undefined' ? url : new URL(url, window.location.origin).href;
}
