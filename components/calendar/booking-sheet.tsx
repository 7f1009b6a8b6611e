'use client';

import { CalendarSync, MapPin, ReceiptText } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { Badge } from '../ui/badge';
import { Button } from '../ui/button';
import { ErrorState } from '../ui/error-state';
import { Notice } from '../ui/notice';
import { Sheet } from '../ui/sheet';
import { TableSkeleton } from '../ui/table-skeleton';
import { TimeRange } from '../ui/time-range';
import { useBooking } from './use-booking';
import { useWords } from './use-words';

type Props = { id: string; timeZone: string; canMove: boolean; onMove: () => void; onClose: () => void };

const tones = { HELD: 'waiting', CONFIRMED: 'paid', EXPIRED: 'neutral', CANCELLED: 'failed' } as const;

/** One booking beside the calendar: when, where, what has happened to it, and the order it belongs to. */
export function BookingSheet({ id, timeZone, canMove, onMove, onClose }: Props) {
  const t = useTranslations('calendar');
  const { when } = useWords(timeZone);
  const found = useBooking(id);
  const booking = found.data?.booking;
  const moves = found.data?.moves ?? [];
  const place = [booking?.city, booking?.address].filter(Boolean).join(', ');
  return (
    <Sheet
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title={booking?.title ?? t('booking')}
      summary={
        booking ? (
          <span className="flex flex-wrap items-center gap-2">
            <Badge>{t(`kinds.${booking.kind}`)}</Badge>
            <Badge tone={tones[booking.status]}>{t(`statuses.${booking.status}`)}</Badge>
          </span>
        ) : null
      }
      footer={
        booking ? (
          <>
            <Button asChild variant="secondary">
              <Link href={`/orders?order=${booking.reference}`}>
                <ReceiptText aria-hidden />
                {t('toOrder')}
              </Link>
            </Button>
            {canMove && booking.status === 'CONFIRMED' ? (
              <Button onClick={onMove}>
                <CalendarSync aria-hidden />
                {t('moveTo')}
              </Button>
            ) : null}
          </>
        ) : null
      }
    >
      {found.isError ? (
        <ErrorState error={found.error} onRetry={() => void found.refetch()} retrying={found.isFetching} />
      ) : !booking ? (
        <TableSkeleton />
      ) : (
        <div className="flex flex-col gap-4">
          {booking.cancelAskedAt ? (
            <Notice kind="waiting">{t('cancelAskedText', { when: when(booking.cancelAskedAt) })}</Notice>
          ) : null}
          {booking.status === 'HELD' && booking.holdExpiresAt ? (
            <Notice kind="waiting">{t('heldText', { when: when(booking.holdExpiresAt) })}</Notice>
          ) : null}
          <p className="text-base font-semibold">
            <TimeRange start={booking.start} end={booking.end} timeZone={timeZone} withDay />
            <span className="block text-xs font-normal text-muted-foreground">
              {t('text', { zone: timeZone })}
            </span>
          </p>
          {place ? (
            <p className="flex items-start gap-2 wrap-anywhere">
              <MapPin aria-hidden className="mt-0.5 size-4 shrink-0 text-muted-foreground" />
              {place}
            </p>
          ) : null}
          {moves.length > 0 ? (
            <section aria-labelledby="booking-history" className="border-t border-border pt-4">
              <h3 id="booking-history" className="font-medium">
                {t('history')}
              </h3>
              <ol className="mt-2 flex flex-col gap-2 text-sm">
                {moves.map((move) => (
                  <li key={move.id}>
                    <span className="block">
                      {t('historyMove', { from: when(move.from), to: when(move.to) })}
                    </span>
                    <span className="text-muted-foreground">
                      {t(`movedBy.${move.movedBy}`)} · {when(move.movedAt)}
                    </span>
                  </li>
                ))}
              </ol>
            </section>
          ) : null}
        </div>
      )}
    </Sheet>
  );
}
