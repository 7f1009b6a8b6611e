'use client';

import { useLocale, useTranslations } from 'next-intl';
import type { OwnBooking } from '@/lib/calendar/own/schemas';
import type { BookedOrder } from '@/lib/orders/schemas';
import { formatMoney } from '@/lib/platform/money/format-money';
import { Badge } from '../ui/badge';
import { Notice } from '../ui/notice';
import type { Tone } from '../ui/tone';

type State = 'CONFIRMED' | 'HELD' | 'CANCELLED' | 'EXPIRED' | 'past' | 'asked';

const tones: Record<State, Tone> = {
  CONFIRMED: 'paid',
  HELD: 'waiting',
  CANCELLED: 'failed',
  EXPIRED: 'neutral',
  past: 'neutral',
  asked: 'waiting',
};

type Props = { own: OwnBooking; order: BookedOrder; now: Date };

/** What has become of the booking, and what that means for its customer. */
export function BookingState({ own, order, now }: Props) {
  const t = useTranslations('booking');
  const language = useLocale();
  const { booking } = own;
  const state = stateOf(own, now);
  const amount = formatMoney(order.returnedMinor, order.currency, language);
  return (
    <div className="flex flex-col gap-3">
      <div className="flex flex-wrap items-center gap-3">
        <h1 className="text-xl font-semibold">{t(`kinds.${booking.kind}`)}</h1>
        <Badge tone={tones[state]}>{t(`states.${state}`)}</Badge>
      </div>
      {state === 'asked' ? <Notice kind="waiting">{t('asked', { shop: own.shopName })}</Notice> : null}
      {state === 'CANCELLED' ? (
        <Notice kind="info">
          <p>{t('cancelledText')}</p>
          {order.returnedMinor > 0 ? <p className="mt-1">{t('refundedText', { amount })}</p> : null}
        </Notice>
      ) : null}
      {state === 'EXPIRED' ? <Notice kind="waiting">{t('releasedText')}</Notice> : null}
      {state === 'past' ? <Notice kind="info">{t('pastText')}</Notice> : null}
      {state === 'HELD' ? <Notice kind="waiting">{t('heldText')}</Notice> : null}
    </div>
  );
}

function stateOf({ booking }: OwnBooking, now: Date): State {
  if (booking.status !== 'CONFIRMED') return booking.status;
  if (booking.end <= now) return 'past';
  return booking.cancelAskedAt === null ? 'CONFIRMED' : 'asked';
}
