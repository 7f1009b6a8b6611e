'use client';

import { useFormatter, useTranslations } from 'next-intl';
import type { SlotsCard as Slots } from '@/lib/conversations/schemas';
import { Button } from '../ui/button';
import { choices } from './choices';
import type { ThreadMessage } from './thread-message';
import type { Viewer } from './viewer';

type Props = { card: Slots; message: ThreadMessage; viewer: Viewer; newest: boolean };

/** Free times, day by day, each a button as big as a thumb. */
export function SlotsCard({ card, message, viewer, newest }: Props) {
  const t = useTranslations('chat');
  const format = useFormatter();
  const { ofCards } = choices(message);
  const zone = { timeZone: card.timeZone };
  const time = (at: string) => format.dateTime(new Date(at), { hour: 'numeric', minute: '2-digit', ...zone });
  const day = (at: string) =>
    format.dateTime(new Date(at), { weekday: 'long', day: 'numeric', month: 'long', ...zone });
  const days = Map.groupBy(
    card.slots.map((slot, index) => ({ ...slot, words: ofCards[index]?.text, number: index + 1 })),
    (slot) => day(slot.start),
  );
  return (
    <article
      aria-label={t(card.slotKind === 'DELIVERY' ? 'deliveryTimes' : 'visitTimes')}
      className="flex w-full flex-col gap-3 rounded border border-border bg-card p-4"
    >
      {[...days].map(([title, slots]) => (
        <div key={title}>
          <p className="pb-2 text-sm font-medium first-letter:uppercase">{title}</p>
          <ul className="flex flex-wrap gap-2">
            {slots.map((slot) => {
              const label =
                card.slotKind === 'DELIVERY' ? `${time(slot.start)}–${time(slot.end)}` : time(slot.start);
              const words =
                slot.words ??
                `${format.dateTime(new Date(slot.start), { day: 'numeric', month: 'long', ...zone })}, ${time(slot.start)}`;
              return (
                <li key={slot.start}>
                  <Button
                    variant="secondary"
                    className="h-11 min-w-18 tabular-nums"
                    disabled={!newest || !viewer.onSay}
                    onClick={() => viewer.onSay?.(words)}
                  >
                    <span className="sr-only">{title}, </span>
                    <span aria-hidden className="text-xs text-muted-foreground">
                      {slot.number}
                    </span>
                    {label}
                  </Button>
                </li>
              );
            })}
          </ul>
        </div>
      ))}
      <p className="text-xs text-muted-foreground">{t('zone', { zone: card.timeZone })}</p>
    </article>
  );
}
