'use client';

import { type RefObject, useEffect, useState } from 'react';

export interface TimelineView {
  /** Pixels from the beginning, and of what is in sight. */
  readonly left: number;
  readonly width: number;
}

/** Which part of something long is in sight, told once a frame at most. */
export function useTimelineView(scroller: RefObject<HTMLElement | null>): TimelineView {
  const [view, setView] = useState<TimelineView>({ left: 0, width: 0 });
  useEffect(() => {
    const box = scroller.current;
    if (!box) return;
    let frame = 0;
    const look = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => setView({ left: box.scrollLeft, width: box.clientWidth }));
    };
    const resized = new ResizeObserver(look);
    resized.observe(box);
    box.addEventListener('scroll', look, { passive: true });
    look();
    return () => {
      cancelAnimationFrame(frame);
      resized.disconnect();
      box.removeEventListener('scroll', look);
    };
  }, [scroller]);
  return view;
}
