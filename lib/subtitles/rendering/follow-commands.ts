import type { PathPoint } from './follow-path';
import type { Size } from './plan-picture';

/**
 * The way of the window as commands for the filter `crop@window`: from each point on, a straight line in time to the next.
 * Positions are in pixels of the source.
 */
export function followCommands(points: readonly PathPoint[], source: Size, window: Size): string {
  const most = source.width - window.width;
  const leftOf = ({ centre }: PathPoint): number =>
    Math.min(most, Math.max(0, centre * source.width - window.width / 2));
  const lines = points.map((point, index) => {
    const next = points[index + 1];
    const left = leftOf(point);
    const seconds = next ? (next.ms - point.ms) / 1_000 : 0;
    const speed = next && !next.jumps && seconds > 0 ? (leftOf(next) - left) / seconds : 0;
    const at = point.ms / 1_000;
    const place =
      speed === 0 ? left.toFixed(2) : `${left.toFixed(2)}+(t-${at.toFixed(3)})*${speed.toFixed(4)}`;
    return `${at.toFixed(3)} crop@window x '${place}';`;
  });
  return `${lines.join('\n')}\n`;
}
