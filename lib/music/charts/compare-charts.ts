import type { Chart } from '../schemas';

interface Place {
  readonly position: number;
  readonly trackKey: string;
  readonly title: string;
  readonly artist: string;
  readonly trackId: string | null;
}

/** How a chart differs from the one before: who is new, has risen, fallen or stayed, and who is gone. */
export function compareCharts(
  now: readonly Place[],
  before: readonly Place[],
): Pick<Chart, 'positions' | 'gone'> {
  const was = new Map(before.map((place) => [place.trackKey, place.position]));
  const here = new Set(now.map((place) => place.trackKey));
  return {
    positions: now.map(({ position, title, artist, trackId, trackKey }) => {
      const previous = was.get(trackKey) ?? null;
      return { position, title, artist, trackId, previous, move: moveOf(position, previous) };
    }),
    gone: before
      .filter(({ trackKey }) => !here.has(trackKey))
      .map(({ position, title, artist }) => ({ position, title, artist })),
  };
}

function moveOf(position: number, previous: number | null): Chart['positions'][number]['move'] {
  if (previous === null) return 'new';
  if (previous === position) return 'same';
  return position < previous ? 'up' : 'down';
}
