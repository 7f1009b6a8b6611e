'use client';

import { useTranslations } from 'next-intl';
import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import type { Cue } from '@/lib/subtitles/schemas';
import { cn } from '../../ui/class-names';
import { showMoment } from './show-moment';

type Props = {
  side: 'from' | 'to';
  cue: Cue;
  number: number;
  aSecond: number;
  fps: number;
  focusable: boolean;
  onTime: (id: string, times: { from?: number; to?: number }, gesture: string) => void;
};

/** The beginning or the end of a cue: dragged, or moved by a frame with the arrow keys (ten with Shift). */
export function TimelineEdge({ side, cue, number, aSecond, fps, focusable, onTime }: Props) {
  const t = useTranslations('clips.studio.cue');
  const grip = useRef<{ x: number; ms: number; gesture: string } | null>(null);
  const value = cue[side];

  function begin(event: PointerEvent<HTMLButtonElement>) {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    grip.current = { x: event.clientX, ms: value, gesture: `drag ${event.timeStamp}` };
  }
  function drag(event: PointerEvent) {
    if (!grip.current) return;
    const { x, ms, gesture } = grip.current;
    onTime(cue.id, { [side]: Math.round(ms + ((event.clientX - x) / aSecond) * 1_000) }, gesture);
  }
  function step(event: KeyboardEvent) {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
    event.preventDefault();
    const frames = (event.shiftKey ? 10 : 1) * (event.key === 'ArrowRight' ? 1 : -1);
    onTime(cue.id, { [side]: Math.round(value + (frames * 1_000) / fps) }, `keys ${side}`);
  }

  return (
    <button
      type="button"
      role="slider"
      tabIndex={focusable ? 0 : -1}
      aria-label={t(side, { number })}
      aria-valuenow={value}
      aria-valuemin={0}
      aria-valuemax={side === 'from' ? cue.to : value + 60_000}
      aria-valuetext={showMoment(value)}
      onPointerDown={begin}
      onPointerMove={drag}
      onPointerUp={() => {
        grip.current = null;
      }}
      onKeyDown={step}
      className={cn(
        'group absolute inset-y-0 flex cursor-ew-resize touch-none justify-center',
        // Wide enough for a finger where it is at work; elsewhere it leaves room for its neighbours.
        focusable ? 'w-6' : 'w-2.5',
        side === 'from' ? (focusable ? '-left-3' : '-left-1.5') : focusable ? '-right-3' : '-right-1.5',
      )}
    >
      <span
        aria-hidden
        className={cn('h-full w-1 rounded-full group-hover:bg-primary', focusable && 'bg-primary')}
      />
    </button>
  );
}
