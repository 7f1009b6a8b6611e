import { AppError } from '@/lib/platform/errors/app-error';
import { playerTime } from '@/lib/platform/time/player-time';
import type { AudioFacts } from './audio-facts';
import { toleranceMs } from './tolerance-ms';

/** How long the pieces are, in seconds, that shops give to listen into; and how long the whole is at least. */
const previewSeconds = [15, 20, 30, 45, 60, 90] as const;
const previewOfMs = 100_000;

/**
 * Holds a sound that was read against what its page told. Silence is no fault, and what the page did not tell cannot be
 * missed. Throws `invalid`: `track-is-preview` for a piece passed off as the whole, `track-length-differs` for another length.
 */
export function verifyAudio(
  { durationMs }: Pick<AudioFacts, 'durationMs'>,
  told: { readonly durationMs: number | null },
): void {
  const toldMs = told.durationMs ?? 0;
  // Players say 0:00 before they know better.
  if (toldMs <= 0 || Math.abs(durationMs - toldMs) <= toleranceMs(toldMs)) return;
  const params = { found: playerTime(durationMs), told: playerTime(toldMs) };
  throw new AppError('invalid', isPreview(durationMs, toldMs) ? 'track-is-preview' : 'track-length-differs', {
    params,
  });
}

function isPreview(durationMs: number, toldMs: number): boolean {
  const isUsual = previewSeconds.some((seconds) => Math.abs(durationMs - seconds * 1_000) <= 2_000);
  return isUsual && toldMs >= previewOfMs && durationMs * 2 <= toldMs;
}
