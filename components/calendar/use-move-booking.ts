'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { toast } from 'sonner';
import { queryKeys } from '../api/query-keys';
import { request } from '../api/request';
import { undoMs } from '../ui/undo-ms';
import type { WireBooking } from './use-bookings';
import { useWords } from './use-words';

export interface Move {
  readonly booking: WireBooking;
  readonly start: string;
  readonly end: string;
  /** This move takes another one back. */
  readonly undo?: boolean;
}

type List = { bookings: WireBooking[] };

/**
 * Moves a booking: on the screen at once, back again with the reason when it cannot be, and for some seconds with a way back.
 * `said` is for those who hear the screen.
 */
export function useMoveBooking(timeZone: string) {
  const t = useTranslations('calendar');
  const ui = useTranslations('ui');
  const client = useQueryClient();
  const { when } = useWords(timeZone);
  const [said, setSaid] = useState('');
  const lists = { queryKey: [...queryKeys.bookings, 'list'] };
  const move = useMutation({
    mutationFn: ({ booking, start }: Move) =>
      request<WireBooking>(`/api/bookings/${booking.id}`, { method: 'PATCH', json: { start } }),
    onMutate: async ({ booking, start, end }) => {
      await client.cancelQueries(lists);
      const before = client.getQueriesData<List>(lists);
      client.setQueriesData<List>(
        lists,
        (list) =>
          list && {
            bookings: list.bookings.map((one) => (one.id === booking.id ? { ...one, start, end } : one)),
          },
      );
      return { before };
    },
    onError: (error, { booking }, context) => {
      for (const [key, list] of context?.before ?? []) client.setQueryData(key, list);
      const text = t('moveFailed', {
        title: booking.title,
        when: when(booking.start),
        why: error instanceof Error && error.message ? error.message : ui('unknownError'),
      });
      setSaid(text);
      toast.error(text);
    },
    onSuccess: (moved, { booking, undo }) => {
      const text = t(undo ? 'movedBack' : 'movedTo', { title: booking.title, when: when(moved.start) });
      setSaid(undo ? text : `${text} ${t('customerTold')}`);
      if (undo) toast.success(text);
      else {
        const back = { booking: { ...booking, start: moved.start, end: moved.end }, start: booking.start };
        toast.success(text, {
          description: t('customerTold'),
          duration: undoMs,
          action: {
            label: ui('undo'),
            onClick: () => move.mutate({ ...back, end: booking.end, undo: true }),
          },
        });
      }
    },
    onSettled: () => client.invalidateQueries({ queryKey: queryKeys.bookings }),
  });
  return { move: move.mutate, said, say: setSaid };
}
