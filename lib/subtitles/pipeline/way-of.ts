import { type StageName, stageNames } from '../stage';
import type { ClipRow } from '../store/clips';

/** How long each stage usually takes beside the others. */
const weights: Readonly<Record<StageName, number>> = {
  fetch: 8,
  probe: 1,
  audio: 8,
  transcribe: 25,
  cut: 1,
  translate: 8,
  speak: 10,
  render: 35,
  verify: 4,
};
const whole = Object.values(weights).reduce((sum, weight) => sum + weight, 0);

/** How much of the whole way a clip has behind it, in percent. It never goes back. */
export function wayOf({ stage, progress }: Pick<ClipRow, 'stage' | 'progress'>): number {
  if (stage === 'delivered') return 100;
  if (stage === 'deliver') return 99;
  const index = (stageNames as readonly string[]).indexOf(stage);
  const behind = stageNames.slice(0, Math.max(0, index)).reduce((sum, name) => sum + weights[name], 0);
  const current = index < 0 ? 0 : (weights[stageNames[index] ?? 'fetch'] * (progress ?? 0)) / 100;
  return Math.min(98, Math.floor((100 * (behind + current)) / whole));
}
