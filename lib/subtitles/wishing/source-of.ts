import { getFile } from '@/lib/media';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { AppError } from '@/lib/platform/errors/app-error';
import { linkOf } from '../intake/link-of';
import { Hashes } from '../pipeline/open-work';
import { ClipSource } from '../schemas';
import { findArtefacts } from '../store/artefacts';
import { findClip } from '../store/clips';

export interface FoundSource {
  /** A file or a link; never another clip. */
  readonly source: Exclude<ClipSource, { kind: 'clip' }>;
  readonly name: string | null;
  /** The first clip that was made of this video; null: this is it. */
  readonly rootId: string | null;
  /** What is said in it is known already. */
  readonly heard: boolean;
}

/**
 * The video a wish means. Throws `not-found` (`clip-original-gone`, `clip-not-found`) and `invalid` for a link that leads
 * nowhere we go.
 */
export async function sourceOf(ctx: Ctx, wished: ClipSource): Promise<FoundSource> {
  if (wished.kind === 'link') {
    const { href } = await linkOf(wished.url);
    return { source: { kind: 'link', url: href }, name: null, rootId: null, heard: false };
  }
  if (wished.kind === 'file') {
    await assertOriginal(ctx, wished.fileId);
    return { source: wished, name: null, rootId: null, heard: false };
  }
  const { clip, kept } = await inTransaction(ctx, async (tx) => {
    const clip = await findClip(tx, wished.clipId);
    const hashes = Object.values(Hashes.parse(clip?.hashes ?? {})).filter((hash) => hash !== null);
    return { clip, kept: await findArtefacts(tx, hashes) };
  });
  if (!clip) throw new AppError('not-found', 'clip-not-found');
  const source = ClipSource.parse(clip.source);
  if (source.kind === 'clip') throw new Error('A clip is made of another clip.');
  if (source.kind === 'file') await assertOriginal(ctx, source.fileId);
  return {
    source,
    name: clip.name,
    rootId: clip.sourceClipId ?? clip.id,
    heard: kept.some(({ stage }) => stage === 'transcribe'),
  };
}

async function assertOriginal(ctx: Ctx, fileId: string): Promise<void> {
  const file = await getFile(ctx, fileId).catch((error: unknown) => {
    if (error instanceof AppError && error.code === 'not-found') return null;
    throw error;
  });
  if (file?.purpose !== 'clip-original') throw new AppError('not-found', 'clip-original-gone');
}
