'use client';

import { dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { type CSSProperties, useEffect, useRef, useState } from 'react';
import { cn } from '../ui/class-names';
import { useCalendar } from './calendar-context';
import type { WireSlot } from './use-move-times';
import { useWords } from './use-words';

type Props = { slot: WireSlot; style?: CSSProperties; className?: string };

/** A free time, shown while a booking is on its way: the only place where it can be put down. */
export function FreeTime({ slot, style, className }: Props) {
  const ref = useRef<HTMLDivElement>(null);
  const [over, setOver] = useState(false);
  const { lifted, move, aim, timeZone } = useCalendar();
  const { times } = useWords(timeZone);
  const booking = lifted?.booking;

  useEffect(() => {
    const element = ref.current;
    if (!element || !booking) return;
    return dropTargetForElements({
      element,
      onDragEnter: () => setOver(true),
      onDragLeave: () => setOver(false),
      onDrop: () => {
        setOver(false);
        move({ booking, start: slot.start, end: slot.end });
      },
    });
  }, [booking, move, slot]);

  const aimed = over || aim?.start === slot.start;
  return (
    <div
      ref={ref}
      data-free={slot.start}
      style={style}
      className={cn(
        'rounded-half border border-primary/0 text-xs tabular-nums',
        aimed
          ? 'z-10 border-primary bg-primary text-primary-foreground'
          : 'bg-primary-soft text-primary-text',
        className,
      )}
    >
      {aimed ? <span className="px-1 font-semibold">{times(slot.start, slot.end)}</span> : null}
    </div>
  );
}
