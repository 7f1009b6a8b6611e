'use client';

import { CalendarSync } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { OwnBooking } from '@/lib/calendar/own/schemas';
import { Button } from '../ui/button';
import { Card } from '../ui/card';
import { FormError } from '../ui/form-error';
import { Spinner } from '../ui/spinner';
import { TimeChoice } from './time-choice';
import { useOwnChange } from './use-own-change';
import { useOwnTimes } from './use-own-times';
import { useWhen } from './use-when';

type Props = { token: string; own: OwnBooking; onDone: (text: string) => void };

/** Another time for the booking, among those that are free. */
export function MovePanel({ token, own, onDone }: Props) {
  const t = useTranslations('booking');
  const [open, setOpen] = useState(false);
  const [chosen, setChosen] = useState<string | null>(null);
  const times = useOwnTimes(token, open);
  const { move } = useOwnChange(token);
  const { when } = useWhen(own.booking.timeZone);
  const { rules, movesLeft } = own;
  if (!own.move.ok) {
    const { why } = own.move;
    const text = why ? t(`why.move.${why}`, { hours: rules.moveHours }) : '';
    return text ? <p className="text-sm text-muted-foreground">{text}</p> : null;
  }
  if (!open) {
    return (
      <div className="flex flex-col gap-2">
        <Button size="lg" className="min-h-12" onClick={() => setOpen(true)}>
          <CalendarSync aria-hidden />
          {t('move')}
        </Button>
        <p className="text-sm text-muted-foreground">
          {t('movesLeft', { count: movesLeft, hours: rules.moveHours })}
        </p>
      </div>
    );
  }
  const all = times.data?.pages.flatMap((page) => page.times) ?? [];
  return (
    <Card aria-labelledby="choose-time" className="flex flex-col gap-4 p-4">
      <h2 id="choose-time" className="text-lg font-semibold">
        {t('chooseTime')}
      </h2>
      {times.isPending ? (
        <p role="status" className="flex items-center gap-2 text-muted-foreground">
          <Spinner />
          {t('loading')}
        </p>
      ) : (
        <TimeChoice
          times={all}
          timeZone={own.booking.timeZone}
          chosen={chosen}
          cancelHours={rules.cancelHours}
          onChoose={setChosen}
          more={times.hasNextPage}
          loading={times.isFetchingNextPage}
          onMore={() => void times.fetchNextPage()}
        />
      )}
      <FormError error={times.error ?? move.error} />
      <div className="sticky bottom-0 -mx-4 -mb-4 flex flex-col gap-2 rounded-b border-t border-border bg-card p-4">
        {all.some(({ start, endsCancelling }) => start === chosen && endsCancelling) ? (
          <p role="status" className="text-sm">
            {t('chosenEndsCancelling')}
          </p>
        ) : null}
        {chosen ? (
          <Button
            size="lg"
            className="h-auto min-h-12 py-2 whitespace-normal"
            pending={move.isPending}
            onClick={() =>
              move.mutate(chosen, {
                onSuccess: ({ start }) => {
                  setOpen(false);
                  onDone(t('moved', { when: when(new Date(start)) }));
                  window.scrollTo({ top: 0 });
                },
                onSettled: () => setChosen(null),
              })
            }
          >
            {t('moveTo', { when: when(new Date(chosen)) })}
          </Button>
        ) : null}
        <Button
          variant="ghost"
          size="lg"
          onClick={() => {
            setOpen(false);
            setChosen(null);
          }}
        >
          {t('keep')}
        </Button>
      </div>
    </Card>
  );
}
