import type { WireClip } from './clips-api';

/** Whether a clip is still being made, or waits to be. */
export function isUnderWay({ stage }: Pick<WireClip, 'stage'>): boolean {
  return stage !== 'delivered' && stage !== 'failed';
}
