'use client';

import { type RefObject, useEffect, useRef, useState } from 'react';
import { type AssLayer, openAssLayer } from './open-ass-layer';
import type { PlayerClock } from './player-clock';

interface Shown {
  readonly ass: string;
  readonly fonts: readonly string[];
}

interface Options {
  readonly host: RefObject<HTMLElement | null>;
  readonly clock: PlayerClock;
  readonly width: number;
  readonly height: number;
  /** Null: nothing is drawn. */
  readonly shown: Shown | null;
}

/** Draws subtitles over the picture for as long as there are some to be shown. `failed`: this browser cannot. */
export function useAssLayer({ host, clock, width, height, shown }: Options): { failed: boolean } {
  const layer = useRef<AssLayer | null>(null);
  const latest = useRef(shown);
  const [failed, setFailed] = useState(false);
  const active = shown !== null;

  useEffect(() => {
    latest.current = shown;
    if (shown) void layer.current?.show(shown.ass, shown.fonts);
  }, [shown]);

  useEffect(() => {
    const place = host.current;
    if (!place || !active) return;
    // A canvas can be given to a worker only once: each opening has its own.
    const canvas = document.createElement('canvas');
    canvas.className = 'absolute inset-0 size-full';
    place.append(canvas);
    let gone = false;
    let unsubscribe = () => {};
    openAssLayer(canvas, { width, height }).then(
      (opened) => {
        if (gone) return opened.close();
        layer.current = opened;
        opened.draw(clock.get() / 1_000);
        unsubscribe = clock.subscribe(() => opened.draw(clock.get() / 1_000));
        if (latest.current) void opened.show(latest.current.ass, latest.current.fonts);
      },
      () => setFailed(true),
    );
    return () => {
      gone = true;
      unsubscribe();
      layer.current?.close();
      layer.current = null;
      canvas.remove();
    };
  }, [host, clock, width, height, active]);

  return { failed };
}
