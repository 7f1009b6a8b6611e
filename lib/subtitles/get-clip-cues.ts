import { z } from 'zod';
import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { AppError } from '@/lib/platform/errors/app-error';
import { profiles } from './cutting/profiles';
import { openWork } from './pipeline/open-work';
import { ClipCues, Cue, ProfileName, QualityReport } from './schemas';
import { findClip } from './store/clips';

const Final = z.object({
  cues: z.array(Cue),
  language: z.string().nullable(),
  profile: ProfileName,
  fps: z.number(),
});

/**
 * The subtitles of a clip that is ready, to be looked at and changed. `peaks` is empty once the sound is kept no longer.
 * Throws `not-found` (`clip-not-found`, `clip-without-cues`).
 */
export async function getClipCues(ctx: Ctx, id: string): Promise<ClipCues> {
  authorize(ctx, 'clip.read');
  const clip = await inTransaction(ctx, (tx) => findClip(tx, id));
  if (!clip) throw new AppError('not-found', 'clip-not-found');
  if (clip.final === null || clip.report === null) throw new AppError('not-found', 'clip-without-cues');
  const work = await openWork(ctx, clip);
  const final = Final.parse(clip.final);
  const { charactersALine, maxCps } = profiles[final.profile];
  return ClipCues.parse({
    ...final,
    limits: { charactersALine, charactersASecond: maxCps },
    clipId: id,
    width: clip.width,
    height: clip.height,
    lengthMs: clip.lengthMs,
    report: QualityReport.parse(clip.report),
    peaks: work.data('audio')?.peaks ?? [],
    shots: work.data('audio')?.shots ?? [],
  });
}
