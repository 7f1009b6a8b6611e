'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { ErrorState } from '../ui/error-state';
import { Field } from '../ui/field';
import { Select } from '../ui/select';
import { TableSkeleton } from '../ui/table-skeleton';
import type { WireBooking } from './use-bookings';
import type { Move } from './use-move-booking';
import { useMoveTimes } from './use-move-times';
import { useWords } from './use-words';

type Props = {
  booking: WireBooking;
  timeZone: string;
  onMove: (move: Move) => void;
  onClose: () => void;
};

const daysAtOnce = 31;

/** Moving without dragging: a day, a free time of it, a button. */
export function MoveDialog({ booking, timeZone, onMove, onClose }: Props) {
  const t = useTranslations('calendar');
  const ui = useTranslations('ui');
  const [from, setFrom] = useState(() => new Date().toISOString());
  const [day, setDay] = useState<string | null>(null);
  const [start, setStart] = useState<string | null>(null);
  const { longDay, time, times: range, when } = useWords(timeZone);
  const found = useMoveTimes(booking.id, from, daysAtOnce);
  const times = (found.data?.times ?? []).filter((slot) => slot.start !== booking.start);
  const dayOf = (at: string) =>
    new Intl.DateTimeFormat('sv', { timeZone, dateStyle: 'short' }).format(new Date(at));
  const byDay = Map.groupBy(times, (slot) => dayOf(slot.start));
  const own = dayOf(booking.start);
  const picked = day && byDay.has(day) ? day : byDay.has(own) ? own : ([...byDay.keys()][0] ?? null);
  const here = picked ? (byDay.get(picked) ?? []) : [];
  const chosen = here.find((slot) => slot.start === start) ?? here[0];
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title={t('moveTitle', { title: booking.title })}
      description={t('moveNow', { when: when(booking.start) })}
      footer={
        <>
          <Button variant="secondary" onClick={onClose}>
            {ui('cancel')}
          </Button>
          <Button
            disabled={!chosen}
            onClick={() => {
              if (!chosen) return;
              onMove({ booking, start: chosen.start, end: chosen.end });
              onClose();
            }}
          >
            {t('moveHere')}
          </Button>
        </>
      }
    >
      {found.isError ? (
        <ErrorState error={found.error} onRetry={() => void found.refetch()} retrying={found.isFetching} />
      ) : found.isPending ? (
        <TableSkeleton />
      ) : (
        <div className="flex flex-col gap-4">
          {picked ? (
            <>
              <Field label={t('day')}>
                {(control) => (
                  <Select
                    {...control}
                    value={picked}
                    onChange={(event) => {
                      setDay(event.target.value);
                      setStart(null);
                    }}
                  >
                    {[...byDay].map(([date, slots]) => (
                      <option key={date} value={date}>
                        {t('dayWithTimes', { day: longDay(date), count: slots.length })}
                      </option>
                    ))}
                  </Select>
                )}
              </Field>
              <Field label={t('time')} hint={t('customerTold')}>
                {(control) => (
                  <Select
                    {...control}
                    value={chosen?.start ?? ''}
                    onChange={(event) => setStart(event.target.value)}
                  >
                    {here.map((slot) => (
                      <option key={slot.start} value={slot.start}>
                        {booking.kind === 'DELIVERY' ? range(slot.start, slot.end) : time(slot.start)}
                      </option>
                    ))}
                  </Select>
                )}
              </Field>
            </>
          ) : (
            <p className="text-muted-foreground">{t('nothingFree')}</p>
          )}
          <Button
            variant="ghost"
            size="sm"
            className="self-start"
            onClick={() => setFrom(new Date(Date.parse(from) + daysAtOnce * 86_400_000).toISOString())}
          >
            {t('laterDays')}
          </Button>
        </div>
      )}
    </Dialog>
  );
}
