'use client';

import { useTheme } from 'next-themes';
import { type RefObject, useEffect } from 'react';
import type { ClipCues } from '@/lib/subtitles/schemas';
import type { TimelineView } from './use-timeline-view';

interface Options {
  readonly canvas: RefObject<HTMLCanvasElement | null>;
  readonly view: TimelineView;
  readonly aSecond: number;
  readonly source: Pick<ClipCues, 'peaks' | 'shots'>;
}

const height = 96;
const peaksASecond = 10;

/** Draws how loud it is, as far as it is in sight, and where a new shot begins. */
export function useWaves({ canvas, view: { left, width }, aSecond, source }: Options): void {
  const { resolvedTheme } = useTheme();
  // biome-ignore lint/correctness/useExhaustiveDependencies: drawn anew in the colours of the other theme
  useEffect(() => {
    const sheet = canvas.current;
    const pen = sheet?.getContext('2d');
    if (!sheet || !pen || width === 0) return;
    const ratio = window.devicePixelRatio || 1;
    sheet.width = Math.round(width * ratio);
    sheet.height = Math.round(height * ratio);
    sheet.style.width = `${width}px`;
    pen.scale(ratio, ratio);
    const look = getComputedStyle(sheet);
    pen.fillStyle = look.getPropertyValue('--input');
    const first = Math.max(0, Math.floor((left / aSecond) * peaksASecond));
    const last = Math.min(source.peaks.length, Math.ceil(((left + width) / aSecond) * peaksASecond) + 1);
    const step = aSecond / peaksASecond;
    for (let index = first; index < last; index += 1) {
      const tall = Math.max(1, ((source.peaks[index] ?? 0) / 99) * (height - 16));
      pen.fillRect(index * step - left, (height - tall) / 2, Math.max(1, step - 1), tall);
    }
    pen.fillStyle = look.getPropertyValue('--waiting');
    for (const shot of source.shots) {
      const x = (shot / 1_000) * aSecond - left;
      if (x >= 0 && x <= width) pen.fillRect(x, 0, 1, 6);
    }
  }, [canvas, left, width, aSecond, source, resolvedTheme]);
}
