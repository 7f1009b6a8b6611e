import { storeFileFrom } from '@/lib/media';
import type { Ctx } from '@/lib/platform/context';
import { decodes } from './decodes';
import { judgeMedia } from './judge-media';
import { probeClip } from './probe-clip';
import type { ClipFacts } from './schemas';

export interface FinishedUpload {
  readonly fileId: string;
  readonly facts: ClipFacts;
}

interface VideoFile {
  /** On this machine; it may share its bytes with the store afterwards. */
  readonly path: string;
  readonly name: string;
  /** Names the occasion: said again, it is kept once. */
  readonly once: string;
}

/** Judges and probes a video on this machine and keeps it as an original. Throws `invalid` (`clip-…`) and `unavailable`. */
export async function takeVideoFile(ctx: Ctx, { path, name, once }: VideoFile): Promise<FinishedUpload> {
  const facts = await probeClip(path, await judgeMedia(path));
  await decodes(path, facts);
  const kept = await storeFileFrom(ctx, { purpose: 'clip-original', name, path, once });
  return { fileId: kept.id, facts };
}
