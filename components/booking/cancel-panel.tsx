'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import type { OwnBooking } from '@/lib/calendar/own/schemas';
import type { BookedOrder } from '@/lib/orders/schemas';
import { formatMoney } from '@/lib/platform/money/format-money';
import { Button } from '../ui/button';
import { ConfirmDialog } from '../ui/confirm-dialog';
import { useOwnChange } from './use-own-change';
import { useWhen } from './use-when';

type Props = { token: string; own: OwnBooking; order: BookedOrder; onDone: (text: string) => void };

/** The way out; what happens to the money is said before it is taken. */
export function CancelPanel({ token, own, order, onDone }: Props) {
  const t = useTranslations('booking');
  const language = useLocale();
  const [asking, setAsking] = useState(false);
  const { cancel } = useOwnChange(token);
  const { booking, rules } = own;
  const { when } = useWhen(booking.timeZone);
  if (!own.cancel.ok) {
    const { why } = own.cancel;
    const text = why ? t(`why.cancel.${why}`, { hours: rules.cancelHours }) : '';
    return text ? <p className="text-sm text-muted-foreground">{text}</p> : null;
  }
  const amount = formatMoney(order.paidMinor, order.currency, language);
  const byPerson = order.paidMinor > 0 && rules.paid === 'ASK';
  const money =
    order.paidMinor === 0
      ? t('cancelFree')
      : byPerson
        ? t('cancelAsk', { amount, shop: own.shopName })
        : t('cancelRefund', { amount });
  return (
    <>
      <Button variant="ghost" size="lg" className="min-h-12" onClick={() => setAsking(true)}>
        {t('cancel')}
      </Button>
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title={t('cancelTitle', { what: booking.title, when: when(booking.start) })}
        description={
          <>
            <p>{money}</p>
            {order.others.length > 0 ? (
              <p>
                {t('cancelAlso', {
                  number: order.number,
                  what: order.lines.map(({ name }) => name).join(', '),
                })}
              </p>
            ) : null}
          </>
        }
        keepLabel={t('keep')}
        confirmLabel={t(byPerson ? 'askConfirm' : 'cancelConfirm')}
        pending={cancel.isPending}
        error={cancel.error}
        onConfirm={() =>
          cancel.mutate(undefined, {
            onSuccess: ({ outcome }) => {
              setAsking(false);
              onDone(t(outcome === 'asked' ? 'askedNow' : 'cancelled'));
              window.scrollTo({ top: 0 });
            },
          })
        }
      />
    </>
  );
}
