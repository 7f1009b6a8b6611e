import type { WireReel } from './reels-api';

/** Whether a video is still being made, or waits to be. */
export function isUnderWay({ stage }: Pick<WireReel, 'stage'>): boolean {
  return stage !== 'delivered' && stage !== 'failed';
}
