'use client';

import { CalendarPlus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { OwnBooking } from '@/lib/calendar/own/schemas';
import type { BookedOrder } from '@/lib/orders/schemas';
import { LanguageSwitch } from '../preferences/language-switch';
import { Avatar } from '../ui/avatar';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';
import { BookingFacts } from './booking-facts';
import { BookingMoney } from './booking-money';
import { BookingState } from './booking-state';
import { CancelPanel } from './cancel-panel';
import { MovePanel } from './move-panel';

type Props = { token: string; own: OwnBooking; order: BookedOrder; now: Date };

/** One booking as its customer sees it: what, when, where, what is paid; and how to move or cancel it. */
export function BookingPage({ token, own, order, now }: Props) {
  const t = useTranslations('booking');
  const [done, setDone] = useState<string | null>(null);
  const { booking } = own;
  const live = booking.status === 'CONFIRMED' && booking.start > now;
  return (
    <div className="flex min-h-dvh flex-col">
      <header className="flex items-center gap-3 px-4 pt-4">
        <Avatar name={own.shopName} className="size-9 rounded bg-primary text-primary-foreground" />
        <p className="min-w-0 flex-1 truncate font-semibold">{own.shopName}</p>
        <LanguageSwitch />
      </header>
      <main className="mx-auto flex w-full max-w-120 flex-1 flex-col gap-4 px-4 pt-4 pb-16">
        <div role="status" aria-live="polite" className="empty:hidden">
          {done ? <Notice kind="paid">{done}</Notice> : null}
        </div>
        <BookingState own={own} order={order} now={now} />
        <BookingFacts own={own} order={order} />
        <BookingMoney order={order} />
        {live ? (
          <>
            <Button asChild variant="secondary" size="lg" className="min-h-12">
              <a href={`/api/booking/${token}/file`} download>
                <CalendarPlus aria-hidden />
                {t('addToCalendar')}
              </a>
            </Button>
            <MovePanel token={token} own={own} onDone={setDone} />
            <CancelPanel token={token} own={own} order={order} onDone={setDone} />
          </>
        ) : null}
      </main>
    </div>
  );
}
