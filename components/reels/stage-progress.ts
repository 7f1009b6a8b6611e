import type { ReelStage } from '@/lib/reels/schemas';
import type { WireReel } from './reels-api';

/** The stages as parts of one line; the model's own work is by far the longest. */
export const stageParts = [
  { stage: 'script', share: 1 },
  { stage: 'submit', share: 1 },
  { stage: 'await', share: 6 },
  { stage: 'download', share: 1 },
  { stage: 'verify', share: 1 },
  { stage: 'deliver', share: 1 },
] as const satisfies readonly { stage: ReelStage; share: number }[];

const whole = stageParts.reduce((sum, { share }) => sum + share, 0);

/** How full each part of the line is, from 0 to 100, and the whole of it. A stage that does not say how far it is, is begun. */
export function stageProgress({ stage, progress }: Pick<WireReel, 'stage' | 'progress'>) {
  const at = stage === 'delivered' ? stageParts.length : stageParts.findIndex((part) => part.stage === stage);
  const parts = stageParts.map(({ stage: name, share }, index) => ({
    name,
    share,
    filled: index < at ? 100 : index > at ? 0 : Math.min(100, Math.max(8, progress ?? 8)),
  }));
  const done = parts.reduce((sum, { share, filled }) => sum + (share * filled) / 100, 0);
  return { parts, percent: Math.round((100 * done) / whole) };
}
