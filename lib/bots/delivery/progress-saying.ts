import type { Clip } from '@/lib/subtitles';
import { clipButtons } from '../clips-talk/clip-buttons';
import { type Saying, saying } from '../sending/saying';

const cells = 10;
const minuteSeconds = 60;
const stepSeconds = 5;

type Standing = Pick<Clip, 'id' | 'name' | 'stage' | 'progress' | 'etaSeconds' | 'ahead' | 'failure'>;

/** How far a clip is, as its message in the chat says it. Pure. */
export function progressSaying({ id, name, stage, progress, etaSeconds, ahead, failure }: Standing) {
  if (stage === 'delivered') return saying('progressDone', { name });
  if (stage === 'failed')
    return saying(failure?.key === 'clip-called-off' ? 'progressStopped' : 'progressFailed', { name });
  const stop: Saying['buttons'] = stage === 'deliver' ? [] : clipButtons.stop(id);
  if (stage === 'queued') return saying('progressQueued', { name, ahead: ahead ?? 0 }, stop);
  const full = Math.round((progress / 100) * cells);
  const bar = '▓'.repeat(full) + '░'.repeat(cells - full);
  return saying('progress', { name, stage, bar, percent: progress, ...leftOf(etaSeconds) }, stop);
}

/** In steps that people count in; 0 and 0: nobody knows. */
function leftOf(seconds: number | null): { readonly minutes: number; readonly seconds: number } {
  if (seconds === null) return { minutes: 0, seconds: 0 };
  if (seconds > 2 * minuteSeconds) return { minutes: Math.ceil(seconds / minuteSeconds), seconds: 0 };
  return { minutes: 0, seconds: Math.max(stepSeconds, Math.ceil(seconds / stepSeconds) * stepSeconds) };
}
