'use client';

import { type RefObject, useEffect } from 'react';
import type { Player } from './use-player';

interface Options {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly head: RefObject<HTMLElement | null>;
  readonly aSecond: number;
  readonly player: Player;
}

/** Leads the line along with the picture, and turns the page when it leaves what is in sight. */
export function usePlayhead({ scroller, head, aSecond, player: { clock, playing } }: Options): void {
  useEffect(() => {
    const place = () => {
      const [box, line] = [scroller.current, head.current];
      if (!box || !line) return;
      const x = (clock.get() / 1_000) * aSecond;
      line.style.transform = `translateX(${x}px)`;
      const out = x < box.scrollLeft || x > box.scrollLeft + box.clientWidth - 24;
      if (out && playing) box.scrollLeft = x - 24;
      else if (out) box.scrollLeft = x - box.clientWidth / 2;
    };
    place();
    return clock.subscribe(place);
  }, [scroller, head, aSecond, clock, playing]);
}
